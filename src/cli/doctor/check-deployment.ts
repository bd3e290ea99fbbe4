import type { Config } from '../../config.js';
import type { Database } from '../../db/database.js';
import { createServingStore } from '../../upkeep/serving-store.js';
import { fault, type Finding, ok, warning } from './finding.js';

const REGION = 'region';
const PROCESSES = 'processes';

/** What the privacy notice says of the deployment: the place of the data, and the same by every process. */
export async function checkDeployment(config: Config, main: Database): Promise<readonly Finding[]> {
  return [checkRegion(config), ...(await checkProcesses(config, main))];
}

function checkRegion({ region }: Config): Finding {
  if (region !== undefined) return ok(REGION, `The privacy notice names ${region}.`);
  const advice = 'Set PORTICO_REGION to the country or region of this server and its database.';
  return warning(REGION, 'The privacy notice does not say where the data is kept.', advice);
}

/** Guests accepted a notice that names both. One that was killed counts as well, until the roll is called. */
async function checkProcesses({ region, publicUrl }: Config, main: Database): Promise<readonly Finding[]> {
  const serving = await createServingStore(main.read).all();
  const others = serving.filter((one) => one.region !== region || one.publicUrl !== publicUrl);
  if (others.length === 0) return [];
  const names = others.map(({ name }) => name).join(', ');
  const advice =
    'Give all processes the same PORTICO_REGION and PORTICO_PUBLIC_URL: guests accept anew whatever names others.';
  return [fault(PROCESSES, `Another region or public address is set for ${names}.`, advice)];
}

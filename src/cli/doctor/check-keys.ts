import { stat } from 'node:fs/promises';
import { describeError } from '../../base/log.js';
import type { Config } from '../../config.js';
import type { Database } from '../../db/database.js';
import type { Databases } from '../../db/open.js';
import { createGuestKeyStore } from '../../guests/guest-key-store.js';
import { guestKeyContext } from '../../guests/vault.js';
import { masterKeyFile } from '../../keys/master-key.js';
import { openKeyRing } from '../../keys/open-key-ring.js';
import type { KeyRing } from '../../keys/key-ring.js';
import type { Sealer } from '../../keys/sealing.js';
import { createDeploymentStore } from '../../keys/deployment-store.js';
import { createServerKeyStore } from '../../keys/server-key-store.js';
import { serverKeyContext } from '../../keys/server-keys.js';
import { fault, type Finding, ok, warning } from './finding.js';

const CHECK = 'master key';
const SEALED = 'sealed keys';
const ROTATION = 'master key replacement';
const OTHERS = 0o077;

/** The master key, should it be there and open what was sealed, and what was found about it. */
interface KeysChecked {
  readonly findings: readonly Finding[];
  readonly sealer: KeyRing | undefined;
}

export async function checkKeys(config: Config, databases: Databases): Promise<KeysChecked> {
  const place = await checkPlace(config);
  if (place.level === 'fault') return { findings: [place], sealer: undefined };
  try {
    const sealer = await openKeyRing(config, databases.main);
    const opened = await checkSealed(sealer, databases);
    const rotation = await checkRotation(config, sealer, databases.main);
    return { findings: [place, opened, ...rotation], sealer };
  } catch (error) {
    const advice = 'Put the right key in its place; without it the sealed data is lost.';
    return { findings: [place, fault(SEALED, describeError(error), advice)], sealer: undefined };
  }
}

async function checkPlace({ dataDir, masterKey }: Config): Promise<Finding> {
  if (masterKey !== undefined) return ok(CHECK, 'Given by PORTICO_MASTER_KEY.');
  const file = masterKeyFile({ dataDir });
  const found = await stat(file).catch(() => undefined);
  if (!found)
    return fault(CHECK, `${file} is not there.`, 'Restore it from your copy: it opens everything sealed.');
  if ((found.mode & OTHERS) !== 0)
    return fault(CHECK, `${file} can be read by other accounts.`, `Run: chmod 600 ${file}`);
  return ok(CHECK, `${file} is Portico's alone. Keep a copy apart from the backups.`);
}

/** The server's own key, and one guest's where there is one: they stand for all. */
async function checkSealed(sealer: Sealer, { main, keys }: Databases): Promise<Finding> {
  const server = await createServerKeyStore(main.read).latest();
  sealer.open(serverKeyContext(server.id), server.sealed);
  const guest = await createGuestKeyStore(keys.read).any();
  if (guest) sealer.open(guestKeyContext(guest.guestId), guest.sealed);
  return ok(SEALED, 'The master key opens them.');
}

/** A replacement of the master key that was begun is to be ended. */
async function checkRotation(config: Config, sealer: KeyRing, main: Database): Promise<readonly Finding[]> {
  const { leaving } = await createDeploymentStore(main.read).current();
  const [first] = sealer.known();
  if (leaving === undefined && sealer.known().length === 1) return [];
  if (leaving === undefined && first !== sealer.sealing() && config.masterKey !== undefined) {
    const advice = 'Make it PORTICO_MASTER_KEY everywhere and take PORTICO_MASTER_KEY_NEXT away.';
    return [warning(ROTATION, 'Everything is sealed under PORTICO_MASTER_KEY_NEXT.', advice)];
  }
  const advice = 'Run `portico rotate-key` until it says that it is done; until then both keys are needed.';
  return [warning(ROTATION, 'The master key is being replaced.', advice)];
}

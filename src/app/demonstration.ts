import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSimulator, type Simulator } from '../simulator/simulator.js';
import { applyVenue } from '../venues/apply-venue.js';
import { type VenueFile, venueFileSchema } from '../venues/venue-file.js';
import type { Foundation } from './foundation.js';

const NAME = 'Simulated access point';
const TERMINALS = 4;

/**
 * On an empty database: a venue to look at. Wherever that venue's simulated access point is bound: the simulator that
 * plays it. Returns nothing where there is no such access point.
 */
export async function startDemonstration(
  foundation: Foundation,
  radius: { readonly authPort: number; readonly acctPort: number; readonly root: string },
): Promise<{ readonly simulator: Simulator; readonly url: string; readonly coaPort: number } | undefined> {
  if (foundation.directory.venues().length === 0) await makeVenue(foundation, radius.root);
  const { directory, config } = foundation;
  const venue = directory.venueBySlug('demo');
  const accessPoint = venue && directory.accessPointsOf(venue.id).find(({ name }) => name === NAME);
  if (!venue || !accessPoint) return undefined;
  const simulator = createSimulator({
    portalUrl: `${config.publicUrl}/p/${venue.slug}`,
    radius: { host: '127.0.0.1', ...radius, secret: accessPoint.secret.toString('utf8') },
    nasIdentifier: accessPoint.nasIdentifier ?? 'demo',
    calledStationId: '02-00-5E-10-00-01',
    ssid: venue.document.name,
    httpPort: config.demoPort,
    coaPort: accessPoint.coaPort ?? 0,
    terminals: TERMINALS,
    ...uamSecretOf(accessPoint.settings),
  });
  const { url, coaPort } = await simulator.start();
  return { simulator, url, coaPort };
}

/** What of docs/venue.json is looked at here. */
interface Example {
  readonly waysIn: { readonly terms: { readonly plan: string } };
}

function uamSecretOf(settings: unknown): { readonly uamsecret?: string } {
  const { uamSecret } = settings as { readonly uamSecret?: string };
  return uamSecret === undefined ? {} : { uamsecret: uamSecret };
}

async function makeVenue(foundation: Foundation, root: string): Promise<void> {
  const { databases, sealer, facts, clock, config } = foundation;
  const file = demonstrationFile(root, config.demoPort);
  await applyVenue({ db: databases.main, sealer, facts, now: clock.now() }, file, false);
  await foundation.directory.refresh();
}

/** The example of the documentation, bound to an access point on this machine, with codes whose mails stay on it, too. */
export function demonstrationFile(root: string, demoPort: number): VenueFile {
  const example = JSON.parse(readFileSync(join(root, 'docs', 'venue.json'), 'utf8')) as Example;
  const gateways = Array.from(
    { length: TERMINALS },
    (_, index) => `http://127.0.0.1:${demoPort + 1 + index}`,
  );
  const accessPoint = {
    name: NAME,
    address: '127.0.0.1',
    nasIdentifier: 'demo',
    family: 'coovachilli',
    handBack: gateways,
  };
  const waysIn = { ...example.waysIn, email: { plan: example.waysIn.terms.plan } };
  return venueFileSchema.parse({ ...example, venue: 'demo', waysIn, accessPoints: [accessPoint] });
}

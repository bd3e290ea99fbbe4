import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Foundation, layFoundation } from '../src/app/foundation.js';
import { systemClock } from '../src/base/clock.js';
import { createLog } from '../src/base/log.js';
import { readConfig } from '../src/config.js';
import { closeDatabases } from '../src/db/open.js';
import { applyVenue } from '../src/venues/apply-venue.js';
import { venueFileSchema } from '../src/venues/venue-file.js';
import type { Guest } from './guest.js';
import { type Kind, KINDS } from './options.js';
import type { OpenSession } from './requests.js';
import { seedGuests } from './seed-guests.js';
import { seedPast } from './seed-past.js';
import { seedSessions } from './seed-sessions.js';
import type { Settings, Storage } from './storage.js';

/** The secret of the access point the load stands for. */
export const SECRET = 'a-secret-of-the-bench';

const VENUE = join(import.meta.dirname, '..', 'docs', 'venue.json');
const ACCESS_POINT = {
  name: 'Bench',
  address: '127.0.0.1',
  family: 'coovachilli',
  handBack: ['http://10.1.0.1:3990'],
  secret: SECRET,
  messageAuthenticator: 'required',
};

export interface Seeded {
  readonly guests: readonly Guest[];
  readonly sessions: readonly OpenSession[];
}

/** Makes the state `guests`, where nobody is online, and for accounting `sessions`, where every one of them is. */
export async function seed(storage: Storage, count: number, kinds: readonly Kind[] = KINDS): Promise<Seeded> {
  const guests = await within(await storage.create('guests'), async (foundation) => {
    await makeVenue(foundation);
    const guests = await seedGuests(foundation, placeOf(foundation).venue, count);
    await seedPast(foundation, placeOf(foundation), guests);
    return guests;
  });
  await storage.settle('guests');
  if (!kinds.includes('acct')) return { guests, sessions: [] };
  const sessions = await within(await storage.copy('guests', 'sessions'), (foundation) =>
    seedSessions(foundation, placeOf(foundation), guests),
  );
  await storage.settle('sessions');
  return { guests, sessions };
}

/** The documentation's example with one access point on this machine. */
async function makeVenue({ databases, sealer, facts, clock, directory }: Foundation): Promise<void> {
  const example = JSON.parse(readFileSync(VENUE, 'utf8')) as object;
  const file = venueFileSchema.parse({ ...example, accessPoints: [ACCESS_POINT] });
  await applyVenue({ db: databases.main, sealer, facts, now: clock.now() }, file, false);
  await directory.refresh();
}

function placeOf({ directory }: Foundation) {
  const [venue] = directory.venues();
  const [accessPoint] = directory.accessPointsAt(ACCESS_POINT.address);
  if (!venue || !accessPoint) throw new Error('The venue is missing');
  return { venue, accessPoint };
}

async function within<T>(settings: Settings, work: (foundation: Foundation) => Promise<T>): Promise<T> {
  const config = readConfig(settings, () => '');
  const foundation = await layFoundation(config, systemClock, createLog('error'));
  try {
    return await work(foundation);
  } finally {
    await closeDatabases(foundation.databases);
  }
}

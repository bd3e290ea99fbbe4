import { freePort } from './free-port.js';
import { inventGuests } from './guest.js';
import { applyLoad } from './load.js';
import type { Kind, Options } from './options.js';
import { prepareRequests } from './prepare-requests.js';
import type { Run } from './report.js';
import { requestsOfKind } from './requests-of-kind.js';
import { SECRET } from './seed.js';
import { freeradiusDatabase, seedFreeradius } from './seed-freeradius.js';
import { startFreeradius } from './start-freeradius.js';
import type { Settings, Storage } from './storage.js';

/** FreeRADIUS that only reads on login, and as it comes: with a row written and committed before the answer. */
export const FREERADIUS = { reading: 'FreeRADIUS, reading', writing: 'FreeRADIUS, writing' } as const;

/** Measures FreeRADIUS on the same kind of database with as many users, each run on fresh data. */
export async function* measureFreeradius(storage: Storage, options: Options): AsyncGenerator<Run> {
  const secret = Buffer.from(SECRET);
  const guests = inventGuests(options.guests);
  const sessions = guests.map((guest) => ({ guest, class: Buffer.alloc(16) }));
  await seedFreeradius(await storage.create('freeradius'), guests);
  await storage.settle('freeradius');
  for (const kind of options.kinds) {
    const requests = prepareRequests(requestsOfKind(kind, guests, sessions), secret);
    for (const outstanding of options.outstanding) {
      for (const server of kind === 'acct'
        ? [FREERADIUS.writing]
        : [FREERADIUS.reading, FREERADIUS.writing]) {
        const settings = await storage.copy('freeradius', 'run');
        const { process, port } = await serve(settings, kind, server === FREERADIUS.writing);
        try {
          const load = {
            ports: [port],
            secret,
            requests,
            outstanding,
            seconds: options.seconds,
            usage: process.usage,
          };
          yield { server, kind, outstanding, measured: await applyLoad(load) };
        } finally {
          await process.stop();
        }
        await storage.remove('run');
      }
    }
  }
}

async function serve(settings: Settings, kind: Kind, isLoggingIn: boolean) {
  const [authPort, acctPort] = [await freePort(), await freePort()];
  const database = freeradiusDatabase(settings);
  const process = await startFreeradius({ database, secret: SECRET, authPort, acctPort, isLoggingIn });
  return { process, port: kind === 'acct' ? acctPort : authPort };
}

import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import type { TestContext } from 'node:test';
import { createLimitChanger } from '../../src/access/change-limits.js';
import { createDisconnecter } from '../../src/access/disconnect.js';
import { putInForce } from '../../src/access/put-in-force.js';
import { createDomain } from '../../src/app/domain.js';
import { layFoundation } from '../../src/app/foundation.js';
import { createLog } from '../../src/base/log.js';
import { closeDatabases } from '../../src/db/open.js';
import { createRadiusClient } from '../../src/radius/client.js';
import { createDelivery } from '../../src/upkeep/deliver.js';
import { changeOutbox, disconnectOutbox } from '../../src/upkeep/outboxes.js';
import { venueFileSchema } from '../../src/venues/venue-file.js';
import type { TestDatabases } from '../support/databases.js';
import { newGuest, sessionOf, sessionsOf, ticketFor } from '../support/guests.js';
import { openGateway } from '../support/radius-gateway.js';
import { pap, phone } from '../support/radius-packets.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';
import { startApp } from '../support/start-app.js';

const PHONE = '02-CC-00-00-00-01';
export const SESSION_ID = '179536006100000001';
/** For access points that answer, and for those that never do. */
const PATIENT = { initialMs: 20_000, giveUpMs: 20_000 };
export const IMPATIENT = { initialMs: 50, giveUpMs: 100 };

/**
 * A guest was let in through each of these access points; then the program ended. What is returned works on what it
 * left in the database, at its own pace: nothing happens by itself.
 */
export async function openVenue(
  t: TestContext,
  databases: TestDatabases,
  options: {
    readonly coaPorts: readonly number[];
    readonly retransmission?: typeof PATIENT;
    /** Top-level parts of the venue file. */
    readonly venue?: object;
    /** When all this happens, such as `2030-06-05T18:00:00Z`. */
    readonly at?: string;
  },
) {
  const { coaPorts, retransmission = PATIENT } = options;
  const app = await startApp(t, databases);
  const { now } = app.clock;
  const names = coaPorts.map((_port, index) => `nas-${index}`);
  const accessPoints = names.map((nasIdentifier, index) =>
    sampleAccessPoint({ name: nasIdentifier, nasIdentifier, coaPort: coaPorts[index] }),
  );
  await app.applyVenue(sampleVenue({ accessPoints, ...options.venue }));
  if (options.at !== undefined) app.clock.reach(options.at);
  const guests: { guestId: string; userName: string }[] = [];
  for (const nasIdentifier of names) {
    const guestId = await newGuest(app);
    const ticket = await ticketFor(app, guestId);
    await openGateway(t, app, { nasIdentifier }).access([...pap(ticket), ...phone(PHONE, SESSION_ID)]);
    guests.push({ guestId, userName: ticket.id });
  }
  await app.app.stop();

  const logged: Record<string, unknown>[] = [];
  const lines = new EventEmitter();
  const log = createLog('info', {
    write(line) {
      logged.push(JSON.parse(line) as Record<string, unknown>);
      lines.emit('line');
    },
  });
  const foundation = await layFoundation(app.foundation.config, app.clock, log);
  t.after(() => closeDatabases(foundation.databases));
  const client = createRadiusClient({ now, retransmission });
  t.after(() => client.close());
  const { sealer, directory, facts } = foundation;
  const db = foundation.databases.main;
  const disconnecter = createDisconnecter({ db, sealer, directory, client, now });
  const changer = createLimitChanger({ db, sealer, directory, client, disconnecter, now });
  const domain = { ...createDomain(foundation), disconnecter, changer };
  const [first] = guests;
  assert.ok(first);
  return {
    guest: first,
    guests,
    clock: app.clock,
    foundation,
    domain,
    delivery: createDelivery(disconnectOutbox({ db, disconnecter, now }), { log, now }),
    changes: createDelivery(changeOutbox({ db, changer }), { log, now }),
    logged: () => logged,
    /** Resolves once a request is known to have had this outcome. */
    async told(outcome: string): Promise<void> {
      while (!logged.some((line) => line.outcome === outcome)) await once(lines, 'line');
    },
    session: () => sessionOf({ foundation, domain }, first.guestId),
    waiting: async (table = 'pending_disconnects') =>
      (await db.read(table).select()) as { attempts: number }[],
    async request(guestId = first.guestId) {
      const sessions = await sessionsOf({ foundation, domain }, guestId);
      return db.transaction((trx) => disconnecter.request(trx, sessions));
    },
    /** As `portico apply` does it. Resolves with how many open sessions it bears on. */
    async apply(venue: object): Promise<number> {
      const file = venueFileSchema.parse(sampleVenue({ accessPoints, ...venue }));
      const { sessions } = await putInForce({ db, sealer, facts, now: now() }, file, false);
      await directory.refresh();
      return sessions;
    },
  };
}

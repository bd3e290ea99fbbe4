import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createEndedSessionStore } from '../../src/access/ended-session-store.js';
import { createOpeningStore } from '../../src/access/opening-store.js';
import { createUsageStore } from '../../src/access/usage-store.js';
import { HOUR } from '../../src/base/clock.js';
import type { Queryable } from '../../src/db/database.js';
import { missingPostgres, postgresFor } from '../support/databases.js';
import { newGuest, ticketFor } from '../support/guests.js';
import { openGateway } from '../support/radius-gateway.js';
import { counters, pap, phone, report } from '../support/radius-packets.js';
import { untilSomebodyWaits } from '../support/lock-waits.js';
import { sampleVenue } from '../support/sample-venue.js';
import { startApp } from '../support/start-app.js';

const skip = missingPostgres();
const PHONES = 6;

interface SessionRow {
  readonly id: string;
  readonly access_point_id: string;
  readonly nas_hash: string;
  readonly device_id: string;
  readonly end_cause: string | null;
}

/** Phones that are online and have reported, their sessions in the order of their ids. */
async function openVenue(t: TestContext) {
  const app = await startApp(t, await postgresFor());
  await app.applyVenue(sampleVenue());
  const gateway = openGateway(t, app);
  for (let number = 1; number <= PHONES; number += 1) {
    const asPhone = phone(`02-CC-00-00-00-0${number}`, `session-${number}`);
    await gateway.access([...pap(await ticketFor(app, await newGuest(app))), ...asPhone]);
    await gateway.account(report('start', asPhone));
    await gateway.account(report('interim', [...asPhone, ...counters(60, 1, 2)]));
  }
  const db = app.foundation.databases.main;
  const sessions = (): Promise<readonly SessionRow[]> => db.read('sessions').orderBy('id');
  return { db, sessions, now: app.clock.now() };
}

type Close = (db: Queryable, sessions: readonly SessionRow[], now: number) => Promise<unknown>;

const CLOSES: Readonly<Record<string, Close>> = {
  'accounting-on-off': (db, [first], at) => {
    const { access_point_id: accessPointId = '', nas_hash: nasHash = '' } = first ?? {};
    return createUsageStore(db).closeOfNas({ accessPointId, nasHash, at, most: 100 });
  },
  superseded: (db, sessions, at) =>
    createOpeningStore(db).supersede(
      sessions.map((session) => session.device_id),
      at,
    ),
  deadline: (db, _sessions, now) => createEndedSessionStore(db).closeOverdue(now + 100 * HOUR, now, 100),
  silent: (db, _sessions, now) =>
    createEndedSessionStore(db).closeSilent({
      misses: 3,
      reachableSince: 0,
      at: now + 100 * HOUR,
      most: 100,
    }),
};

for (const [cause, close] of Object.entries(CLOSES)) {
  test(`${cause}: waits for a Stop with no session held, and leaves what that ended`, { skip }, async (t) => {
    const { db, sessions, now } = await openVenue(t);
    const [first, ...others] = await sessions();
    assert.ok(first);
    const accounting = await db.write.transaction();
    t.after(() => accounting.isCompleted() || accounting.rollback());
    const stop = { closed_at: now, end_cause: 'user-request' };
    await accounting('sessions').where({ id: first.id }).update(stop);
    const closing = close(db.write, [first, ...others], now);
    closing.catch(() => undefined);
    await untilSomebodyWaits(db.read);
    for (const { id } of others) await accounting('sessions').where({ id }).update({ interims: 2 });
    await accounting.commit();
    await closing;
    const causes = (await sessions()).map((session) => session.end_cause);
    assert.deepEqual(causes, ['user-request', ...others.map(() => cause)]);
  });
}

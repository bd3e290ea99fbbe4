import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/base/clock.js';
import { bytes, readBytes } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { sweep } from '../../src/upkeep/sweep.js';
import { onEachDatabase, type TestDatabases } from '../support/databases.js';
import { newGuest, sessionOf, ticketFor } from '../support/guests.js';
import { openGateway } from '../support/radius-gateway.js';
import { counters, pap, phone, report } from '../support/radius-packets.js';
import { sampleVenue } from '../support/sample-venue.js';
import { startApp } from '../support/start-app.js';

const PHONE = phone('02-CC-00-00-00-01');
const LATEST = counters(600, 5_000, 70_000);
/** The sample's plans leave Acct-Interim-Interval at ten minutes. */
const INTERIM = 10 * MINUTE;

type Row = Readonly<Record<string, unknown>>;
/** The columns an access point's words, or a terminal, could be matched with. */
const NAMING = ['sealed', 'record_hash', 'nas_hash', 'device_id'];

/** A guest online for a session of two hours that has started. The program's clock can be set back first. */
async function openVenue(t: TestContext, databases: TestDatabases, setBack = 0) {
  const app = await startApp(t, databases);
  app.clock.advance(-setBack);
  await app.applyVenue(sampleVenue());
  const gateway = openGateway(t, app);
  const guestId = await newGuest(app);
  const login = await gateway.access([...pap(await ticketFor(app, guestId)), ...PHONE]);
  assert.equal(login.code, Code.AccessAccept);
  await gateway.account(report('start', PHONE));
  const named = [...PHONE, bytes(Attr.Class, readBytes(login, Attr.Class) ?? Buffer.alloc(0))];
  const session = () => sessionOf(app, guestId);
  const sweepNow = () => sweep(app.foundation.databases.main, { now: app.clock.now(), reachableSince: 0 });
  return { app, gateway, guestId, named, session, sweepNow };
}

onEachDatabase('F13: a session that reported and misses three reports is closed', async (databases, t) => {
  const { app, gateway, session, sweepNow } = await openVenue(t, databases);
  app.clock.advance(INTERIM);
  await gateway.account(report('interim', [...PHONE, ...LATEST]));
  app.clock.advance(3 * INTERIM - 10 * SECOND);
  await sweepNow();
  assert.equal((await session()).closedAt, undefined);

  app.clock.advance(11 * SECOND);
  assert.equal((await sweepNow()).silentSessions, 1);
  const { closedAt, endCause, seconds, downBytes } = await session();
  assert.deepEqual([endCause, seconds, downBytes], ['silent', 600, 70_000], 'the last report stands');
  assert.ok(closedAt);

  await gateway.account(report('interim', [...PHONE, ...counters(1_200, 6_000, 80_000)]));
  const later = await session();
  assert.deepEqual([later.closedAt, later.downBytes], [closedAt, 80_000], 'counted, but not opened again');
  await gateway.account(report('stop', [...PHONE, ...counters(1_300, 6_000, 90_000)]));
  const stopped = await session();
  assert.deepEqual([stopped.endCause, stopped.seconds, stopped.downBytes], ['stop', 1_300, 90_000]);
});

onEachDatabase('F13: who reports by an interval of its own is measured by that', async (databases, t) => {
  const { app, gateway, session, sweepNow } = await openVenue(t, databases);
  const own = 30 * MINUTE;
  app.clock.advance(own);
  await gateway.account(report('interim', [...PHONE, ...LATEST]));
  app.clock.advance(3 * own - MINUTE);
  await sweepNow();
  assert.equal((await session()).closedAt, undefined);
  app.clock.advance(5 * MINUTE);
  assert.equal((await sweepNow()).silentSessions, 1);
});

onEachDatabase(
  'F13: a session that never reports lasts until ten minutes after its time',
  async (databases, t) => {
    const { app, session, sweepNow } = await openVenue(t, databases);
    app.clock.advance(2 * HOUR + 9 * MINUTE);
    await sweepNow();
    assert.equal((await session()).closedAt, undefined);
    app.clock.advance(2 * MINUTE);
    assert.equal((await sweepNow()).overdueSessions, 1);
    assert.equal((await session()).endCause, 'deadline');
  },
);

onEachDatabase('a pause of ours is no silence of the access points', async (databases, t) => {
  const { app, gateway, guestId } = await openVenue(t, databases, HOUR);
  await gateway.account(report('interim', [...PHONE, ...LATEST]));
  await app.app.stop();
  const restarted = await startApp(t, databases);
  // Stopping waits for the sweep that every start begins with.
  await restarted.app.stop();
  const looked = await startApp(t, databases);
  assert.equal((await sessionOf(looked, guestId)).closedAt, undefined);
});

onEachDatabase('a day after its end nothing of a session can be named any more', async (databases, t) => {
  const { app, gateway, guestId, named, sweepNow } = await openVenue(t, databases);
  const { read } = app.foundation.databases.main;
  const stored = async () => (await read('sessions').where({ guest_id: guestId }).first()) as Row;
  await gateway.account(report('stop', [...named, ...LATEST]));
  app.clock.advance(DAY - MINUTE);
  await sweepNow();
  const before = await stored();
  for (const column of NAMING) assert.notEqual(before[column], null, `${column} before the day is over`);

  app.clock.advance(2 * MINUTE);
  await sweepNow();
  const after = await stored();
  assert.notEqual(after.id, before.id);
  const unnamed = Object.fromEntries(NAMING.map((column) => [column, null]));
  assert.deepEqual(after, { ...before, ...unnamed, id: after.id }, 'times and counters stay');

  for (const status of ['interim', 'stop'] as const) {
    const answer = await gateway.account(report(status, [...named, ...counters(900, 9_000, 90_000)]));
    assert.equal(answer.code, Code.AccountingResponse);
    assert.deepEqual(await stored(), after);
  }
});

import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { cancelGuest } from '../../src/access/cancel-guest.js';
import { createSessionStore } from '../../src/access/session-store.js';
import { DAY, MINUTE, SECOND } from '../../src/base/clock.js';
import { readInteger, readText, readVendorInteger } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr, Vendor, Wispr } from '../../src/radius/dictionary.js';
import { sweep } from '../../src/upkeep/sweep.js';
import { answerTo, type CoaPort, openCoaPort } from '../support/coa-port.js';
import { onEachDatabase, type TestDatabases } from '../support/databases.js';
import { IMPATIENT, openVenue, SESSION_ID } from './rig.js';

const CHANGES = 'pending_changes';
const SHORT = { name: 'guest', sessionSeconds: 3600, downBitsPerSecond: 1_000_000 };
const LONG = { name: 'guest', sessionSeconds: 10_800, downBitsPerSecond: 9_000_000, idleSeconds: 600 };

/** A guest online for an hour at most; `become` changes the plan of the venue. */
async function openShort(t: TestContext, databases: TestDatabases, retransmission?: typeof IMPATIENT) {
  const nas = await openCoaPort(t);
  const venue = await openVenue(t, databases, {
    coaPorts: [nas.port],
    venue: { plans: [SHORT, { name: 'regular' }] },
    at: '2030-06-05T18:00:00Z',
    ...(retransmission && { retransmission }),
  });
  const become = (plan: object, other: object = {}) =>
    venue.apply({ plans: [plan, { name: 'regular' }], ...other });
  return { nas, become, ...venue };
}

async function answerNext(nas: CoaPort, code: number, options: { errorCause?: number } = {}) {
  const { packet, reply } = await nas.next();
  reply(answerTo(packet, code, options));
  return packet;
}

onEachDatabase('a changed plan changes the sessions it has, in place', async (databases, t) => {
  const { nas, become, changes, guest, session, waiting, clock } = await openShort(t, databases);
  const { openedAt } = await session();
  assert.equal(await become(LONG), 1);
  await changes.beginDue();
  const packet = await answerNext(nas, Code.CoaAck);
  assert.equal(packet.code, Code.CoaRequest);
  assert.equal(readText(packet, Attr.UserName), guest.userName);
  assert.equal(readText(packet, Attr.AcctSessionId), SESSION_ID);
  assert.equal(readInteger(packet, Attr.SessionTimeout), 10_800, 'of the whole session');
  assert.equal(readInteger(packet, Attr.IdleTimeout), 600);
  assert.equal(readVendorInteger(packet, Vendor.Wispr, Wispr.BandwidthMaxDown), 9_000_000);
  const stamp = readInteger(packet, Attr.EventTimestamp) ?? 0;
  assert.ok(Math.abs(stamp - clock.now() / SECOND) < 60);

  await changes.settled();
  assert.equal((await session()).deadlineAt, openedAt + 10_800 * SECOND);
  assert.deepEqual(await waiting(CHANGES), []);
});

onEachDatabase('opening hours that change bear on open sessions too', async (databases, t) => {
  const { nas, become, changes, session } = await openShort(t, databases);
  await become(SHORT, { timeZone: 'UTC', openingHours: { week: { wednesday: ['08:00-18:30'] } } });
  await changes.beginDue();
  await answerNext(nas, Code.CoaAck);
  await changes.settled();
  assert.equal(new Date((await session()).deadlineAt).toISOString(), '2030-06-05T18:30:00.000Z');
});

onEachDatabase('a refusal is told, and leaves the session its limits', async (databases, t) => {
  const { nas, become, changes, session, waiting, logged } = await openShort(t, databases);
  const { deadlineAt } = await session();
  await become(LONG);
  await changes.beginDue();
  await answerNext(nas, Code.CoaNak, { errorCause: 401 });
  await changes.settled();
  assert.equal((await session()).deadlineAt, deadlineAt);
  assert.deepEqual(await waiting(CHANGES), []);
  const told = logged().find(({ msg }) => msg === 'CoA-Request');
  assert.deepEqual([told?.outcome, told?.errorCause], ['refused', 401]);
});

onEachDatabase('a session the access point knows no more is over', async (databases, t) => {
  const { nas, become, changes, session, waiting } = await openShort(t, databases);
  await become(LONG);
  await changes.beginDue();
  await answerNext(nas, Code.CoaNak);
  await changes.settled();
  assert.notEqual((await session()).closedAt, undefined);
  assert.deepEqual(await waiting(CHANGES), []);
});

onEachDatabase(
  'only an authentic answer to a change counts; silence is asked again',
  async (databases, t) => {
    const venue = await openShort(t, databases, IMPATIENT);
    const { nas, become, changes, session, waiting, clock } = venue;
    const { deadlineAt } = await session();
    await become(LONG);
    await changes.beginDue();
    const { packet, reply } = await nas.next();
    reply(answerTo(packet, Code.CoaAck, { secret: 'a secret of somebody else' }));
    reply(answerTo(packet, Code.DisconnectAck));
    await changes.settled();
    assert.equal((await session()).deadlineAt, deadlineAt);
    assert.equal((await waiting(CHANGES))[0]?.attempts, 1);
    clock.advance(30 * SECOND);
    await changes.beginDue();
    await changes.settled();
    assert.equal((await waiting(CHANGES))[0]?.attempts, 2);
  },
);

onEachDatabase('a change asked for while another is under way is made after it', async (databases, t) => {
  const { nas, become, changes, session, waiting } = await openShort(t, databases);
  await become(LONG);
  await changes.beginDue();
  const first = await nas.next();
  await become({ ...LONG, sessionSeconds: 7200 });
  first.reply(answerTo(first.packet, Code.CoaAck));
  await changes.settled();
  assert.equal((await waiting(CHANGES)).length, 1);
  await changes.beginDue();
  const packet = await answerNext(nas, Code.CoaAck);
  await changes.settled();
  assert.equal(readInteger(packet, Attr.SessionTimeout), 7200);
  const { openedAt, deadlineAt } = await session();
  assert.equal(deadlineAt - openedAt, 7200 * SECOND);
  assert.deepEqual(await waiting(CHANGES), []);
});

onEachDatabase('a plan that leaves a session no time ends it', async (databases, t) => {
  const { nas, become, changes, delivery, session, clock } = await openShort(t, databases);
  clock.advance(20 * MINUTE);
  await become({ ...SHORT, sessionSeconds: 600 });
  await changes.beginDue();
  await changes.settled();
  await delivery.beginDue();
  const packet = await answerNext(nas, Code.DisconnectAck);
  assert.equal(packet.code, Code.DisconnectRequest);
  await delivery.settled();
  assert.equal((await session()).endCause, 'disconnected');
});

onEachDatabase('what of a plan bears on no session sends nothing', async (databases, t) => {
  const { become, waiting } = await openShort(t, databases);
  assert.equal(await become({ ...SHORT, rememberSeconds: 60, devices: 3, message: 'Hello' }), 0);
  assert.deepEqual(await waiting(CHANGES), []);
});

onEachDatabase(
  'a change that waited while the program was away holds up no forgetting',
  async (databases, t) => {
    const { become, changes, waiting, session, foundation, clock } = await openShort(t, databases);
    await become(LONG);
    const db = foundation.databases.main;
    const { id } = await session();
    await createSessionStore(db.write).close(id, 'disconnected', clock.now());
    clock.advance(DAY + MINUTE);
    await sweep(db, { now: clock.now(), reachableSince: 0 });
    assert.notEqual((await session()).id, id);
    await changes.beginDue();
    await changes.settled();
    assert.deepEqual(await waiting(CHANGES), []);
  },
);

onEachDatabase('a change that waits goes with its guest', async (databases, t) => {
  const { become, waiting, domain, foundation, guest, clock } = await openShort(t, databases);
  await become(LONG);
  assert.equal((await waiting(CHANGES)).length, 1);
  await cancelGuest({ db: foundation.databases.main, ...domain, now: clock.now }, guest.guestId);
  assert.deepEqual(await waiting(CHANGES), []);
});

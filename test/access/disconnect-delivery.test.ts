import assert from 'node:assert/strict';
import { cancelGuest } from '../../src/access/cancel-guest.js';
import { createSessionStore } from '../../src/access/session-store.js';
import { HOUR, MINUTE, SECOND } from '../../src/base/clock.js';
import { readText } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { answerTo, openCoaPort } from '../support/coa-port.js';
import { onEachDatabase } from '../support/databases.js';
import { IMPATIENT, openVenue, SESSION_ID } from './rig.js';

onEachDatabase(
  'F18: a silent access point is asked again, ever more rarely, to the deadline',
  async (databases, t) => {
    const nas = await openCoaPort(t);
    const venue = await openVenue(t, databases, { coaPorts: [nas.port], retransmission: IMPATIENT });
    const attempts = async () => (await venue.waiting()).map((row) => row.attempts);
    async function later(ms: number): Promise<void> {
      venue.clock.advance(ms);
      await venue.delivery.beginDue();
      await venue.delivery.settled();
    }
    await venue.request();
    await later(0);
    assert.deepEqual(await attempts(), [1]);
    for (const [index, pause] of [30, 60, 120, 240, 480, 900, 900].entries()) {
      await later((pause - 10) * SECOND);
      assert.deepEqual(await attempts(), [index + 1], `not yet after ${pause - 10} s`);
      await later(10 * SECOND);
      assert.deepEqual(await attempts(), [index + 2], `again after ${pause} s`);
    }
    await later(2 * HOUR + MINUTE);
    assert.deepEqual(await attempts(), [], 'the session’s own time is over');
    assert.equal((await venue.session()).closedAt, undefined, 'silence proves nothing');
  },
);

onEachDatabase('a silent access point holds up no other', async (databases, t) => {
  const [silent, nas] = [await openCoaPort(t), await openCoaPort(t)];
  const venue = await openVenue(t, databases, { coaPorts: [silent.port, nas.port] });
  await venue.request();
  await venue.delivery.beginDue();
  await silent.next();
  await venue.request(venue.guests[1]?.guestId);
  await venue.delivery.beginDue();
  const { packet, reply } = await nas.next();
  reply(answerTo(packet, Code.DisconnectAck));
  await venue.told('acknowledged');
  assert.equal((await venue.waiting()).length, 1);
});

for (const concluded of [undefined, 'silent'] as const) {
  const name = `an erased guest is disconnected all the same (session ${concluded ?? 'open'})`;
  onEachDatabase(name, async (databases, t) => {
    const nas = await openCoaPort(t);
    const venue = await openVenue(t, databases, { coaPorts: [nas.port] });
    const { vault, disconnecter } = venue.domain;
    const db = venue.foundation.databases.main;
    const { now } = venue.clock;
    if (concluded) await createSessionStore(db.write).close((await venue.session()).id, concluded, now());
    const removed = await cancelGuest({ db, vault, disconnecter, now }, venue.guest.guestId);
    assert.equal(removed?.disconnecting, 1);
    await venue.delivery.beginDue();
    const { packet, reply } = await nas.next();
    assert.equal(readText(packet, Attr.AcctSessionId), SESSION_ID);
    reply(answerTo(packet, Code.DisconnectAck));
    await venue.delivery.settled();
    assert.deepEqual(await venue.waiting(), []);
  });
}

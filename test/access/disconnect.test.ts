import assert from 'node:assert/strict';
import { logOut } from '../../src/access/log-out.js';
import { SECOND } from '../../src/base/clock.js';
import { bytes, readInteger, readText } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { encodePacket } from '../../src/radius/packet.js';
import { answerTo, openCoaPort } from '../support/coa-port.js';
import { onEachDatabase } from '../support/databases.js';
import { openPeer } from '../support/radius-gateway.js';
import { IMPATIENT, openVenue, SESSION_ID } from './rig.js';

onEachDatabase('a Disconnect names the session as the gateway wants it', async (databases, t) => {
  const nas = await openCoaPort(t);
  const venue = await openVenue(t, databases, { coaPorts: [nas.port] });
  assert.equal(await venue.request(), 1);
  await venue.delivery.beginDue();
  const { packet, reply } = await nas.next();
  assert.equal(packet.code, Code.DisconnectRequest);
  assert.equal(readText(packet, Attr.UserName), venue.guest.userName);
  assert.equal(readText(packet, Attr.AcctSessionId), SESSION_ID);
  const stamp = readInteger(packet, Attr.EventTimestamp) ?? 0;
  assert.ok(Math.abs(stamp - venue.clock.now() / 1000) < 60);

  reply(answerTo(packet, Code.DisconnectAck));
  await venue.delivery.settled();
  assert.equal((await venue.session()).endCause, 'disconnected');
  assert.deepEqual(await venue.waiting(), []);
});

for (const errorCause of [undefined, 503]) {
  onEachDatabase(`a NAK with Error-Cause ${errorCause}: the session is gone`, async (databases, t) => {
    const nas = await openCoaPort(t);
    const venue = await openVenue(t, databases, { coaPorts: [nas.port] });
    await venue.request();
    await venue.delivery.beginDue();
    const { packet, reply } = await nas.next();
    reply(answerTo(packet, Code.DisconnectNak, errorCause === undefined ? {} : { errorCause }));
    await venue.delivery.settled();
    assert.equal((await venue.session()).endCause, 'disconnected');
    assert.deepEqual(await venue.waiting(), []);
  });
}

onEachDatabase(
  'a NAK with another Error-Cause is told, and the session asked for again',
  async (databases, t) => {
    const nas = await openCoaPort(t);
    const venue = await openVenue(t, databases, { coaPorts: [nas.port] });
    await venue.request();
    await venue.request();
    assert.equal((await venue.waiting()).length, 1, 'asked for twice, it waits once');
    await venue.delivery.beginDue();
    const refused = await nas.next();
    refused.reply(answerTo(refused.packet, Code.DisconnectNak, { errorCause: 506 }));
    await venue.delivery.settled();
    assert.equal((await venue.session()).closedAt, undefined);
    const told = venue.logged().filter(({ msg }) => msg === 'Disconnect-Request');
    assert.deepEqual([told[0]?.outcome, told[0]?.errorCause], ['refused', 506]);

    venue.clock.advance(30 * SECOND);
    await venue.delivery.beginDue();
    const again = await nas.next();
    assert.equal(readText(again.packet, Attr.AcctSessionId), SESSION_ID);
    again.reply(answerTo(again.packet, Code.DisconnectAck));
    await venue.delivery.settled();
    assert.equal((await venue.session()).endCause, 'disconnected');
    assert.deepEqual(await venue.waiting(), []);
  },
);

onEachDatabase('a log-out that is refused is asked for again', async (databases, t) => {
  const nas = await openCoaPort(t);
  const { domain, foundation, session, waiting } = await openVenue(t, databases, { coaPorts: [nas.port] });
  const { disconnecter } = domain;
  const done = logOut({ db: foundation.databases.main, disconnecter }, await session());
  const { packet, reply } = await nas.next();
  reply(answerTo(packet, Code.DisconnectNak, { errorCause: 506 }));
  assert.equal(await done, false);
  assert.equal((await waiting()).length, 1);
});

onEachDatabase('only an authentic answer from the address asked counts', async (databases, t) => {
  const nas = await openCoaPort(t);
  const stranger = await openPeer(t);
  const venue = await openVenue(t, databases, { coaPorts: [nas.port], retransmission: IMPATIENT });
  await venue.request();
  await venue.delivery.beginDue();
  const { packet, from, reply } = await nas.next();
  const forged = [
    answerTo(packet, Code.DisconnectAck, { secret: 'a secret of somebody else' }),
    answerTo({ ...packet, identifier: (packet.identifier + 1) % 256 }, Code.DisconnectAck),
    answerTo(packet, Code.CoaAck),
    answerTo(packet, Code.DisconnectAck).subarray(0, 19),
    encodePacket({ ...packet, code: Code.DisconnectAck, attributes: [bytes(Attr.ProxyState, Buffer.of(1))] }),
  ];
  for (const junk of forged) reply(junk);
  stranger.send(answerTo(packet, Code.DisconnectAck), from);
  await venue.delivery.settled();
  assert.equal((await venue.session()).closedAt, undefined);
  assert.deepEqual(
    (await venue.waiting()).map(({ attempts }) => attempts),
    [1],
  );
});

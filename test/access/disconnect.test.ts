import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import type { TestContext } from 'node:test';
import { cancelGuest } from '../../src/access/cancel-guest.js';
import { createDisconnecter } from '../../src/access/disconnect.js';
import { logOut } from '../../src/access/log-out.js';
import { createSessionStore } from '../../src/access/session-store.js';
import { createDomain } from '../../src/app/domain.js';
import { layFoundation } from '../../src/app/foundation.js';
import { HOUR, MINUTE, SECOND } from '../../src/base/clock.js';
import { createLog } from '../../src/base/log.js';
import { closeDatabases } from '../../src/db/open.js';
import { bytes, integer, readInteger, readText } from '../../src/radius/attributes.js';
import { createRadiusClient } from '../../src/radius/client.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { decodePacket, encodePacket, type Packet } from '../../src/radius/packet.js';
import { createDelivery } from '../../src/upkeep/deliver.js';
import { disconnectOutbox } from '../../src/upkeep/outboxes.js';
import { onEachDatabase, type TestDatabases } from '../support/databases.js';
import { newGuest, sessionOf, sessionsOf, ticketFor } from '../support/guests.js';
import { openGateway, openPeer, type Peer } from '../support/radius-gateway.js';
import { pap, phone } from '../support/radius-packets.js';
import { sampleAccessPoint, sampleVenue, SECRET } from '../support/sample-venue.js';
import { startApp } from '../support/start-app.js';

const PHONE = '02-CC-00-00-00-01';
const SESSION_ID = '179536006100000001';
/** For access points that answer, and for those that never do. */
const PATIENT = { initialMs: 1_000, giveUpMs: 2_000 };
const IMPATIENT = { initialMs: 50, giveUpMs: 100 };

/**
 * A guest was let in through each of these access points; then the program ended. What is returned works on what it
 * left in the database, at its own pace: nothing happens by itself.
 */
async function openVenue(
  t: TestContext,
  databases: TestDatabases,
  options: { readonly coaPorts: readonly number[]; readonly retransmission?: typeof PATIENT },
) {
  const { coaPorts, retransmission = PATIENT } = options;
  const app = await startApp(t, databases);
  const names = coaPorts.map((_port, index) => `nas-${index}`);
  const accessPoints = names.map((nasIdentifier, index) =>
    sampleAccessPoint({ name: nasIdentifier, nasIdentifier, coaPort: coaPorts[index] }),
  );
  await app.applyVenue(sampleVenue({ accessPoints }));
  const guests: { guestId: string; userName: string }[] = [];
  for (const nasIdentifier of names) {
    const guestId = await newGuest(app);
    const ticket = await ticketFor(app, guestId);
    await openGateway(t, app, { nasIdentifier }).access([...pap(ticket), ...phone(PHONE, SESSION_ID)]);
    guests.push({ guestId, userName: ticket.id });
  }
  await app.app.stop();

  const logged: string[] = [];
  const log = createLog('info', { write: (line) => void logged.push(line) });
  const foundation = await layFoundation(app.foundation.config, app.clock, log);
  t.after(() => closeDatabases(foundation.databases));
  const client = createRadiusClient({ now: app.clock.now, retransmission });
  t.after(() => client.close());
  const { sealer, directory } = foundation;
  const db = foundation.databases.main;
  const disconnecter = createDisconnecter({ db, sealer, directory, client, now: app.clock.now });
  const { now } = app.clock;
  const delivery = createDelivery(disconnectOutbox({ db, disconnecter, now }), { log, now });
  const domain = { ...createDomain(foundation), disconnecter };
  const [first] = guests;
  assert.ok(first);
  return {
    guest: first,
    guests,
    clock: app.clock,
    foundation,
    domain,
    delivery,
    logged: () => logged.map((line) => JSON.parse(line) as Record<string, unknown>),
    session: () => sessionOf({ foundation, domain }, first.guestId),
    waiting: async () => (await db.read('pending_disconnects').select()) as { attempts: number }[],
    async request(guestId = first.guestId) {
      const sessions = await sessionsOf({ foundation, domain }, guestId);
      return db.transaction((trx) => disconnecter.request(trx, sessions));
    },
  };
}

/** The next Disconnect-Request at the access point, its proofs of the secret checked by lines of our own. */
async function requestAt(nas: Peer): Promise<{ packet: Packet; from: number }> {
  const { bytes: raw, port } = await nas.next();
  const zeroed = Buffer.from(raw);
  zeroed.fill(0, 4, 20);
  const digest = createHash('md5').update(zeroed).update(SECRET).digest();
  assert.deepEqual(raw.subarray(4, 20), digest, 'Request Authenticator');
  assert.deepEqual([raw[20], raw[21]], [Attr.MessageAuthenticator, 18], 'Message-Authenticator, first');
  const signed = Buffer.from(zeroed);
  signed.fill(0, 22, 38);
  assert.deepEqual(raw.subarray(22, 38), createHmac('md5', SECRET).update(signed).digest());
  return { packet: decodePacket(raw), from: port };
}

/** A bare answer as CoovaChilli gives, with an Error-Cause if wanted. */
function answer(
  packet: Packet,
  code: number,
  options: { errorCause?: number; secret?: string } = {},
): Buffer {
  const { errorCause, secret = SECRET } = options;
  const attributes = errorCause === undefined ? [] : [integer(Attr.ErrorCause, errorCause)];
  const raw = encodePacket({ ...packet, code, attributes });
  createHash('md5').update(raw).update(secret).digest().copy(raw, 4);
  return raw;
}

onEachDatabase('a Disconnect names the session as the gateway wants it', async (databases, t) => {
  const nas = await openPeer(t);
  const venue = await openVenue(t, databases, { coaPorts: [nas.port] });
  assert.equal(await venue.request(), 1);
  await venue.delivery.beginDue();
  const { packet, from } = await requestAt(nas);
  assert.equal(packet.code, Code.DisconnectRequest);
  assert.equal(readText(packet, Attr.UserName), venue.guest.userName);
  assert.equal(readText(packet, Attr.AcctSessionId), SESSION_ID);
  const stamp = readInteger(packet, Attr.EventTimestamp) ?? 0;
  assert.ok(Math.abs(stamp - venue.clock.now() / 1000) < 60);

  nas.send(answer(packet, Code.DisconnectAck), from);
  await venue.delivery.settled();
  assert.equal((await venue.session()).endCause, 'disconnected');
  assert.deepEqual(await venue.waiting(), []);
});

for (const errorCause of [undefined, 503]) {
  onEachDatabase(`a NAK with Error-Cause ${errorCause}: the session is gone`, async (databases, t) => {
    const nas = await openPeer(t);
    const venue = await openVenue(t, databases, { coaPorts: [nas.port] });
    await venue.request();
    await venue.delivery.beginDue();
    const { packet, from } = await requestAt(nas);
    nas.send(answer(packet, Code.DisconnectNak, errorCause === undefined ? {} : { errorCause }), from);
    await venue.delivery.settled();
    assert.equal((await venue.session()).endCause, 'disconnected');
    assert.deepEqual(await venue.waiting(), []);
  });
}

onEachDatabase(
  'a NAK with another Error-Cause is told, and the session asked for again',
  async (databases, t) => {
    const nas = await openPeer(t);
    const venue = await openVenue(t, databases, { coaPorts: [nas.port] });
    await venue.request();
    await venue.request();
    assert.equal((await venue.waiting()).length, 1, 'asked for twice, it waits once');
    await venue.delivery.beginDue();
    const refused = await requestAt(nas);
    nas.send(answer(refused.packet, Code.DisconnectNak, { errorCause: 506 }), refused.from);
    await venue.delivery.settled();
    assert.equal((await venue.session()).closedAt, undefined);
    const told = venue.logged().filter(({ msg }) => msg === 'Disconnect-Request');
    assert.deepEqual([told[0]?.outcome, told[0]?.errorCause], ['refused', 506]);

    venue.clock.advance(30 * SECOND);
    await venue.delivery.beginDue();
    const again = await requestAt(nas);
    assert.equal(readText(again.packet, Attr.AcctSessionId), SESSION_ID);
    nas.send(answer(again.packet, Code.DisconnectAck), again.from);
    await venue.delivery.settled();
    assert.equal((await venue.session()).endCause, 'disconnected');
    assert.deepEqual(await venue.waiting(), []);
  },
);

onEachDatabase('a log-out that is refused is asked for again', async (databases, t) => {
  const nas = await openPeer(t);
  const { domain, foundation, session, waiting } = await openVenue(t, databases, { coaPorts: [nas.port] });
  const { disconnecter } = domain;
  const done = logOut({ db: foundation.databases.main, disconnecter }, await session());
  const { packet, from } = await requestAt(nas);
  nas.send(answer(packet, Code.DisconnectNak, { errorCause: 506 }), from);
  assert.equal(await done, false);
  assert.equal((await waiting()).length, 1);
});

onEachDatabase('only an authentic answer from the address asked counts', async (databases, t) => {
  const nas = await openPeer(t);
  const stranger = await openPeer(t);
  const venue = await openVenue(t, databases, { coaPorts: [nas.port], retransmission: IMPATIENT });
  await venue.request();
  await venue.delivery.beginDue();
  const { packet, from } = await requestAt(nas);
  const forged = [
    answer(packet, Code.DisconnectAck, { secret: 'a secret of somebody else' }),
    answer({ ...packet, identifier: (packet.identifier + 1) % 256 }, Code.DisconnectAck),
    answer(packet, Code.CoaAck),
    answer(packet, Code.DisconnectAck).subarray(0, 19),
    encodePacket({ ...packet, code: Code.DisconnectAck, attributes: [bytes(Attr.ProxyState, Buffer.of(1))] }),
  ];
  for (const junk of forged) nas.send(junk, from);
  stranger.send(answer(packet, Code.DisconnectAck), from);
  await venue.delivery.settled();
  assert.equal((await venue.session()).closedAt, undefined);
  assert.deepEqual(
    (await venue.waiting()).map(({ attempts }) => attempts),
    [1],
  );
});

onEachDatabase(
  'a silent access point is asked again, ever more rarely, to the deadline',
  async (databases, t) => {
    const nas = await openPeer(t);
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
  const [silent, nas] = [await openPeer(t), await openPeer(t)];
  const venue = await openVenue(t, databases, { coaPorts: [silent.port, nas.port] });
  await venue.request();
  await venue.delivery.beginDue();
  await requestAt(silent);
  await venue.request(venue.guests[1]?.guestId);
  await venue.delivery.beginDue();
  const { packet, from } = await requestAt(nas);
  nas.send(answer(packet, Code.DisconnectAck), from);
  await venue.delivery.settled();
  assert.equal((await venue.waiting()).length, 1);
});

for (const concluded of [undefined, 'silent'] as const) {
  const name = `an erased guest is disconnected all the same (session ${concluded ?? 'open'})`;
  onEachDatabase(name, async (databases, t) => {
    const nas = await openPeer(t);
    const venue = await openVenue(t, databases, { coaPorts: [nas.port] });
    const { vault, disconnecter } = venue.domain;
    const db = venue.foundation.databases.main;
    const { now } = venue.clock;
    if (concluded) await createSessionStore(db.write).close((await venue.session()).id, concluded, now());
    const removed = await cancelGuest({ db, vault, disconnecter, now }, venue.guest.guestId);
    assert.equal(removed?.disconnecting, 1);
    await venue.delivery.beginDue();
    const { packet, from } = await requestAt(nas);
    assert.equal(readText(packet, Attr.AcctSessionId), SESSION_ID);
    nas.send(answer(packet, Code.DisconnectAck), from);
    await venue.delivery.settled();
    assert.deepEqual(await venue.waiting(), []);
  });
}

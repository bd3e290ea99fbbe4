import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { cancelGuest } from '../../src/access/cancel-guest.js';
import { LIMITS } from '../../src/guests/limiter.js';
import { bytes, readBytes, text } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { decodePacket, type Packet } from '../../src/radius/packet.js';
import { missingPostgres, postgresFor, settingsOf } from '../support/databases.js';
import { newGuest, sessionOf, sessionsOf, type Ticket, ticketFor } from '../support/guests.js';
import { type Gateway, openGateway, openPeer } from '../support/radius-gateway.js';
import { accountingRequest, counters, pap, phone, report, signedRequest } from '../support/radius-packets.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';
import { serveProcess } from '../support/serve-process.js';
import { startApp } from '../support/start-app.js';

const skip = missingPostgres();
const NAS = text(Attr.NasIdentifier, 'rig-nas');
const MAC = '02-CC-00-00-00-01';
const PHONE = phone(MAC);
const GUESTS = 30;

/** Two programs on one PostgreSQL, with one master key. */
async function openPair(t: TestContext) {
  const databases = await postgresFor();
  // The notice names the address, and guests have accepted that notice: it is one for both.
  const settings = { PORTICO_PUBLIC_URL: 'http://wifi.test' };
  const [one, other] = [await startApp(t, databases, settings), await startApp(t, databases, settings)];
  await one.applyVenue(sampleVenue());
  await other.foundation.directory.refresh();
  return { one, other, gateways: [openGateway(t, one), openGateway(t, other)] as const };
}

function classOf(accept: Packet): string {
  assert.equal(accept.code, Code.AccessAccept);
  return readBytes(accept, Attr.Class)?.toString('hex') ?? '';
}

test('F17: a ticket shown to two programs at once opens one session, and both give its Class', {
  skip,
}, async (t) => {
  const { one, gateways } = await openPair(t);
  const guestId = await newGuest(one);
  const login = [...pap(await ticketFor(one, guestId)), ...PHONE];
  const accepts = await Promise.all(
    gateways.flatMap((gateway) => [gateway.access(login), gateway.access(login)]),
  );
  assert.equal(new Set(accepts.map(classOf)).size, 1);
  assert.equal((await sessionsOf(one, guestId)).length, 1);
});

test('F9 F17: the same octets are answered alike by another program', { skip }, async (t) => {
  const { one, other } = await openPair(t);
  const guestId = await newGuest(one);
  const peer = await openPeer(t);
  const login = signedRequest({
    code: Code.AccessRequest,
    identifier: 7,
    authenticator: Buffer.alloc(16, 7),
    attributes: [NAS, ...pap(await ticketFor(one, guestId)), ...PHONE],
  });
  peer.send(login, one.authPort);
  const first = decodePacket((await peer.next()).bytes);
  peer.send(login, other.authPort);
  assert.equal(classOf(decodePacket((await peer.next()).bytes)), classOf(first));

  const named = [...PHONE, bytes(Attr.Class, readBytes(first, Attr.Class) ?? Buffer.alloc(0))];
  const stop = accountingRequest({
    identifier: 8,
    attributes: report('stop', [NAS, ...named, ...counters(60, 100, 900)]),
  });
  for (const { acctPort } of [one, other]) peer.send(stop, acctPort);
  for (const answer of [await peer.next(), await peer.next()])
    assert.equal(answer.bytes[0], Code.AccountingResponse);
  const { seconds, upBytes, downBytes, endCause } = await sessionOf(one, guestId);
  assert.deepEqual([seconds, upBytes, downBytes, endCause], [60, 100, 900, 'stop']);
});

test('F17: a guest erased by one program is unknown to the other at the next packet', { skip }, async (t) => {
  const { one, other, gateways } = await openPair(t);
  const guestId = await newGuest(one);
  await gateways[0].access([...pap(await ticketFor(one, guestId)), ...PHONE]);
  const byMac = [text(Attr.UserName, MAC), text(Attr.CallingStationId, MAC)];
  assert.equal((await gateways[1].access(byMac)).code, Code.AccessAccept);
  await cancelGuest({ ...one.domain, db: one.foundation.databases.main, now: one.clock.now }, guestId);
  assert.equal((await gateways[1].access(byMac)).code, Code.AccessReject);
  assert.deepEqual(await sessionsOf(other, guestId), []);
});

test('F17: a venue changed by one program is served by the other', { skip }, async (t) => {
  const { one, other } = await openPair(t);
  const cellar = sampleAccessPoint({
    name: 'Cellar',
    nasIdentifier: 'cellar',
    secret: 'a-secret-of-the-cellar',
  });
  await one.applyVenue(sampleVenue({ accessPoints: [sampleAccessPoint(), cellar] }));
  const gateway = openGateway(t, other, {
    secret: 'a-secret-of-the-cellar',
    nasIdentifier: 'cellar',
    retransmission: { initialMs: 200, longestMs: 500, giveUpMs: 60_000 },
  });
  assert.equal((await gateway.status(other.authPort)).code, Code.AccessAccept);
});

test('F17: what both programs count is one limit', { skip }, async (t) => {
  const { one, other } = await openPair(t);
  const { most } = LIMITS['sign-ins-by-terminal'];
  const answers = [];
  for (let hit = 0; hit <= most; hit += 1) {
    const { limiter } = (hit % 2 === 0 ? one : other).domain;
    answers.push((await limiter.count('sign-ins-by-terminal', 'somebody')).kind);
  }
  assert.equal(answers.indexOf('over'), most);
});

/** Everybody logs in at both, reports from both, and leaves by both. */
async function stayAtBoth(
  gateways: readonly Gateway[],
  guest: { ticket: Ticket; index: number },
): Promise<void> {
  const mac = `02-CC-00-00-01-${guest.index.toString(16).padStart(2, '0')}`;
  const asPhone = phone(mac, `session-${guest.index}`);
  const login = [...pap(guest.ticket), ...asPhone];
  const accepts = await Promise.all(gateways.map((gateway) => gateway.access(login)));
  const [first] = accepts;
  assert.ok(first);
  assert.equal(new Set(accepts.map(classOf)).size, 1);
  const named = [...asPhone, bytes(Attr.Class, readBytes(first, Attr.Class) ?? Buffer.alloc(0))];
  const tell = (status: 'start' | 'interim' | 'stop', seconds: number) =>
    Promise.all(
      gateways.map((gateway) =>
        gateway.account(report(status, [...named, ...counters(seconds, seconds, seconds)])),
      ),
    );
  await tell('start', 0);
  await tell('interim', 60);
  await tell('stop', 120);
}

test('F17: two processes under load keep one truth', { skip }, async (t) => {
  const databases = await postgresFor();
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue());
  const guests = [];
  for (let index = 0; index < GUESTS; index += 1) {
    const guestId = await newGuest(app);
    guests.push({ guestId, index, ticket: await ticketFor(app, guestId) });
  }
  const served = [0, 1].map(() => serveProcess(t, { ...settingsOf(databases), PORTICO_LOG_LEVEL: 'warn' }));
  const gateways = await Promise.all(
    served.map(async (process) => {
      const said = await process.ready();
      const [, authPort, acctPort] = /authentication on UDP (\d+), accounting on UDP (\d+)/.exec(said) ?? [];
      return openGateway(t, { authPort: Number(authPort), acctPort: Number(acctPort) });
    }),
  );
  await Promise.all(guests.map((guest) => stayAtBoth(gateways, guest)));

  for (const { guestId } of guests) {
    const { seconds, upBytes, endCause } = await sessionOf(app, guestId);
    assert.deepEqual([seconds, upBytes, endCause], [120, 120, 'stop']);
  }
  for (const one of served) {
    one.process.kill('SIGTERM');
    assert.deepEqual(await one.ended(), { code: 0, complained: '' });
  }
});

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { TestContext } from 'node:test';
import { HOUR, MINUTE } from '../../src/base/clock.js';
import { type Attribute, readBytes, readInteger, bytes, text } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { decodePacket, type Packet } from '../../src/radius/packet.js';
import { sweep } from '../../src/upkeep/sweep.js';
import { onEachDatabase, type TestDatabases } from '../support/databases.js';
import { type Gateway, openGateway, openPeer } from '../support/radius-gateway.js';
import { newGuest, sessionOf, sessionsOf, ticketFor } from '../support/guests.js';
import { chap, chapPassword, pap, phone, signedRequest } from '../support/radius-packets.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';
import { startApp, type TestApp } from '../support/start-app.js';

const PHONE = phone('02-CC-00-00-00-01');
const OTHER_PHONE = phone('02-CC-00-00-00-02', '179536006100000002');

async function openVenue(t: TestContext, databases: TestDatabases) {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue());
  return { app, gateway: openGateway(t, app) };
}

async function codes(gateway: Gateway, requests: readonly (readonly Attribute[])[]): Promise<number[]> {
  const answers = await Promise.all(requests.map((attributes) => gateway.access(attributes)));
  return answers.map(({ code }) => code);
}

function classOf(accept: Packet): string {
  assert.equal(accept.code, Code.AccessAccept);
  return readBytes(accept, Attr.Class)?.toString('hex') ?? '';
}

/** Tickets of guests who came from the terminal of `PHONE`, one each. */
async function tickets(app: TestApp, count: number) {
  const wanted = { terminal: '02cc00000001' };
  return Promise.all(Array.from({ length: count }, async () => ticketFor(app, await newGuest(app), wanted)));
}

onEachDatabase('a ticket opens a session by PAP, NUL padded PAP and CHAP', async (databases, t) => {
  const { app, gateway } = await openVenue(t, databases);
  const [first, second, third] = await tickets(app, 3);
  assert.ok(first && second && third);
  assert.match(first.id, /^[a-z0-9]{16}$/);
  assert.match(first.password, /^[a-z0-9]{16}$/, 'old gateways mask no more than 16 octets');

  const padded = { ...second, password: `${second.password}${'\0'.repeat(16)}` };
  const challenge = Buffer.from('7acd9e118ae2cc69f5d3d031de7a210a', 'hex');
  for (const login of [pap(first), pap(padded), chap(third, challenge)])
    assert.equal((await gateway.access([...login, ...PHONE])).code, Code.AccessAccept);
});

onEachDatabase('CHAP without CHAP-Challenge answers the Request Authenticator', async (databases, t) => {
  const { app } = await openVenue(t, databases);
  const [ticket] = await tickets(app, 1);
  assert.ok(ticket);
  const peer = await openPeer(t);
  const authenticator = randomBytes(16);
  const response = bytes(Attr.ChapPassword, chapPassword(ticket.password, authenticator));
  const attributes = [text(Attr.UserName, ticket.id), response, ...PHONE];
  peer.send(
    signedRequest({ code: Code.AccessRequest, identifier: 1, authenticator, attributes }),
    app.authPort,
  );
  assert.equal(decodePacket((await peer.next()).bytes).code, Code.AccessAccept);
});

onEachDatabase('what is not a right, live ticket for this place is rejected', async (databases, t) => {
  const { app, gateway } = await openVenue(t, databases);
  await app.applyVenue(
    sampleVenue({
      venue: 'harbour',
      accessPoints: [sampleAccessPoint({ nasIdentifier: 'quay', secret: 'another secret of tests' })],
    }),
  );
  const [ticket, expired] = await tickets(app, 2);
  const elsewhere = await ticketFor(app, await newGuest(app, 'harbour'), { venue: 'harbour' });
  assert.ok(ticket && expired);
  const neverIssued = app.domain.tickets.create();
  const challenge = randomBytes(16);

  const rejected = await codes(gateway, [
    [...pap({ ...ticket, password: 'aaaaaaaaaaaaaaaa' }), ...PHONE],
    [...pap({ ...ticket, password: '' }), ...PHONE],
    [...pap({ ...ticket, password: `${ticket.password}x` }), ...PHONE],
    [...chap({ ...ticket, password: 'aaaaaaaaaaaaaaaa' }, challenge), ...PHONE],
    [text(Attr.UserName, ticket.id), bytes(Attr.ChapPassword, Buffer.alloc(16)), ...PHONE],
    [text(Attr.UserName, ticket.id), ...PHONE],
    [...pap({ id: 'aaaaaaaaaaaaaaaa', password: ticket.password }), ...PHONE],
    [...pap({ id: `${ticket.id}\0x`, password: ticket.password }), ...PHONE],
    [...pap({ id: neverIssued.id, password: neverIssued.password.reveal() }), ...PHONE],
    [...pap(elsewhere), ...PHONE],
    [...pap(ticket), ...OTHER_PHONE],
    PHONE,
  ]);
  assert.deepEqual(new Set(rejected), new Set([Code.AccessReject]));

  app.clock.advance(11 * MINUTE);
  assert.equal((await gateway.access([...pap(expired), ...PHONE])).code, Code.AccessReject, 'expired');
  assert.equal(app.logLines().join().includes(ticket.password), false);
});

onEachDatabase('a ticket presented again within five minutes is the same session', async (databases, t) => {
  const { app, gateway } = await openVenue(t, databases);
  const guestId = await newGuest(app);
  const ticket = await ticketFor(app, guestId);
  const login = [...pap(ticket), ...PHONE];

  const first = await gateway.access(login);
  app.clock.advance(2 * MINUTE);
  const again = await gateway.access(login);
  assert.equal(classOf(again), classOf(first));
  const left = readInteger(again, Attr.SessionTimeout) ?? 0;
  assert.ok(left <= 7200 - 120 && left > 7200 - 140, `two of 120 minutes are gone, ${left} s are left`);

  const byOther = await gateway.access([...pap(ticket), ...OTHER_PHONE]);
  assert.equal(byOther.code, Code.AccessReject, 'somebody else with the same pair');
  assert.equal((await sessionOf(app, guestId)).deadlineAt > app.clock.now(), true);
});

onEachDatabase('the same ticket twice at the same moment is one session', async (databases, t) => {
  const { app, gateway } = await openVenue(t, databases);
  const guestId = await newGuest(app);
  const ticket = await ticketFor(app, guestId);
  const login = [...pap(ticket), ...PHONE];
  const accepts = await Promise.all(Array.from({ length: 5 }, () => gateway.access(login)));
  assert.equal(new Set(accepts.map(classOf)).size, 1);
  await sessionOf(app, guestId);
});

onEachDatabase('of two phones with one ticket at the same moment one gets in', async (databases, t) => {
  const { app, gateway } = await openVenue(t, databases);
  const guestId = await newGuest(app);
  const ticket = await ticketFor(app, guestId);
  const answers = await codes(gateway, [
    [...pap(ticket), ...PHONE],
    [...pap(ticket), ...OTHER_PHONE],
  ]);
  assert.deepEqual(new Set(answers), new Set([Code.AccessAccept, Code.AccessReject]));
  await sessionOf(app, guestId);
});

onEachDatabase(
  'a gateway that replays a stored login is served by memory of the phone',
  async (databases, t) => {
    const { app, gateway } = await openVenue(t, databases);
    const guestId = await newGuest(app);
    const ticket = await ticketFor(app, guestId);
    const first = await gateway.access([...pap(ticket), ...PHONE]);

    app.clock.advance(11 * MINUTE);
    const later = await gateway.access([...pap(ticket), ...phone('02-CC-00-00-00-01', '179536006100000009')]);
    assert.notEqual(classOf(later), classOf(first), 'a session of its own');
    const [open, closed] = await sessionsOf(app, guestId);
    assert.deepEqual([open?.closedAt, closed?.endCause], [undefined, 'superseded']);
    assert.equal((await gateway.access([...pap(ticket), ...OTHER_PHONE])).code, Code.AccessReject);
  },
);

onEachDatabase('a replayed login outlives the ticket itself', async (databases, t) => {
  const { app, gateway } = await openVenue(t, databases);
  const ticket = await ticketFor(app, await newGuest(app));
  await gateway.access([...pap(ticket), ...PHONE]);
  app.clock.advance(2 * HOUR);
  const swept = await sweep(app.foundation.databases.main, { now: app.clock.now(), reachableSince: 0 });
  assert.equal(swept.tickets, 1);
  const later = phone('02-CC-00-00-00-01', '179536006100000009');
  assert.equal((await gateway.access([...pap(ticket), ...later])).code, Code.AccessAccept);
  assert.equal((await gateway.access([...pap(ticket), ...OTHER_PHONE])).code, Code.AccessReject);
});

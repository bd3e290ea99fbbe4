import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { type Attribute, bytes, integer, readBytes, readEvery, text } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { decodePacket, type Packet } from '../../src/radius/packet.js';
import { onEachDatabase } from '../support/databases.js';
import { newGuest, ticketFor } from '../support/guests.js';
import { openGateway, openPeer } from '../support/radius-gateway.js';
import { pap, phone, signedRequest } from '../support/radius-packets.js';
import { sampleVenue } from '../support/sample-venue.js';
import { startApp } from '../support/start-app.js';

const PHONE = phone('02-CC-00-00-00-01');

const PLANS = [
  { name: 'guest', sessionSeconds: 3600 },
  { name: 'regular', sessionSeconds: 3600 },
  {
    name: 'rich',
    sessionSeconds: 7200,
    idleSeconds: 900,
    interimSeconds: 300,
    downBitsPerSecond: 8_000_000,
    upBitsPerSecond: 2_000_000,
    volumeBytes: 2 * 2 ** 32 + 500_000,
    message: 'Welcome to the café',
  },
  {
    name: 'vast',
    downBitsPerSecond: 10_000_000_000,
    upBitsPerSecond: 1_000,
    volumeBytes: 2 ** 32 - 1,
  },
];

/** Attributes in the order of the packet as `type=hexadecimal`, without those that are random or of the minute. */
function fixedPart(accept: Packet): string[] {
  const passing: readonly number[] = [Attr.MessageAuthenticator, Attr.Class, Attr.SessionTimeout];
  return accept.attributes
    .filter(({ type }) => !passing.includes(type))
    .map(({ type, value }) => `${type}=${value.toString('hex')}`);
}

function hexadecimal(value: number): string {
  return value.toString(16).padStart(8, '0');
}

/** A vendor's integer (RFC 2865 s.5.26) as `fixedPart` writes it. */
function vendor(id: number, type: number, value: number): string {
  return `26=${hexadecimal(id)}${Buffer.of(type, 6).toString('hex')}${hexadecimal(value)}`;
}

const WISPR = 14122;
const CHILLISPOT = 14559;

onEachDatabase('an Accept carries the plan, and only what the plan sets', async (databases, t) => {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue({ plans: PLANS }));
  const gateway = openGateway(t, app);
  const guestId = await newGuest(app);
  async function acceptOf(plan: string): Promise<Packet> {
    const accept = await gateway.access([...pap(await ticketFor(app, guestId, { plan })), ...PHONE]);
    assert.equal(accept.code, Code.AccessAccept);
    assert.equal(accept.attributes[0]?.type, Attr.MessageAuthenticator, 'first, as CVE-2024-3596 asks');
    assert.equal(readBytes(accept, Attr.Class)?.length, 16);
    return accept;
  }

  const plain = await acceptOf('guest');
  assert.equal(readBytes(plain, Attr.SessionTimeout)?.readUInt32BE(), 3600);
  assert.deepEqual(fixedPart(plain), [`85=${hexadecimal(600)}`]);

  const rich = await acceptOf('rich');
  assert.equal(readBytes(rich, Attr.SessionTimeout)?.readUInt32BE(), 7200);
  assert.deepEqual(fixedPart(rich), [
    `85=${hexadecimal(300)}`,
    `28=${hexadecimal(900)}`,
    `18=${Buffer.from('Welcome to the café').toString('hex')}`,
    vendor(WISPR, 8, 8_000_000),
    vendor(WISPR, 7, 2_000_000),
    vendor(CHILLISPOT, 3, 500_000),
    vendor(CHILLISPOT, 23, 2),
  ]);

  assert.deepEqual(fixedPart(await acceptOf('vast')), [
    `85=${hexadecimal(600)}`,
    vendor(WISPR, 8, 2 ** 32 - 1),
    vendor(WISPR, 7, 1_000),
    vendor(CHILLISPOT, 3, 2 ** 32 - 1),
  ]);
});

onEachDatabase(
  'a plan’s message fits into its attribute, or is refused before it is in force',
  async (databases, t) => {
    const app = await startApp(t, databases);
    const withMessage = (message: string) =>
      sampleVenue({ plans: PLANS.map((plan) => (plan.name === 'rich' ? { ...plan, message } : plan)) });
    // Letters of two octets each, and what RFC 2865 s.5 has left out rather than sent empty.
    for (const message of ['أ'.repeat(127), '']) await assert.rejects(app.applyVenue(withMessage(message)));

    const longest = `${'أ'.repeat(126)}!`;
    await app.applyVenue(withMessage(longest));
    const ticket = await ticketFor(app, await newGuest(app), { plan: 'rich' });
    const accept = await openGateway(t, app).access([...pap(ticket), ...PHONE]);
    assert.equal(readBytes(accept, Attr.ReplyMessage)?.toString(), longest);
  },
);

onEachDatabase('Proxy-State comes back in order, in an Accept and in a Reject', async (databases, t) => {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue());
  const gateway = openGateway(t, app);
  const ticket = await ticketFor(app, await newGuest(app));
  const states = ['first', 'second'].map((word) => text(Attr.ProxyState, word));
  const asked: Attribute[][] = [
    [...pap(ticket), ...PHONE, ...states],
    [...pap({ ...ticket, password: 'wrong' }), ...PHONE, ...states],
  ];
  const answers = await Promise.all(asked.map((attributes) => gateway.access(attributes)));
  assert.deepEqual(
    answers.map(({ code }) => code),
    [Code.AccessAccept, Code.AccessReject],
  );
  for (const answer of answers) {
    assert.deepEqual(readEvery(answer, Attr.ProxyState).map(String), ['first', 'second']);
    assert.equal(answer.attributes[0]?.type, Attr.MessageAuthenticator);
  }
});

onEachDatabase('EAP is ended by a Reject with EAP-Failure', async (databases, t) => {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue());
  const gateway = openGateway(t, app);
  const identity = bytes(Attr.EapMessage, Buffer.concat([Buffer.of(2, 0x5a, 0, 8, 1), Buffer.from('bob')]));
  const answer = await gateway.access([text(Attr.UserName, 'bob'), identity, ...PHONE]);
  assert.equal(answer.code, Code.AccessReject);
  assert.deepEqual(readBytes(answer, Attr.EapMessage), Buffer.of(4, 0x5a, 0, 4));
});

onEachDatabase('a retransmission gets the same octets; another request does not', async (databases, t) => {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue());
  const ticket = await ticketFor(app, await newGuest(app));
  const peer = await openPeer(t);
  const request = {
    code: Code.AccessRequest,
    identifier: 200,
    attributes: [text(Attr.NasIdentifier, 'rig-nas'), ...pap(ticket), ...PHONE],
  };
  const raw = signedRequest({ ...request, authenticator: randomBytes(16) });
  const answers: Buffer[] = [];
  for (let copy = 0; copy < 3; copy += 1) {
    peer.send(raw, app.authPort);
    answers.push((await peer.next()).bytes);
    app.clock.advance(10_000);
  }
  const [first, ...repeated] = answers;
  assert.ok(first && decodePacket(first).code === Code.AccessAccept);
  for (const answer of repeated) assert.deepEqual(answer, first);

  peer.send(signedRequest({ ...request, authenticator: randomBytes(16) }), app.authPort);
  const anew = decodePacket((await peer.next()).bytes);
  assert.notDeepEqual(anew.raw, first);
  assert.deepEqual(readBytes(anew, Attr.Class), readBytes(decodePacket(first), Attr.Class));
});

onEachDatabase('Status-Server is answered on both ports in the way of the port', async (databases, t) => {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue());
  const gateway = openGateway(t, app);
  assert.equal((await gateway.status(app.authPort)).code, Code.AccessAccept);
  assert.equal((await gateway.status(app.acctPort)).code, Code.AccountingResponse);
});

onEachDatabase('a Service-Type nobody asked for changes nothing', async (databases, t) => {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue());
  const administrator = [
    text(Attr.UserName, 'admin'),
    text(Attr.UserPassword, 'admin'),
    integer(Attr.ServiceType, 6),
  ];
  assert.equal((await openGateway(t, app).access(administrator)).code, Code.AccessReject);
});

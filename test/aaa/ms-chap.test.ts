import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import { MINUTE } from '../../src/base/clock.js';
import {
  type Attribute,
  readBytes,
  readVendorBytes,
  text,
  vendorBytes,
} from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr, Microsoft, Vendor } from '../../src/radius/dictionary.js';
import { deriveMppeKeys } from '../../src/radius/mppe-keys.js';
import { authenticatorResponse, verifyMsChap2 } from '../../src/radius/ms-chap.js';
import { decodePacket, type Packet } from '../../src/radius/packet.js';
import { onEachDatabase, sqliteFor, type TestDatabases } from '../support/databases.js';
import { newGuest, sessionOf, ticketFor } from '../support/guests.js';
import { openGateway, openPeer } from '../support/radius-gateway.js';
import { msChap2, phone, signedRequest } from '../support/radius-packets.js';
import { sampleVenue, SECRET } from '../support/sample-venue.js';
import { startApp, type TestApp } from '../support/start-app.js';

const PHONE = phone('02-CC-00-00-00-01');
const OTHER_PHONE = phone('02-CC-00-00-00-02', '179536006100000002');

async function openVenue(t: TestContext, databases: TestDatabases) {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue());
  const guestId = await newGuest(app);
  return { app, guestId, gateway: openGateway(t, app), ticket: await ticketFor(app, guestId) };
}

function microsoft(packet: { readonly attributes: readonly Attribute[] }, type: number): Buffer | undefined {
  return readVendorBytes(packet, Vendor.Microsoft, type);
}

/** What both sides know after this login. */
function proofOf(login: readonly Attribute[], password: string) {
  const attributes = { attributes: login };
  const proof = verifyMsChap2({
    userName: readBytes(attributes, Attr.UserName)?.toString() ?? '',
    challenge: microsoft(attributes, Microsoft.ChapChallenge) ?? Buffer.alloc(0),
    response: microsoft(attributes, Microsoft.Chap2Response) ?? Buffer.alloc(0),
    password,
  });
  assert.ok(proof);
  return proof;
}

function assertAnswers(accept: Packet, login: readonly Attribute[], password: string): void {
  assert.equal(accept.code, Code.AccessAccept);
  assert.equal(accept.attributes[0]?.type, Attr.MessageAuthenticator, 'first, as CVE-2024-3596 asks');
  const proof = proofOf(login, password);
  const success = microsoft(accept, Microsoft.Chap2Success);
  assert.equal(success?.toString('latin1'), `${String.fromCharCode(7)}${authenticatorResponse(proof)}`);
}

/** What stands behind the salt, without its length and padding (RFC 2548 s.2.4.2, read here for itself). */
function revealKey(value: Buffer, authenticator: Buffer): Buffer {
  assert.equal(value.length, 34);
  assert.ok(value.readUInt8(0) >= 0x80, 'the first bit of a salt is set');
  const pad = (before: Buffer) => createHash('md5').update(SECRET).update(before).digest();
  const first = pad(Buffer.concat([authenticator, value.subarray(0, 2)]));
  const mask = Buffer.concat([first, pad(value.subarray(2, 18))]);
  const plain = Buffer.from(value.subarray(2).map((octet, at) => octet ^ (mask[at] ?? 0)));
  assert.deepEqual(plain.subarray(17), Buffer.alloc(15), 'padding');
  return plain.subarray(1, 1 + plain.readUInt8(0));
}

onEachDatabase(
  'a ticket opens a session by MS-CHAPv2, and the Accept proves itself',
  async (databases, t) => {
    const { app, guestId, gateway, ticket } = await openVenue(t, databases);
    const login = msChap2(ticket, { challenge: randomBytes(16) });
    assertAnswers(await gateway.access([...login, ...PHONE]), login, ticket.password);
    assert.equal((await sessionOf(app, guestId)).closedAt, undefined);
  },
);

onEachDatabase('presented again, the Accept proves itself to that request', async (databases, t) => {
  const { app, gateway, ticket } = await openVenue(t, databases);
  const first = msChap2(ticket, { challenge: randomBytes(16) });
  const accept = await gateway.access([...first, ...PHONE]);
  app.clock.advance(4 * MINUTE);
  const second = msChap2(ticket, { challenge: randomBytes(16) });
  const again = await gateway.access([...second, ...PHONE]);
  assertAnswers(accept, first, ticket.password);
  assertAnswers(again, second, ticket.password);
  assert.deepEqual(readBytes(again, Attr.Class), readBytes(accept, Attr.Class), 'one session');
});

test('the keys of the session come hidden, each under a salt of its own', async (t) => {
  const { app, ticket } = await openVenue(t, await sqliteFor());
  const peer = await openPeer(t);
  const authenticator = randomBytes(16);
  const login = msChap2(ticket, { challenge: randomBytes(16) });
  const attributes = [text(Attr.NasIdentifier, 'rig-nas'), ...login, ...PHONE];
  peer.send(
    signedRequest({ code: Code.AccessRequest, identifier: 1, authenticator, attributes }),
    app.authPort,
  );
  const accept = decodePacket((await peer.next()).bytes);
  const [send, recv] = [Microsoft.MppeSendKey, Microsoft.MppeRecvKey].map((type) => microsoft(accept, type));
  assert.ok(send && recv);
  assert.notDeepEqual(send.subarray(0, 2), recv.subarray(0, 2));
  const keys = { send: revealKey(send, authenticator), recv: revealKey(recv, authenticator) };
  assert.deepEqual(keys, deriveMppeKeys(proofOf(login, ticket.password)));
  // As FreeRADIUS has it: encryption allowed, with 40 or 128 bits.
  assert.equal(microsoft(accept, Microsoft.MppeEncryptionPolicy)?.readUInt32BE(), 1);
  assert.equal(microsoft(accept, Microsoft.MppeEncryptionTypes)?.readUInt32BE(), 6);
});

const ERROR = /^E=691 R=0 C=[0-9A-F]{32} V=3$/;

test('what proves nothing is rejected, with MS-CHAP-Error', async (t) => {
  const { gateway, ticket } = await openVenue(t, await sqliteFor());
  const challenge = randomBytes(16);
  const [name, sent, response] = msChap2(ticket, { challenge });
  assert.ok(name && sent && response);
  const value = microsoft({ attributes: [response] }, Microsoft.Chap2Response) ?? Buffer.alloc(0);
  const sized = (type: number, octets: Buffer) => vendorBytes(Vendor.Microsoft, type, octets);
  const answers = await Promise.all(
    [
      msChap2({ ...ticket, password: 'aaaaaaaaaaaaaaaa' }, { challenge }),
      msChap2({ ...ticket, id: 'aaaaaaaaaaaaaaaa' }, { challenge }),
      msChap2(ticket, { challenge: randomBytes(15) }),
      msChap2(ticket, { challenge: randomBytes(17) }),
      [name, response],
      [name, sent, sized(Microsoft.Chap2Response, value.subarray(0, 49))],
      [name, sent, sized(Microsoft.Chap2Response, Buffer.concat([value, Buffer.alloc(1)]))],
      [name, sized(Microsoft.ChapChallenge, randomBytes(16)), response],
    ].map((attributes) => gateway.access([...attributes, ...PHONE])),
  );
  for (const answer of answers) {
    assert.equal(answer.code, Code.AccessReject);
    const error = microsoft(answer, Microsoft.ChapError);
    assert.equal(error?.[0], 7, 'of the identifier');
    assert.match(error?.toString('latin1', 1) ?? '', ERROR);
    assert.equal(microsoft(answer, Microsoft.Chap2Success), undefined);
    assert.equal(microsoft(answer, Microsoft.MppeSendKey), undefined);
  }
  assert.equal((await gateway.access([name, sent, response, ...PHONE])).code, Code.AccessAccept);
});

onEachDatabase('a right password for a used ticket proves nothing in return', async (databases, t) => {
  const { gateway, ticket } = await openVenue(t, databases);
  const login = msChap2(ticket, { challenge: randomBytes(16) });
  assert.equal((await gateway.access([...login, ...PHONE])).code, Code.AccessAccept);
  const stolen = await gateway.access([...login, ...OTHER_PHONE]);
  assert.equal(stolen.code, Code.AccessReject);
  assert.equal(microsoft(stolen, Microsoft.Chap2Success), undefined);
  assert.match(microsoft(stolen, Microsoft.ChapError)?.toString('latin1', 1) ?? '', ERROR);
});

test('MS-CHAP of version 1 is rejected and counted under its name', async (t) => {
  const { app, gateway, ticket } = await openVenue(t, await sqliteFor());
  const answer = await gateway.access([
    text(Attr.UserName, ticket.id),
    vendorBytes(Vendor.Microsoft, Microsoft.ChapChallenge, randomBytes(8)),
    vendorBytes(Vendor.Microsoft, Microsoft.ChapResponse, Buffer.concat([Buffer.of(7, 1), randomBytes(48)])),
    ...PHONE,
  ]);
  assert.equal(answer.code, Code.AccessReject);
  assert.equal(microsoft(answer, Microsoft.ChapError), undefined);
  assert.equal(await rejected(app, 'ms-chap-v1-unsupported'), 1);
});

/** How often the metrics name this reason. */
async function rejected(app: TestApp, reason: string): Promise<number> {
  const metrics = await (await fetch(`http://127.0.0.1:${app.opsPort}/metrics`)).text();
  return Number(new RegExp(`"${reason}"\\} (\\d+)`).exec(metrics)?.[1] ?? 0);
}

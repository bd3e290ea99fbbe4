import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bytes, integer, readText, text } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { AcctStatusType, Attr } from '../../src/radius/dictionary.js';
import { encodePacket, encodeRequest } from '../../src/radius/packet.js';
import type { Client, PortKind } from '../../src/radius/responder.js';
import { bench, CLIENT, codeOf, PEER, SECRET, signed, unsigned } from './support/fake-access-point.js';

const LENIENT: Client = { ...CLIENT, messageAuthenticator: 'off' };
const EAP = bytes(Attr.EapMessage, Buffer.from('0200000501', 'hex'));
const PASSWORD = text(Attr.UserPassword, 'hello');
const START = integer(Attr.AcctStatusType, AcctStatusType.Start);

/** Sends one datagram and says how it ended: `answer`, or why not. */
async function ask(datagram: Buffer, clients: readonly Client[] = [CLIENT], kind: PortKind = 'both') {
  const { responder, reasons, requests } = bench({ clientsFor: () => clients, kind });
  const reply = await responder.answer(datagram, PEER);
  assert.equal(
    requests.length,
    reply === undefined ? 0 : 1,
    'the handler sees what is answered, and nothing else',
  );
  return reasons()[0];
}

test('a signed request of a registered client is answered', async () => {
  assert.equal(await ask(signed(Code.AccessRequest)), 'answer');
});

test('an unknown source is dropped before its octets are looked at', async () => {
  const { responder, events } = bench();
  const elsewhere = { ...PEER, address: '192.0.2.99' };
  assert.equal(await responder.answer(Buffer.from('not RADIUS'), elsewhere), undefined);
  assert.deepEqual(events, [{ kind: 'drop', reason: 'unknown-client', peer: elsewhere }]);
});

test('a malformed packet is dropped with its fault and the client of the address', async () => {
  const { responder, events } = bench();
  await responder.answer(signed(Code.AccessRequest).subarray(0, 30), PEER);
  assert.deepEqual(events, [
    { kind: 'drop', reason: 'malformed', fault: 'truncated', clientId: CLIENT.id, peer: PEER },
  ]);
});

describe('a port takes its own requests and Status-Server', () => {
  const cases: readonly (readonly [PortKind, number, string])[] = [
    ['auth', Code.AccessRequest, 'answer'],
    ['auth', Code.StatusServer, 'answer'],
    ['auth', Code.AccountingRequest, 'wrong-port'],
    ['acct', Code.AccountingRequest, 'answer'],
    ['acct', Code.StatusServer, 'answer'],
    ['acct', Code.AccessRequest, 'wrong-port'],
    ['both', Code.DisconnectRequest, 'wrong-port'],
    ['both', Code.CoaRequest, 'wrong-port'],
    ['both', Code.AccessAccept, 'wrong-port'],
  ];
  for (const [kind, code, expected] of cases) {
    test(`${kind}: code ${code}`, async () =>
      assert.equal(await ask(signed(code), [CLIENT], kind), expected));
  }
});

describe('Message-Authenticator (CVE-2024-3596, RFC 3579)', () => {
  test('absent: refused by default', async () => {
    assert.equal(await ask(unsigned([PASSWORD])), 'message-authenticator-missing');
  });
  test('absent: accepted from a client registered so', async () => {
    assert.equal(await ask(unsigned([PASSWORD]), [LENIENT]), 'answer');
  });
  test('absent, with Proxy-State: refused even then', async () => {
    const datagram = unsigned([PASSWORD, bytes(Attr.ProxyState, Buffer.alloc(8))]);
    assert.equal(await ask(datagram, [LENIENT]), 'proxy-state-unprotected');
  });
  test('absent, with EAP: refused even then', async () => {
    assert.equal(await ask(unsigned([EAP]), [LENIENT]), 'message-authenticator-missing');
  });
  test('absent from Status-Server: refused even then (RFC 5997 s.3)', async () => {
    const datagram = encodePacket({
      code: 12,
      identifier: 1,
      authenticator: Buffer.alloc(16),
      attributes: [],
    });
    assert.equal(await ask(datagram, [LENIENT]), 'message-authenticator-missing');
  });
  test('present and wrong: refused even then', async () => {
    const datagram = signed(Code.AccessRequest);
    datagram[22] = datagram.readUInt8(22) ^ 1;
    assert.equal(await ask(datagram, [LENIENT]), 'not-authentic');
  });
  test('present and wrong in accounting, under a right Request Authenticator: refused', async () => {
    const wrong = bytes(Attr.MessageAuthenticator, Buffer.alloc(16, 1));
    assert.equal(await ask(signed(Code.AccountingRequest, [START, wrong])), 'not-authentic');
  });
  test('with EAP: accepted', async () => {
    assert.equal(await ask(signed(Code.AccessRequest, [EAP])), 'answer');
  });
});

test('EAP together with a password is refused, whichever counts', async () => {
  for (const type of [Attr.UserPassword, Attr.ChapPassword, Attr.ArapPassword]) {
    const datagram = signed(Code.AccessRequest, [EAP, bytes(type, Buffer.alloc(16))]);
    assert.equal(await ask(datagram), 'eap-with-password');
  }
});

describe('accounting', () => {
  test('a forged Request Authenticator is refused', async () => {
    const datagram = signed(Code.AccountingRequest, [START]);
    datagram[4] = datagram.readUInt8(4) ^ 1;
    assert.equal(await ask(datagram), 'not-authentic');
  });
  test('an attribute of the wrong size condemns the packet (RFC 2866 s.5)', async () => {
    const short = bytes(Attr.AcctSessionTime, Buffer.alloc(3));
    assert.equal(await ask(signed(Code.AccountingRequest, [START, short])), 'wrong-attribute-size');
  });
  test('an empty text does not: no session is lost for it', async () => {
    const empty = bytes(Attr.ConnectInfo, Buffer.alloc(0));
    assert.equal(await ask(signed(Code.AccountingRequest, [START, empty])), 'answer');
  });
});

describe('several clients behind one address', () => {
  const other: Client = {
    id: 'ap-2',
    secret: Buffer.from('another secret'),
    messageAuthenticator: 'required',
  };
  const named = (id: string): Client => ({
    ...CLIENT,
    id,
    names: (packet) => {
      const said = readText(packet, Attr.NasIdentifier);
      return said === undefined ? 'nobody' : said === id ? 'this' : 'another';
    },
  });
  const from = (nasIdentifier: string) =>
    signed(Code.AccessRequest, [text(Attr.NasIdentifier, nasIdentifier)]);

  async function clientOf(datagram: Buffer, clients: readonly Client[]): Promise<string | undefined> {
    const { responder, requests, reasons } = bench({ clientsFor: () => clients });
    await responder.answer(datagram, PEER);
    return requests[0]?.client.id ?? reasons()[0];
  }

  test('the secret selects, in access and in accounting', async () => {
    for (const code of [Code.AccessRequest, Code.AccountingRequest, Code.StatusServer]) {
      assert.equal(await clientOf(signed(code), [other, CLIENT]), 'ap-1');
    }
  });
  test('no secret fits: not authentic, and no client is named', async () => {
    const { responder, events } = bench({ clientsFor: () => [other, { ...other, id: 'ap-3' }] });
    await responder.answer(signed(Code.AccessRequest), PEER);
    assert.deepEqual(events, [{ kind: 'drop', reason: 'not-authentic', clientId: undefined, peer: PEER }]);
  });
  test('equal secrets: what the packet says of itself decides', async () => {
    assert.equal(await clientOf(from('b'), [named('a'), named('b')]), 'b');
  });
  test('equal secrets, and the packet names none of them: the one without a name', async () => {
    assert.equal(await clientOf(from('c'), [named('a'), CLIENT, named('b')]), 'ap-1');
  });
  test('a packet that names another client is refused, also where only one is possible', async () => {
    assert.equal(await clientOf(from('c'), [named('a')]), 'other-nas');
    assert.equal(await clientOf(from('c'), [named('a'), named('b')]), 'other-nas');
    assert.equal(await clientOf(from('c'), [named('a'), other]), 'other-nas');
  });
  test('equal secrets and no decision: refused', async () => {
    assert.equal(await clientOf(signed(Code.AccessRequest), [named('a'), named('b')]), 'ambiguous-client');
    assert.equal(await clientOf(from('c'), [CLIENT, { ...CLIENT, id: 'twin' }]), 'ambiguous-client');
  });
  test('a packet that names nobody is the one client’s whose secret fits: Status-Server carries no names', async () => {
    assert.equal(await clientOf(signed(Code.StatusServer), [named('a'), other]), 'a');
  });
  test('a Status-Server is answered under every secret that fits, whoever it names', async () => {
    const fromProxy = signed(Code.StatusServer, [text(Attr.NasIdentifier, 'Status Check 0. Are you alive?')]);
    assert.equal(await clientOf(fromProxy, [named('a')]), 'a');
    assert.equal(await clientOf(fromProxy, [other, named('a'), named('b')]), 'a');
    assert.equal(await clientOf(signed(Code.StatusServer), [named('a'), named('b')]), 'a');
    assert.equal(await clientOf(fromProxy, [other]), 'not-authentic');
  });
  test('an unsigned request goes to the client registered without, never to one that signs', async () => {
    assert.equal(await clientOf(unsigned(), [other, LENIENT]), 'ap-1');
  });
  test('at most sixteen secrets are tried', async () => {
    const crowd = Array.from({ length: 16 }, (_, i) => ({ ...other, id: `x${i}` }));
    assert.equal(await clientOf(signed(Code.AccessRequest), [...crowd.slice(1), CLIENT]), 'ap-1');
    assert.equal(await clientOf(signed(Code.AccessRequest), [...crowd, CLIENT]), 'not-authentic');
  });
});

test('the handler is told whether the request was signed', async () => {
  const { responder, requests } = bench({ clientsFor: () => [LENIENT] });
  await responder.answer(unsigned([PASSWORD]), PEER);
  const datagram = encodeRequest({ code: 1, identifier: 2, secret: SECRET, attributes: [] });
  assert.equal(codeOf(await responder.answer(datagram, PEER)), Code.AccessAccept);
  assert.deepEqual(
    requests.map(({ hadMessageAuthenticator }) => hadMessageAuthenticator),
    [false, true],
  );
});

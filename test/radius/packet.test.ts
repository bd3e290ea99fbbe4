import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { bytes, integer, readBytes, text } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { PacketError } from '../../src/radius/errors.js';
import { decryptUserPassword } from '../../src/radius/hidden-values.js';
import {
  decodePacket,
  encodePacket,
  encodeReply,
  encodeRequest,
  tryDecodePacket,
} from '../../src/radius/packet.js';

const secret = Buffer.from('a shared secret');
const MESSAGE_AUTHENTICATOR_FIRST = '5012';

function request(code: number, attributes = [text(Attr.UserName, 'bob')]) {
  return decodePacket(encodeRequest({ code, identifier: 7, secret, attributes }));
}

/** The digest by the words of RFC 3579 s.3.2: HMAC-MD5 over the packet with its own value zeroed. */
function expectedMessageAuthenticator(raw: Buffer, authenticator: Buffer): string {
  const zeroed = Buffer.from(raw);
  authenticator.copy(zeroed, 4);
  zeroed.fill(0, 22, 38);
  return createHmac('md5', secret).update(zeroed).digest('hex');
}

/** RFC 2865 s.3 and RFC 2866 s.3: MD5 over the packet with `authenticator` in its field, and the secret. */
function expectedAuthenticator(raw: Buffer, authenticator: Buffer): string {
  const filled = Buffer.concat([raw.subarray(0, 4), authenticator, raw.subarray(20), secret]);
  return createHash('md5').update(filled).digest('hex');
}

test('any packet that fits is written and read back unchanged', () => {
  const plain = { noNullPrototype: true };
  const attribute = fc.record(
    {
      type: fc.integer({ min: 1, max: 255 }).filter((type) => type !== Attr.MessageAuthenticator),
      value: fc.uint8Array({ maxLength: 253 }).map((octets) => Buffer.from(octets)),
    },
    plain,
  );
  const packet = fc.record(
    {
      code: fc.constantFrom(...Object.values(Code)),
      identifier: fc.nat(255),
      authenticator: fc.uint8Array({ minLength: 16, maxLength: 16 }).map((octets) => Buffer.from(octets)),
      attributes: fc.array(attribute, { maxLength: 15 }),
    },
    plain,
  );
  fc.assert(
    fc.property(packet, (written) => {
      const read = decodePacket(encodePacket(written));
      assert.deepEqual(read, { ...written, raw: read.raw });
    }),
  );
});

test('random octets are refused or read, and nothing but a PacketError comes of it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(60), (octets, length) => {
      const datagram = Buffer.from(octets);
      if (datagram.length >= 4) datagram.set([1, 0, 0, length]);
      tryDecodePacket(datagram);
    }),
    { numRuns: 2_000 },
  );
});

test('what does not fit a packet is not written', () => {
  const full = Array.from({ length: 16 }, () => bytes(Attr.Class, Buffer.alloc(253)));
  assert.throws(() => encodePacket({ ...request(1), attributes: full }), { reason: 'too-long' });
  const long = [{ type: Attr.Class, value: Buffer.alloc(254) }];
  assert.throws(() => encodePacket({ ...request(1), attributes: long }), PacketError);
});

describe('requests', () => {
  test('Access-Request and Status-Server: random authenticator, Message-Authenticator first', () => {
    for (const code of [Code.AccessRequest, Code.StatusServer]) {
      const { raw, authenticator } = request(code);
      assert.equal(raw.toString('hex', 20, 22), MESSAGE_AUTHENTICATOR_FIRST);
      assert.equal(raw.toString('hex', 22, 38), expectedMessageAuthenticator(raw, authenticator));
      assert.notDeepEqual(authenticator, request(code).authenticator);
    }
  });

  test('Accounting-Request: digest as authenticator, no Message-Authenticator (RFC 2866 s.3)', () => {
    const { raw, authenticator } = request(Code.AccountingRequest);
    assert.equal(authenticator.toString('hex'), expectedAuthenticator(raw, Buffer.alloc(16)));
    assert.equal(readBytes(decodePacket(raw), Attr.MessageAuthenticator), undefined);
  });

  test('Disconnect and CoA: Message-Authenticator over a zero authenticator, then the digest (RFC 5176 s.3.4)', () => {
    for (const code of [Code.DisconnectRequest, Code.CoaRequest]) {
      const { raw, authenticator } = request(code);
      assert.equal(raw.toString('hex', 22, 38), expectedMessageAuthenticator(raw, Buffer.alloc(16)));
      assert.equal(authenticator.toString('hex'), expectedAuthenticator(raw, Buffer.alloc(16)));
    }
  });

  test('a User-Password is hidden, not sent', () => {
    const { raw, authenticator, attributes } = request(Code.AccessRequest, [
      text(Attr.UserPassword, 'hello'),
    ]);
    assert.ok(!raw.includes('hello'));
    const hidden = readBytes({ attributes }, Attr.UserPassword);
    assert.ok(hidden !== undefined);
    assert.equal(decryptUserPassword(hidden, authenticator, secret)?.toString(), 'hello');
  });
});

describe('replies', () => {
  const attributes = [integer(Attr.SessionTimeout, 3600)];

  for (const code of [Code.AccessAccept, Code.AccessReject, Code.AccessChallenge]) {
    test(`code ${code}: Message-Authenticator first, over the request’s authenticator`, () => {
      const asked = request(Code.AccessRequest);
      const raw = encodeReply({ code, request: asked, secret, attributes });
      assert.equal(raw.toString('hex', 20, 22), MESSAGE_AUTHENTICATOR_FIRST);
      assert.equal(raw.toString('hex', 22, 38), expectedMessageAuthenticator(raw, asked.authenticator));
      assert.equal(raw.toString('hex', 4, 20), expectedAuthenticator(raw, asked.authenticator));
      assert.equal(raw[1], asked.identifier);
    });
  }

  test('Accounting-Response: without Message-Authenticator, but with one to Status-Server', () => {
    const plain = encodeReply({ code: 5, request: request(Code.AccountingRequest), secret, attributes: [] });
    assert.equal(plain.length, 20);
    const status = encodeReply({ code: 5, request: request(Code.StatusServer), secret, attributes: [] });
    assert.equal(status.toString('hex', 20, 22), MESSAGE_AUTHENTICATOR_FIRST);
  });

  test('Proxy-State comes back unchanged and in order (RFC 2865 s.5.33)', () => {
    const states = ['one', '', 'three'].map((state) => text(Attr.ProxyState, state));
    const asked = request(Code.AccountingRequest, [...states, text(Attr.UserName, 'bob')]);
    const reply = decodePacket(encodeReply({ code: 5, request: asked, secret, attributes }));
    assert.deepEqual(reply.attributes, [...attributes, ...states]);
  });
});

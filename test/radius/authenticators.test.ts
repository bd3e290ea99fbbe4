import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytes, integer, text } from '../../src/radius/attributes.js';
import {
  sameDigest,
  signPacket,
  verifyMessageAuthenticator,
  verifyRequestAuthenticator,
  verifyResponse,
} from '../../src/radius/authenticators.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { decodePacket, encodePacket, encodeReply, encodeRequest } from '../../src/radius/packet.js';

const SECRET = Buffer.from('a shared secret');

test('digests that look alike as text are not the same', () => {
  const a = Buffer.alloc(16, 0xff);
  const b = Buffer.from('808182838485868788898a8b8c8d8e8f', 'hex');
  assert.equal(a.toString(), b.toString(), 'both decode to sixteen replacement characters');
  assert.ok(!sameDigest(a, b));
  assert.ok(sameDigest(a, Buffer.alloc(16, 0xff)));
});

test('digests of unequal length are compared without an exception', () => {
  assert.ok(!sameDigest(Buffer.alloc(16), Buffer.alloc(15)));
  assert.ok(!sameDigest(Buffer.alloc(0), Buffer.alloc(16)));
});

test('one changed octet in the class that UTF-8 cannot tell apart is noticed', () => {
  const raw = encodeRequest({
    code: Code.AccountingRequest,
    identifier: 1,
    secret: SECRET,
    attributes: [integer(Attr.AcctStatusType, 1), text(Attr.AcctSessionId, '1')],
  });
  for (const lossy of [0xc0, 0xc1, 0xf5, 0xff]) {
    const forged = Buffer.from(raw);
    forged[4] = lossy === forged[4] ? 0xfe : lossy;
    assert.ok(!verifyRequestAuthenticator(decodePacket(forged), SECRET));
  }
});

test('a response to another request, or with another identifier, is not authentic', () => {
  const requests = [1, 2].map((identifier) =>
    decodePacket(encodeRequest({ code: Code.AccessRequest, identifier, secret: SECRET, attributes: [] })),
  );
  const [mine, other] = requests;
  assert.ok(mine !== undefined && other !== undefined);
  const reply = decodePacket(
    encodeReply({ code: Code.AccessAccept, request: mine, secret: SECRET, attributes: [] }),
  );
  assert.ok(verifyResponse(reply, mine, SECRET));
  assert.ok(!verifyResponse(reply, other, SECRET));
  assert.ok(!verifyResponse({ ...reply, identifier: 2 }, mine, SECRET));
});

test('a response with a wrong Message-Authenticator under a right Response Authenticator is not authentic', () => {
  const request = decodePacket(
    encodeRequest({ code: Code.AccessRequest, identifier: 1, secret: SECRET, attributes: [] }),
  );
  const wrong = [bytes(Attr.MessageAuthenticator, Buffer.alloc(16, 1))];
  const raw = encodePacket({ ...request, code: Code.AccessAccept, attributes: wrong });
  signPacket(raw, SECRET);
  assert.ok(!verifyResponse(decodePacket(raw), request, SECRET));
});

test('a packet without Message-Authenticator does not verify as if it had one', () => {
  const raw = encodeRequest({ code: Code.AccountingRequest, identifier: 1, secret: SECRET, attributes: [] });
  assert.ok(!verifyMessageAuthenticator(decodePacket(raw), SECRET));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { text } from '../../src/radius/attributes.js';
import {
  signPacket,
  verifyMessageAuthenticator,
  verifyRequestAuthenticator,
} from '../../src/radius/authenticators.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { decodePacket, encodeReply, encodeRequest as encodeOwn } from '../../src/radius/packet.js';
import { encodeRequest } from '../../src/simulator/package-codec.js';
import { isAuthenticChange, isAuthenticReply, trimPacket } from '../../src/simulator/packet-authenticity.js';

const secret = 'xyzzy5461';
const key = Buffer.from(secret);

test("the product's codec accepts what the package signs", () => {
  const attributes = [['User-Name', 'nemo']] as const;
  const access = decodePacket(encodeRequest({ code: 'Access-Request', identifier: 7, secret, attributes }));
  assert.ok(verifyMessageAuthenticator(access, key));
  const accounting = decodePacket(
    encodeRequest({ code: 'Accounting-Request', identifier: 7, secret, attributes }),
  );
  assert.ok(verifyRequestAuthenticator(accounting, key));
});

// RFC 2865 s.7.1: request and Access-Accept for nemo, without Message-Authenticator.
const RFC_REQUEST = Buffer.from(
  '010000380f403f9473978057bd83d5cb98f4227a01066e656d6f02120dbe708d93d413ce3196e43f782a0aee0406c0a80110050600000003',
  'hex',
);
const RFC_ACCEPT = Buffer.from(
  '0200002686fe220e7624ba2a1005f6bf9b55e0b20606000000010f06000000000e06c0a80103',
  'hex',
);

test('the Access-Accept of RFC 2865 s.7.1 is authentic; every single flipped bit of it is not', () => {
  assert.ok(isAuthenticReply({ request: RFC_REQUEST, reply: RFC_ACCEPT, secret }));
  for (let at = 0; at < RFC_ACCEPT.length; at++) {
    const reply = Buffer.from(RFC_ACCEPT);
    reply.writeUInt8(reply.readUInt8(at) ^ 1, at);
    assert.ok(!isAuthenticReply({ request: RFC_REQUEST, reply, secret }), `octet ${at}`);
  }
});

test('a reply with a wrong Message-Authenticator is refused, its Response Authenticator being right', () => {
  const request = decodePacket(RFC_REQUEST);
  const reply = encodeReply({ code: Code.AccessAccept, request, secret: key, attributes: [] });
  assert.ok(isAuthenticReply({ request: RFC_REQUEST, reply, secret }));
  reply.writeUInt8(reply.readUInt8(30) ^ 1, 30);
  request.authenticator.copy(reply, 4);
  signPacket(reply, key);
  assert.ok(!isAuthenticReply({ request: RFC_REQUEST, reply, secret }));
});

test('a Disconnect-Request is authentic under its secret alone', () => {
  const attributes = [text(Attr.UserName, 'nemo')];
  const request = encodeOwn({ code: Code.DisconnectRequest, identifier: 1, secret: key, attributes });
  assert.ok(isAuthenticChange(request, secret));
  assert.ok(!isAuthenticChange(request, 'another'));
});

test('a datagram is cut to its Length, or refused', () => {
  assert.deepEqual(trimPacket(Buffer.concat([RFC_ACCEPT, Buffer.from('padding')])), RFC_ACCEPT);
  assert.equal(trimPacket(RFC_ACCEPT.subarray(0, 37)), undefined);
  assert.equal(trimPacket(Buffer.alloc(19)), undefined);
  assert.equal(trimPacket(Buffer.alloc(20)), undefined);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  readAddress,
  readBytes,
  readInteger,
  readText,
  readVendorBytes,
  readVendorInteger,
  readVendorText,
} from '../../src/radius/attributes.js';
import {
  verifyMessageAuthenticator,
  verifyRequestAuthenticator,
  verifyResponse,
} from '../../src/radius/authenticators.js';
import { verifyChap } from '../../src/radius/chap.js';
import { Attr } from '../../src/radius/dictionary.js';
import { PacketError } from '../../src/radius/errors.js';
import { decryptUserPassword } from '../../src/radius/hidden-values.js';
import { decodePacket, encodePacket, type Packet } from '../../src/radius/packet.js';
import { assertMsChap2, assertMsChap2Answer } from './support/ms-chap-claims.js';
import { type Claim, readVectors, type Vector } from './support/read-vectors.js';

const TYPES: ReadonlyMap<string, number> = new Map(
  Object.entries(Attr).map(([name, type]) => [name.toLowerCase(), type]),
);
const NO_SECRET = Buffer.alloc(0);

for (const vector of readVectors()) {
  test(`${vector.file}: ${vector.sentence}`, () => (vector.refused ? refuses(vector) : reads(vector)));
}

function refuses({ packet, refused }: Vector): void {
  assert.throws(
    () => decodePacket(packet),
    (error) => error instanceof PacketError && error.reason === refused,
  );
}

function reads(vector: Vector): void {
  const packet = decodePacket(vector.packet);
  for (const claim of vector.claims) check(claim, packet, vector);
  if (vector.secret !== undefined) assertAuthentic(vector, packet, vector.secret);
  assert.deepEqual(encodePacket(packet), packet.raw, 'written again, it is the same packet');
}

function assertAuthentic({ request, claims }: Vector, packet: Packet, secret: Buffer): void {
  const other = Buffer.concat([secret, Buffer.from('x')]);
  if (request !== undefined) {
    assert.ok(verifyResponse(packet, decodePacket(request), secret));
    assert.ok(!verifyResponse(packet, decodePacket(request), other));
    return;
  }
  const signedBy = claims.find(({ verb }) => verb === 'signed')?.value;
  const byMessage = ['message-authenticator', 'both'].includes(signedBy ?? '');
  const byRequest = ['request-authenticator', 'both'].includes(signedBy ?? '');
  assert.equal(verifyMessageAuthenticator(packet, secret), byMessage);
  assert.equal(verifyRequestAuthenticator(packet, secret), byRequest);
  assert.ok(!verifyMessageAuthenticator(packet, other));
  assert.ok(!verifyRequestAuthenticator(packet, other));
}

function check({ verb, subject, value }: Claim, packet: Packet, vector: Vector): void {
  const { secret = NO_SECRET } = vector;
  switch (verb) {
    case 'code':
    case 'identifier':
      return assert.equal(packet[verb], Number(subject));
    case 'signed':
      return;
    case 'password':
      return assert.equal(passwordOf(packet, secret), `${subject} ${value}`.trimEnd());
    case 'chap':
      return assertChap(packet, subject);
    case 'ms-chap2':
      return assertMsChap2(packet, subject);
    case 'ms-chap2-answer':
      return assertMsChap2Answer(packet, subject, vector);
    case 'text':
      return assert.equal(read(packet, subject, 'text'), value);
    case 'integer':
      return assert.equal(read(packet, subject, 'integer'), Number(value));
    case 'address':
      return assert.equal(readAddress(packet, typeOf(subject)), value);
    case 'bytes':
      return assert.equal(bytesOf(packet, subject)?.toString('hex'), value);
    case 'absent':
      return assert.equal(bytesOf(packet, subject), undefined);
    case 'absent-text':
      return assert.equal(read(packet, subject, 'text'), undefined);
    case 'absent-integer':
      return assert.equal(read(packet, subject, 'integer'), undefined);
    default:
      assert.fail(`no such claim: ${verb}`);
  }
}

function read(packet: Packet, subject: string, as: 'text' | 'integer'): string | number | undefined {
  const [vendor = '', type] = subject.split('.');
  if (type === undefined) return (as === 'text' ? readText : readInteger)(packet, typeOf(subject));
  return (as === 'text' ? readVendorText : readVendorInteger)(packet, Number(vendor), Number(type));
}

function bytesOf(packet: Packet, subject: string): Buffer | undefined {
  const [vendor = '', type] = subject.split('.');
  if (subject === 'authenticator') return packet.authenticator;
  return type === undefined
    ? readBytes(packet, typeOf(subject))
    : readVendorBytes(packet, Number(vendor), Number(type));
}

function typeOf(name: string): number {
  const type = TYPES.get(name.replaceAll('-', '').toLowerCase());
  assert.ok(type !== undefined, `not in the dictionary: ${name}`);
  return type;
}

function passwordOf(packet: Packet, secret: Buffer): string | undefined {
  const hidden = readBytes(packet, Attr.UserPassword) ?? NO_SECRET;
  return decryptUserPassword(hidden, packet.authenticator, secret)?.toString();
}

function assertChap(packet: Packet, password: string): void {
  const attempt = {
    chapPassword: readBytes(packet, Attr.ChapPassword) ?? NO_SECRET,
    challenge: readBytes(packet, Attr.ChapChallenge) ?? packet.authenticator,
  };
  assert.ok(verifyChap({ ...attempt, password }));
  assert.ok(!verifyChap({ ...attempt, password: `${password}x` }));
}

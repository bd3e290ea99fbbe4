import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admitRequest } from '../../src/radius/admit-request.js';
import { Code } from '../../src/radius/codes.js';
import { decodePacket, type Packet, tryDecodePacket } from '../../src/radius/packet.js';
import { readVectors } from './support/read-vectors.js';

/** Longer ones add nothing but time. */
const LONGEST = 600;
const VECTORS = readVectors().filter(
  ({ refused, packet }) => refused === undefined && packet.length <= LONGEST,
);
const REQUESTS: readonly number[] = [Code.AccessRequest, Code.AccountingRequest, Code.StatusServer];

test('every truncation of every good vector is refused', () => {
  for (const { packet } of VECTORS) {
    const { raw } = decodePacket(packet);
    for (let length = 0; length < raw.length; length += 1) {
      assert.ok(tryDecodePacket(raw.subarray(0, length)) instanceof Error);
    }
  }
});

test('every single-octet change of every good vector is refused or decodes to what it says', () => {
  for (const { packet } of VECTORS) {
    for (const changed of changesOf(packet)) {
      const decoded = tryDecodePacket(changed);
      if (!(decoded instanceof Error)) assertWithin(decoded, changed);
    }
  }
});

test('no single-octet change of a signed request is admitted', () => {
  const signed = VECTORS.filter(({ claims }) =>
    claims.some(({ verb, value }) => verb === 'signed' && value !== 'nothing'),
  );
  let admitted = 0;
  for (const { packet, secret = Buffer.alloc(0) } of signed) {
    if (!REQUESTS.includes(packet.readUInt8(0))) continue;
    const clients = [{ id: 'ap', secret, messageAuthenticator: 'required' }] as const;
    assert.equal(admitRequest(packet, clients, 'both').kind, 'admitted');
    for (const changed of changesOf(packet)) {
      if (admitRequest(changed, clients, 'both').kind === 'admitted') admitted += 1;
    }
  }
  assert.equal(admitted, 0);
});

/** All 255 other values of every octet, each in the one buffer that is changed back afterwards. */
function* changesOf(packet: Buffer): Generator<Buffer> {
  const changed = Buffer.from(packet);
  for (let at = 0; at < packet.length; at += 1) {
    for (let change = 1; change < 256; change += 1) {
      changed[at] = packet.readUInt8(at) ^ change;
      yield changed;
    }
    changed[at] = packet.readUInt8(at);
  }
}

function assertWithin(packet: Packet, datagram: Buffer): void {
  assert.ok(packet.raw.length <= datagram.length);
  const framed = packet.attributes.reduce((sum, { value }) => sum + 2 + value.length, 20);
  assert.equal(framed, packet.raw.length);
}

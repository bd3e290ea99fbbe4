import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import type { TestContext } from 'node:test';
import { integer } from '../../src/radius/attributes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { decodePacket, encodePacket, type Packet } from '../../src/radius/packet.js';
import { openPeer } from './radius-gateway.js';
import { SECRET } from './sample-venue.js';

/** A Disconnect- or CoA-Request as it reached the access point. */
export interface ReceivedRequest {
  readonly packet: Packet;
  /** The port it came from. */
  readonly from: number;
  reply(bytes: Buffer): void;
}

/** Where an access point takes Disconnect- and CoA-Requests. */
export interface CoaPort {
  readonly port: number;
  /** The next request that is no repetition, its proofs of the secret checked by lines of our own. */
  next(): Promise<ReceivedRequest>;
}

export async function openCoaPort(t: TestContext): Promise<CoaPort> {
  const peer = await openPeer(t);
  const seen = new Set<string>();
  async function nextUnseen(): ReturnType<typeof peer.next> {
    const datagram = await peer.next();
    const octets = datagram.bytes.toString('hex');
    // A slow machine lets the program ask again before the test has answered.
    if (seen.has(octets)) return nextUnseen();
    seen.add(octets);
    return datagram;
  }
  return {
    port: peer.port,
    async next() {
      const { bytes: raw, port } = await nextUnseen();
      verify(raw);
      return { packet: decodePacket(raw), from: port, reply: (bytes) => peer.send(bytes, port) };
    },
  };
}

function verify(raw: Buffer): void {
  const zeroed = Buffer.from(raw);
  zeroed.fill(0, 4, 20);
  const digest = createHash('md5').update(zeroed).update(SECRET).digest();
  assert.deepEqual(raw.subarray(4, 20), digest, 'Request Authenticator');
  assert.deepEqual([raw[20], raw[21]], [Attr.MessageAuthenticator, 18], 'Message-Authenticator, first');
  const signed = Buffer.from(zeroed);
  signed.fill(0, 22, 38);
  assert.deepEqual(raw.subarray(22, 38), createHmac('md5', SECRET).update(signed).digest());
}

/** A bare answer as CoovaChilli gives, with an Error-Cause if wanted. */
export function answerTo(
  packet: Packet,
  code: number,
  options: { readonly errorCause?: number; readonly secret?: string } = {},
): Buffer {
  const { errorCause, secret = SECRET } = options;
  const attributes = errorCause === undefined ? [] : [integer(Attr.ErrorCause, errorCause)];
  const raw = encodePacket({ ...packet, code, attributes });
  createHash('md5').update(raw).update(secret).digest().copy(raw, 4);
  return raw;
}

import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { Code } from './codes.js';
import { Attr } from './dictionary.js';
import type { Packet } from './packet.js';

/** Octets of every authenticator and of a Message-Authenticator's value. */
export const DIGEST_SIZE = 16;

const AUTHENTICATOR_AT = 4;
const ATTRIBUTES_AT = 20;
const ZEROS = Buffer.alloc(DIGEST_SIZE);

/** Compares two digests in time that depends on their length only. */
export function sameDigest(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Whether the packet carries a Message-Authenticator; says nothing about its value. */
export function hasMessageAuthenticator(packet: Packet): boolean {
  return packet.attributes.some((attribute) => attribute.type === Attr.MessageAuthenticator);
}

/**
 * Whether a request carries a Message-Authenticator made with this secret. Computed over the request's own
 * authenticator in Access-Request and Status-Server (RFC 3579 s.3.2), over zeros in the others (RFC 5176 s.3.4).
 */
export function verifyMessageAuthenticator(request: Packet, secret: Buffer): boolean {
  const base = hasRandomAuthenticator(request.code) ? request.authenticator : ZEROS;
  return verifyOver(request, base, secret);
}

/** Whether the authenticator of an Accounting-, Disconnect- or CoA-Request was made with this secret (RFC 2866 s.3). */
export function verifyRequestAuthenticator(request: Packet, secret: Buffer): boolean {
  return sameDigest(request.authenticator, digestOver(request.raw, ZEROS, secret));
}

/**
 * Whether a response answers this request and was made with this secret: identifier, Response Authenticator
 * (RFC 2865 s.3) and, when there is one, the Message-Authenticator.
 */
export function verifyResponse(response: Packet, request: Packet, secret: Buffer): boolean {
  if (response.identifier !== request.identifier) return false;
  if (!sameDigest(response.authenticator, digestOver(response.raw, request.authenticator, secret)))
    return false;
  return !hasMessageAuthenticator(response) || verifyOver(response, request.authenticator, secret);
}

/** Whether requests of this code carry a random authenticator rather than a digest of themselves. */
export function hasRandomAuthenticator(code: number): boolean {
  return code === Code.AccessRequest || code === Code.StatusServer;
}

/**
 * Fills in the Message-Authenticator whose (zero) value stands at `valueAt`.
 * The packet's authenticator field must already hold the octets the digest is to cover.
 */
export function signMessage(raw: Buffer, valueAt: number, secret: Buffer): void {
  createHmac('md5', secret).update(raw).digest().copy(raw, valueAt);
}

/** Replaces the authenticator field by the digest of the packet and the secret; sign the message before. */
export function signPacket(raw: Buffer, secret: Buffer): void {
  createHash('md5').update(raw).update(secret).digest().copy(raw, AUTHENTICATOR_AT);
}

function verifyOver(packet: Packet, authenticator: Buffer, secret: Buffer): boolean {
  const value = packet.attributes.find((attribute) => attribute.type === Attr.MessageAuthenticator)?.value;
  if (value === undefined) return false;
  const signed = Buffer.from(packet.raw);
  authenticator.copy(signed, AUTHENTICATOR_AT);
  signed.fill(
    0,
    value.byteOffset - packet.raw.byteOffset,
    value.byteOffset - packet.raw.byteOffset + value.length,
  );
  return sameDigest(value, createHmac('md5', secret).update(signed).digest());
}

function digestOver(raw: Buffer, authenticator: Buffer, secret: Buffer): Buffer {
  return createHash('md5')
    .update(raw.subarray(0, AUTHENTICATOR_AT))
    .update(authenticator)
    .update(raw.subarray(ATTRIBUTES_AT))
    .update(secret)
    .digest();
}

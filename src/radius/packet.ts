import { randomBytes } from 'node:crypto';
import type { Attribute } from './attributes.js';
import { DIGEST_SIZE, hasRandomAuthenticator, signMessage, signPacket } from './authenticators.js';
import { Code, isKnownCode } from './codes.js';
import { Attr } from './dictionary.js';
import { PacketError } from './errors.js';
import { encryptUserPassword } from './hidden-values.js';

/** A packet as received; the buffers are views into `raw`, which ends where Length says (RFC 2865 s.3). */
export interface Packet {
  readonly code: number;
  readonly identifier: number;
  readonly authenticator: Buffer;
  readonly attributes: readonly Attribute[];
  readonly raw: Buffer;
}

/** A request to be written. A User-Password is given in clear text and hidden by the encoder. */
export interface OutgoingRequest {
  readonly code: number;
  readonly identifier: number;
  readonly secret: Buffer;
  readonly attributes: readonly Attribute[];
}

/** A reply to be written; identifier, authenticator and Proxy-State come from the request. */
export interface OutgoingReply {
  readonly code: number;
  readonly request: Packet;
  readonly secret: Buffer;
  readonly attributes: readonly Attribute[];
}

const HEADER = 20;
const MAX_PACKET = 4096;
const MAX_ATTRIBUTES = 200;
const MAX_VALUE = 253;
/** Where the value of a Message-Authenticator stands that is the first attribute. */
const FIRST_VALUE_AT = HEADER + 2;
const UNSIGNED: Attribute = { type: Attr.MessageAuthenticator, value: Buffer.alloc(DIGEST_SIZE) };

/**
 * Reads the structure of a packet: header, Length, every attribute's frame. No secret is involved and nothing is
 * authentic yet. Octets beyond Length are padding (RFC 2865 s.3). Throws PacketError, and nothing else.
 */
export function decodePacket(bytes: Buffer): Packet {
  if (bytes.length < HEADER) throw new PacketError('too-short');
  const code = bytes.readUInt8(0);
  if (!isKnownCode(code)) throw new PacketError('unknown-code');
  const length = bytes.readUInt16BE(2);
  if (length < HEADER) throw new PacketError('bad-length');
  if (length > MAX_PACKET) throw new PacketError('too-long');
  if (length > bytes.length) throw new PacketError('truncated');
  const raw = bytes.subarray(0, length);
  return {
    code,
    identifier: bytes.readUInt8(1),
    authenticator: bytes.subarray(4, HEADER),
    attributes: readAttributes(raw),
    raw,
  };
}

/** `decodePacket` where a bad packet is an expected answer: the fault as a value. */
export function tryDecodePacket(bytes: Buffer): Packet | PacketError {
  try {
    return decodePacket(bytes);
  } catch (error) {
    if (error instanceof PacketError) return error;
    throw error;
  }
}

/** Writes a packet with exactly these fields, signing nothing. Throws PacketError when it does not fit. */
export function encodePacket(p: Omit<Packet, 'raw'>): Buffer {
  const length = HEADER + sizeOf(p.attributes);
  if (length > MAX_PACKET) throw new PacketError('too-long');
  const raw = Buffer.allocUnsafe(length);
  raw[0] = p.code;
  raw[1] = p.identifier;
  raw.writeUInt16BE(length, 2);
  p.authenticator.copy(raw, 4);
  writeAttributes(raw, p.attributes);
  return raw;
}

/**
 * Writes a signed reply. Proxy-State is copied in order (RFC 2865 s.5.33). Replies to Access-Request and
 * Status-Server begin with a Message-Authenticator, as CVE-2024-3596 demands. An Accounting-Response carries none:
 * no RFC says over which authenticator it would be computed, and receivers differ.
 */
export function encodeReply(r: OutgoingReply): Buffer {
  const { code, request, secret } = r;
  const isMessageSigned = hasRandomAuthenticator(request.code);
  const raw = encodePacket({
    code,
    identifier: request.identifier,
    authenticator: request.authenticator,
    attributes: [...(isMessageSigned ? [UNSIGNED] : []), ...r.attributes, ...proxyStatesOf(request)],
  });
  if (isMessageSigned) signMessage(raw, FIRST_VALUE_AT, secret);
  signPacket(raw, secret);
  return raw;
}

/** Octets that a reply to `request` has for attributes of its own, beside the Message-Authenticator and all Proxy-State. */
export function roomInReply(request: Packet): number {
  const echoed = sizeOf([UNSIGNED, ...proxyStatesOf(request)]);
  return MAX_PACKET - HEADER - echoed;
}

function proxyStatesOf(request: Packet): readonly Attribute[] {
  return request.attributes.filter((attribute) => attribute.type === Attr.ProxyState);
}

/** Octets on the wire, headers included. */
function sizeOf(attributes: readonly Attribute[]): number {
  return attributes.reduce((sum, attribute) => sum + 2 + attribute.value.length, 0);
}

/**
 * Writes a signed request. Access-Request and Status-Server get a random authenticator and a Message-Authenticator
 * in front; Disconnect and CoA a Message-Authenticator over a zero authenticator, then the digest of the whole
 * (RFC 5176 s.3.4); Accounting the digest alone (RFC 2866 s.3).
 */
export function encodeRequest(r: OutgoingRequest): Buffer {
  const isRandom = hasRandomAuthenticator(r.code);
  const isMessageSigned = r.code !== Code.AccountingRequest;
  const authenticator = isRandom ? randomBytes(DIGEST_SIZE) : Buffer.alloc(DIGEST_SIZE);
  const raw = encodePacket({
    code: r.code,
    identifier: r.identifier,
    authenticator,
    attributes: [
      ...(isMessageSigned ? [UNSIGNED] : []),
      ...r.attributes.map(hideIn(authenticator, r.secret)),
    ],
  });
  if (isMessageSigned) signMessage(raw, FIRST_VALUE_AT, r.secret);
  if (!isRandom) signPacket(raw, r.secret);
  return raw;
}

function readAttributes(raw: Buffer): readonly Attribute[] {
  const attributes: Attribute[] = [];
  for (let at = HEADER; at < raw.length; ) {
    const attribute = readAttribute(raw, at);
    attributes.push(attribute);
    at += 2 + attribute.value.length;
  }
  if (attributes.length > MAX_ATTRIBUTES) throw new PacketError('too-many-attributes');
  checkMessageAuthenticators(attributes);
  return attributes;
}

function readAttribute(raw: Buffer, at: number): Attribute {
  const type = raw[at];
  const length = raw[at + 1];
  if (type === undefined || length === undefined) throw new PacketError('attribute-header-cut');
  if (type === 0) throw new PacketError('attribute-type-zero');
  if (length < 2) throw new PacketError('attribute-too-short');
  if (at + length > raw.length) throw new PacketError('attribute-overrun');
  return { type, value: raw.subarray(at + 2, at + length) };
}

/** At most one, and of 16 octets (RFC 3579 s.3.2 and s.3.3): two could each vouch for something else. */
function checkMessageAuthenticators(attributes: readonly Attribute[]): void {
  let count = 0;
  for (const { type, value } of attributes) {
    if (type !== Attr.MessageAuthenticator) continue;
    count += 1;
    if (count > 1 || value.length !== DIGEST_SIZE) throw new PacketError('bad-message-authenticator');
  }
}

function writeAttributes(raw: Buffer, attributes: readonly Attribute[]): void {
  let at = HEADER;
  for (const { type, value } of attributes) {
    if (value.length > MAX_VALUE) throw new PacketError('attribute-too-long');
    raw[at] = type;
    raw[at + 1] = value.length + 2;
    value.copy(raw, at + 2);
    at += 2 + value.length;
  }
}

function hideIn(authenticator: Buffer, secret: Buffer): (attribute: Attribute) => Attribute {
  return ({ type, value }) => {
    if (type !== Attr.UserPassword) return { type, value };
    return { type, value: encryptUserPassword(value, authenticator, secret) };
  };
}

import { createHmac, hash, timingSafeEqual } from 'node:crypto';

const HEADER = 20;
const NO_AUTHENTICATOR = Buffer.alloc(16);
const MESSAGE_AUTHENTICATOR = 80;

/** Cuts a datagram to its packet (RFC 2865 s.3: octets past Length are padding); undefined when it is none. */
export function trimPacket(datagram: Buffer): Buffer | undefined {
  if (datagram.length < HEADER) return undefined;
  const length = datagram.readUInt16BE(2);
  return length < HEADER || length > datagram.length ? undefined : datagram.subarray(0, length);
}

/**
 * Whether `reply` was made for `request` by someone who knows the secret: Response Authenticator (RFC 2865 s.3) and,
 * where there is one, Message-Authenticator. Stricter than the real gateway, which lets a wrong one pass.
 */
export function isAuthenticReply(packets: {
  readonly request: Buffer;
  readonly reply: Buffer;
  readonly secret: string;
}): boolean {
  const { reply, secret } = packets;
  const signed = withAuthenticator(reply, authenticatorOf(packets.request));
  return (
    sameDigest(authenticatorOf(reply), signature(signed, secret)) &&
    goodMessageAuthenticator(reply, signed, secret)
  );
}

/** Whether a Disconnect- or CoA-Request comes from someone who knows the secret (RFC 5176 s.2.3, s.3.4). */
export function isAuthenticChange(request: Buffer, secret: string): boolean {
  const signed = withAuthenticator(request, NO_AUTHENTICATOR);
  return (
    sameDigest(authenticatorOf(request), signature(signed, secret)) &&
    goodMessageAuthenticator(request, signed, secret)
  );
}

/** The bare 20 octets a gateway answers a Disconnect- or CoA-Request with. */
export function bareReply(code: number, request: Buffer, secret: string): Buffer {
  const reply = Buffer.alloc(HEADER);
  reply.writeUInt8(code, 0);
  reply.writeUInt8(request.readUInt8(1), 1);
  reply.writeUInt16BE(HEADER, 2);
  authenticatorOf(request).copy(reply, 4);
  signature(reply, secret).copy(reply, 4);
  return reply;
}

function authenticatorOf(packet: Buffer): Buffer {
  return packet.subarray(4, HEADER);
}

function withAuthenticator(packet: Buffer, authenticator: Buffer): Buffer {
  return Buffer.concat([packet.subarray(0, 4), authenticator, packet.subarray(HEADER)]);
}

function signature(packet: Buffer, secret: string): Buffer {
  return hash('md5', Buffer.concat([packet, Buffer.from(secret)]), 'buffer');
}

/** Computed with itself as zeros (RFC 3579 s.3.2). A packet without one is good too. */
function goodMessageAuthenticator(packet: Buffer, signed: Buffer, secret: string): boolean {
  const at = findMessageAuthenticator(packet);
  if (at === undefined) return true;
  const zeroed = Buffer.from(signed).fill(0, at, at + 16);
  const digest = createHmac('md5', secret).update(zeroed).digest();
  return sameDigest(packet.subarray(at, at + 16), digest);
}

function findMessageAuthenticator(packet: Buffer): number | undefined {
  for (let at = HEADER; at + 2 <= packet.length; ) {
    const length = packet.readUInt8(at + 1);
    if (length < 2) return undefined;
    if (packet.readUInt8(at) === MESSAGE_AUTHENTICATOR) return at + 2;
    at += length;
  }
  return undefined;
}

function sameDigest(left: Buffer, right: Buffer): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}

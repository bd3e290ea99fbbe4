import { createHash } from 'node:crypto';

/** The request whose answer something is hidden in. */
export interface Answered {
  /** Its Request Authenticator. */
  readonly authenticator: Buffer;
  readonly secret: Buffer;
}

const BLOCK = 16;
const MAX_PASSWORD = 128;

/**
 * Hides a User-Password (RFC 2865 s.5.2). An empty password becomes one block of padding.
 * Throws RangeError above 128 octets, the most the attribute can hold.
 */
export function encryptUserPassword(password: Buffer, authenticator: Buffer, secret: Buffer): Buffer {
  if (password.length > MAX_PASSWORD)
    throw new RangeError(`User-Password of more than ${MAX_PASSWORD} octets`);
  const hidden = Buffer.alloc(Math.max(BLOCK, Math.ceil(password.length / BLOCK) * BLOCK));
  password.copy(hidden);
  hide(hidden, authenticator, secret);
  return hidden;
}

/**
 * The password hidden in a User-Password value, without trailing NULs: padding, and the padding some gateways add
 * before hiding. Undefined when the value is not 1 to 8 whole blocks. A wrong secret gives wrong octets, no error.
 */
export function decryptUserPassword(
  value: Buffer,
  authenticator: Buffer,
  secret: Buffer,
): Buffer | undefined {
  if (value.length === 0 || value.length > MAX_PASSWORD || value.length % BLOCK !== 0) return undefined;
  const password = Buffer.from(value);
  let previous = authenticator;
  for (let at = 0; at < value.length; at += BLOCK) {
    mask(password, at, padFor(previous, secret));
    previous = value.subarray(at, at + BLOCK);
  }
  return withoutTrailingNuls(password);
}

/**
 * Hides a key as MS-MPPE-Send-Key and -Recv-Key want it (RFC 2548 s.2.4.2): salt, then length and key in whole blocks.
 * The salt is two octets, the first bit set, another one for each attribute of a packet.
 */
export function encryptSalted(key: Buffer, salt: Buffer, request: Answered): Buffer {
  const hidden = Buffer.alloc(Math.ceil((1 + key.length) / BLOCK) * BLOCK);
  hidden.writeUInt8(key.length);
  key.copy(hidden, 1);
  hide(hidden, Buffer.concat([request.authenticator, salt]), request.secret);
  return Buffer.concat([salt, hidden]);
}

/** Each block is masked with a digest of the hidden one before it, the first with one of `start`. */
function hide(octets: Buffer, start: Buffer, secret: Buffer): void {
  let previous = start;
  for (let at = 0; at < octets.length; at += BLOCK) {
    mask(octets, at, padFor(previous, secret));
    previous = octets.subarray(at, at + BLOCK);
  }
}

function padFor(previous: Buffer, secret: Buffer): Buffer {
  return createHash('md5').update(secret).update(previous).digest();
}

function mask(octets: Buffer, at: number, pad: Buffer): void {
  for (let i = 0; i < BLOCK; i += 1) octets[at + i] = (octets[at + i] ?? 0) ^ (pad[i] ?? 0);
}

function withoutTrailingNuls(octets: Buffer): Buffer {
  let end = octets.length;
  while (end > 0 && octets[end - 1] === 0) end -= 1;
  return octets.subarray(0, end);
}

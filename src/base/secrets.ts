import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { inspect } from 'node:util';

const HIDDEN = '[hidden]';

/**
 * A value that must not reach a log, a page or a table by accident: text, JSON and inspection all print `[hidden]`.
 * The one way to the value is `reveal()`, so every use can be found by its name.
 */
export class Secret<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return HIDDEN;
  }

  toJSON(): string {
    return HIDDEN;
  }

  [inspect.custom](): string {
    return HIDDEN;
  }
}

const LOWER_ALPHANUMERIC = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A random text of `length` characters of `[a-z0-9]`, without bias. */
export function randomText(length: number): string {
  return alphanumeric(length, () => randomBytes(length * 2));
}

/** `spelled` in `[a-z0-9]`. */
export function alphanumeric(length: number, more: () => Buffer): string {
  return spelled({ alphabet: LOWER_ALPHANUMERIC, length }, more);
}

/** Maps bytes to letters without bias (bytes past the alphabet's last multiple are passed over), asking `more` while they do not suffice. */
export function spelled(
  { alphabet, length }: { readonly alphabet: string; readonly length: number },
  more: () => Buffer,
): string {
  const bound = 256 - (256 % alphabet.length);
  let text = '';
  while (text.length < length) {
    for (const byte of more()) {
      if (byte >= bound) continue;
      text += alphabet.charAt(byte % alphabet.length);
      if (text.length === length) break;
    }
  }
  return text;
}

const POOL_OCTETS = 4_096;
let pool = Buffer.alloc(0);

/** Random octets (at most 4,096), drawn from the system in larger portions: one draw costs what a whole decision does. */
export function randomOctets(count: number): Buffer {
  if (pool.length < count) pool = randomBytes(POOL_OCTETS);
  const taken = pool.subarray(0, count);
  pool = pool.subarray(count);
  return taken;
}

/** 128 random bits as 22 base64url characters: ids, visit tokens, personal links. */
export function randomToken(): string {
  return randomOctets(16).toString('base64url');
}

/** Keyed hash (HMAC-SHA-256 cut to 128 bits, base64url). `purpose` keeps the uses of one key apart. */
export function keyedHash(key: Buffer, purpose: string, value: string | Buffer): string {
  const mac = createHmac('sha256', key).update(purpose).update('\0').update(value).digest();
  return mac.toString('base64url', 0, 16);
}

/** Compares two texts of equal meaning in constant time. */
export function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

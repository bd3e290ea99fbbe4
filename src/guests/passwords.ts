import { hash, verify } from '@node-rs/argon2';
import { createGate, type Gate } from '../base/gate.js';
import { Secret } from '../base/secrets.js';

/** RFC 9106 would have more memory; these are OWASP's least, about 10 ms and 19 MiB at a time. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Half of the four threads that hashing shares with the database's driver. */
const AT_ONCE = 2;

/** About a second's work; who would wait longer is better told so. */
const WAITING = 64;

const SHORTEST = 8;

/** User-Password holds no more (RFC 2865 s.5.2). */
const LONGEST_OCTETS = 128;

type PasswordFault = 'too-short' | 'too-long' | 'not-allowed';

/** What is wrong with a password somebody wants; nothing where it will do. */
export function passwordFault(password: Secret<string>): PasswordFault | undefined {
  const text = password.reveal();
  // Access points pad with NULs, and no keyboard types the others.
  if (/[\p{Cc}\p{Cs}]/u.test(text)) return 'not-allowed';
  if (Array.from(text).length < SHORTEST) return 'too-short';
  return Buffer.byteLength(text) > LONGEST_OCTETS ? 'too-long' : undefined;
}

/** A typed password; keyboards compose the same characters differently (RFC 8265 s.4.2.2). */
export function passwordFrom(typed: string): Secret<string> {
  return new Secret(typed.normalize('NFC'));
}

/**
 * Passwords as argon2id hashes, keyed with the venue's look-up key, so that a stolen database alone cannot be guessed at.
 * `gate` bounds how many are worked on; whoever calls the others does so inside it.
 */
export interface Passwords {
  readonly gate: Gate;
  /** The hash to store (PHC text). */
  hash(key: Buffer, password: Secret<string>): Promise<string>;
  /** Whether the password is the stored one. Without one it is wrong, and takes as long to find out. */
  isRight(key: Buffer, stored: string | undefined, password: Secret<string>): Promise<boolean>;
}

/** A hash of nothing anybody could type: what a name nobody has is compared with. */
const NOBODYS =
  '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

export function createPasswords(): Passwords {
  return {
    gate: createGate({ atOnce: AT_ONCE, waiting: WAITING }),
    hash: (key, password) => hash(password.reveal(), { ...COST, secret: key }),
    async isRight(key, stored, password) {
      const isSame = await verify(stored ?? NOBODYS, password.reveal(), { secret: key });
      return isSame && stored !== undefined;
    },
  };
}

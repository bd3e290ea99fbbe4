import { randomInt } from 'node:crypto';
import { Secret as Shared, TOTP } from 'otpauth';
import { keyedHash, Secret } from '../base/secrets.js';
import type { Database, Queryable } from '../db/database.js';
import type { Limiter } from '../guests/limiter.js';
import type { Sealer } from '../keys/sealing.js';
import { createOwnerStore, type OwnerRow } from './owner-store.js';
import { createRecoveryCodeStore } from './recovery-code-store.js';

type FactorAnswer = 'right' | 'wrong' | 'slowed';

/** A second factor by an authenticator app: time-based codes of six digits (RFC 6238). */
export interface SecondFactor {
  /** A new secret (base32), which is nobody's until `turnOn`. */
  create(): Secret<string>;
  /** What an authenticator app reads from a picture. */
  uriOf(secret: Secret<string>, email: string): string;
  /** Takes the secret into use, proven by a code of it; returns the recovery codes, or nothing where the code is wrong. */
  turnOn(
    trx: Queryable,
    factor: { readonly ownerId: string; readonly secret: Secret<string>; readonly code: string },
  ): Promise<readonly Secret<string>[] | undefined>;
  turnOff(trx: Queryable, ownerId: string): Promise<void>;
  /** New recovery codes; those there were open nothing any more. */
  renewCodes(trx: Queryable, ownerId: string): Promise<readonly Secret<string>[]>;
  /** Whether it is a code of now, or a recovery code. Either is taken once. Wrong ones are counted and slowed. */
  check(owner: OwnerRow, code: string): Promise<FactorAnswer>;
}

const SECRET_OCTETS = 20;
const RECOVERY_CODES = 10;
/** Digits, for the keyboard that codes are typed on. */
const RECOVERY_DIGITS = 12;
/** A phone's clock may be off by half a minute. */
const WINDOW = 1;

/** Where the secret of an owner is sealed. */
export function secondFactorContext(ownerId: string): string {
  return `owners.second_factor:${ownerId}`;
}

export function createSecondFactor(deps: {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly limiter: Limiter;
  readonly key: Buffer;
  readonly now: () => number;
}): SecondFactor {
  const { db, sealer, limiter, now } = deps;
  const codeHashOf = (code: string) => keyedHash(deps.key, 'recovery', code);

  /** The time step a code is of, if it is one of about now. */
  function stepOf(secret: string, code: string): number | undefined {
    const totp = generatorOf(secret);
    const delta = /^\d{6}$/.test(code)
      ? totp.validate({ token: code, timestamp: now(), window: WINDOW })
      : null;
    return delta === null ? undefined : totp.counter({ timestamp: now() }) + delta;
  }

  async function isRight(owner: OwnerRow, code: string): Promise<boolean> {
    if (owner.secondFactorSealed === undefined) return false;
    const secret = sealer.openText(secondFactorContext(owner.id), owner.secondFactorSealed);
    const step = stepOf(secret, code);
    if (step !== undefined) return createOwnerStore(db.write).useStep(owner.id, step);
    return createRecoveryCodeStore(db.write).use(owner.id, codeHashOf(code));
  }

  async function renewCodes(trx: Queryable, ownerId: string): Promise<readonly Secret<string>[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
    await createRecoveryCodeStore(trx).replace(ownerId, codes.map(codeHashOf));
    return codes.map((code) => new Secret(code));
  }

  return {
    create: () => new Secret(new Shared({ size: SECRET_OCTETS }).base32),
    uriOf: (secret, email) => generatorOf(secret.reveal(), email).toString(),
    async turnOn(trx, { ownerId, secret, code }) {
      const step = stepOf(secret.reveal(), code);
      if (step === undefined) return undefined;
      const sealed = sealer.seal(secondFactorContext(ownerId), secret.reveal());
      await createOwnerStore(trx).setSecondFactor(ownerId, { sealed, step });
      return renewCodes(trx, ownerId);
    },
    async turnOff(trx, ownerId) {
      await createOwnerStore(trx).setSecondFactor(ownerId, undefined);
      await createRecoveryCodeStore(trx).replace(ownerId, []);
    },
    renewCodes,
    async check(owner, code) {
      if ((await limiter.look('owner-codes-by-account', owner.id)).kind === 'over') return 'slowed';
      if (await isRight(owner, code)) return 'right';
      await limiter.count('owner-codes-by-account', owner.id);
      return 'wrong';
    },
  };
}

function newRecoveryCode(): string {
  return String(randomInt(10 ** RECOVERY_DIGITS)).padStart(RECOVERY_DIGITS, '0');
}

function generatorOf(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: 'Portico', label, secret: Shared.fromBase32(secret) });
}

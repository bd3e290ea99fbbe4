import { randomInt } from 'node:crypto';
import { DAY, HOUR, MINUTE } from '../base/clock.js';
import { keyedHash, randomToken, sameText, Secret } from '../base/secrets.js';
import type { Queryable } from '../db/database.js';
import { createOwnerTokenStore, type OwnerTokenRow } from './owner-token-store.js';

/** What waits for a proof, and for how long. */
const LIVES = {
  /** An account that is none until its address is proven. */
  registration: DAY,
  /** The account's new address. */
  email: HOUR,
  /** A new password, by who reads the account's mail. */
  reset: HOUR,
  /** The second factor, after the password. */
  'second-factor': 10 * MINUTE,
  /** An account that was deactivated, by who signed in to it. */
  reactivate: 10 * MINUTE,
  'first-owner': 7 * DAY,
  /** An account for whom the operator wants to have one. */
  welcome: 7 * DAY,
} as const;

type TokenPurpose = keyof typeof LIVES;

/** A mailed code of six digits is good for so long and so many tries, whichever code is the last. */
const CODE_LIFE = 10 * MINUTE;
const CODE_TRIES = 5;

/** `spent`: too many tries, or too late for this code. */
export type CodeAnswer = 'right' | 'wrong' | 'spent';

export interface WaitingProof {
  readonly ownerId: string | undefined;
  readonly content: unknown;
}

/** Random secrets that are handed to somebody once and come back once. */
export interface OwnerTokens {
  issue(
    trx: Queryable,
    token: {
      readonly purpose: TokenPurpose;
      readonly ownerId?: string;
      readonly content?: unknown;
      readonly code?: Secret<string>;
    },
  ): Promise<Secret<string>>;
  find(db: Queryable, purpose: TokenPurpose, token: string): Promise<WaitingProof | undefined>;
  /** Gives it out for the last time: of several that come at once, one gets it. */
  take(trx: Queryable, purpose: TokenPurpose, token: string): Promise<WaitingProof | undefined>;
  /** Counts a try and looks at the code. Not to be undone with a transaction, or guessing would be free. */
  tryCode(
    db: Queryable,
    tried: { readonly purpose: TokenPurpose; readonly token: string; readonly code: string },
  ): Promise<CodeAnswer>;
  /** Counts a try of something else than a code; false where there were too many. */
  countTry(db: Queryable, token: string): Promise<boolean>;
  /** Another code for the same token; the tries stay counted. */
  renewCode(trx: Queryable, token: string): Promise<Secret<string>>;
}

/** Six digits to be mailed. */
export function newCode(): Secret<string> {
  return new Secret(String(randomInt(1_000_000)).padStart(6, '0'));
}

export function createOwnerTokens(options: {
  readonly key: Buffer;
  readonly now: () => number;
}): OwnerTokens {
  const { key, now } = options;
  const hashOf = (token: string) => keyedHash(key, 'token', token);
  const codeHashOf = (token: string, code: string) => keyedHash(key, 'code', `${token} ${code}`);

  return {
    async issue(trx, { purpose, ownerId, content = null, code }) {
      const token = randomToken();
      await createOwnerTokenStore(trx).add({
        tokenHash: hashOf(token),
        purpose,
        ownerId,
        content: JSON.stringify(content),
        codeHash: code && codeHashOf(token, code.reveal()),
        codeExpiresAt: code && now() + CODE_LIFE,
        expiresAt: now() + LIVES[purpose],
      });
      return new Secret(token);
    },
    async find(db, purpose, token) {
      return proofOf(await createOwnerTokenStore(db).find(hashOf(token), purpose, now()));
    },
    async take(trx, purpose, token) {
      return proofOf(await createOwnerTokenStore(trx).take(hashOf(token), purpose, now()));
    },
    async tryCode(db, { purpose, token, code }) {
      const store = createOwnerTokenStore(db);
      const row = await store.find(hashOf(token), purpose, now());
      if (row?.codeHash === undefined || (row.codeExpiresAt ?? 0) <= now()) return 'spent';
      if (!(await store.countTry(row.tokenHash, CODE_TRIES))) return 'spent';
      return sameText(row.codeHash, codeHashOf(token, code)) ? 'right' : 'wrong';
    },
    countTry: (db, token) => createOwnerTokenStore(db).countTry(hashOf(token), CODE_TRIES),
    async renewCode(trx, token) {
      const code = newCode();
      const renewed = { codeHash: codeHashOf(token, code.reveal()), expiresAt: now() + CODE_LIFE };
      await createOwnerTokenStore(trx).changeCode(hashOf(token), renewed);
      return code;
    },
  };
}

function proofOf(row: OwnerTokenRow | undefined): WaitingProof | undefined {
  return row && { ownerId: row.ownerId, content: JSON.parse(row.content) as unknown };
}

import { DAY, HOUR, MINUTE, SECOND } from '../base/clock.js';
import { keyedHash } from '../base/secrets.js';
import type { Queryable } from '../db/database.js';
import { createLimitStore } from './limit-store.js';

interface Rule {
  readonly windowMs: number;
  readonly most: number;
}

/**
 * How much is allowed of what. All guests of a venue usually come from one address, so the rules by address prefix
 * are loose; those by visit and terminal hold the single guest who repeats.
 */
export const LIMITS = {
  'visits-by-prefix': { windowMs: MINUTE, most: 6_000 },
  'posts-by-visit': { windowMs: 10 * MINUTE, most: 40 },
  'sign-ins-by-terminal': { windowMs: HOUR, most: 20 },
  'registrations-by-venue': { windowMs: HOUR, most: 20_000 },
  'authorizations-by-prefix': { windowMs: MINUTE, most: 2_000 },
  'wrong-links-by-prefix': { windowMs: MINUTE, most: 120 },
  'wrong-passwords-by-account': { windowMs: 15 * MINUTE, most: 10 },
  'wrong-passwords-by-terminal': { windowMs: 15 * MINUTE, most: 20 },
  'wrong-passwords-by-prefix': { windowMs: 15 * MINUTE, most: 500 },
  // Nobody guesses fifty bits: loose enough that a prankster among the guests locks nobody out.
  'wrong-vouchers-by-terminal': { windowMs: 15 * MINUTE, most: 10 },
  'wrong-vouchers-by-prefix': { windowMs: 15 * MINUTE, most: 1_000 },
  'wrong-vouchers-by-venue': { windowMs: HOUR, most: 10_000 },
  // Each is a mail somebody gets who may not have asked for it.
  'codes-by-address': { windowMs: HOUR, most: 5 },
  // Numbers that differ in their last four digits: whoever is paid for messages owns many.
  'codes-by-number-block': { windowMs: HOUR, most: 10 },
  'codes-by-terminal': { windowMs: HOUR, most: 10 },
  'codes-by-prefix': { windowMs: HOUR, most: 600 },
  'codes-by-venue': { windowMs: HOUR, most: 2_000 },
  // Beside the five tries each code has. Past those of a network or venue it has one.
  'wrong-sent-codes-by-terminal': { windowMs: 15 * MINUTE, most: 20 },
  'wrong-sent-codes-by-prefix': { windowMs: 15 * MINUTE, most: 500 },
  'wrong-sent-codes-by-venue': { windowMs: HOUR, most: 5_000 },
  'owner-passwords-by-account-and-prefix': { windowMs: 15 * MINUTE, most: 10 },
  'owner-passwords-by-account': { windowMs: 15 * MINUTE, most: 100 },
  'owner-passwords-by-prefix': { windowMs: 15 * MINUTE, most: 100 },
  'owner-codes-by-account': { windowMs: HOUR, most: 20 },
  'owner-mails-by-address': { windowMs: HOUR, most: 5 },
  'owner-mails-by-prefix': { windowMs: HOUR, most: 60 },
  // Each is a mail to the owner as well.
  'requests-by-prefix': { windowMs: HOUR, most: 10 },
  'requests-by-venue': { windowMs: DAY, most: 60 },
  // Once a day each: counts are about different people.
  'surveys-by-guest': { windowMs: DAY, most: 1 },
  'surveys-by-terminal': { windowMs: DAY, most: 1 },
  'wrong-codes-by-prefix': { windowMs: 15 * MINUTE, most: 100 },
  'key-tests-by-venue': { windowMs: HOUR, most: 30 },
  'provisional-by-terminal': { windowMs: DAY, most: 1 },
} as const satisfies Record<string, Rule>;

export type LimitName = keyof typeof LIMITS;

export type LimitAnswer =
  | { readonly kind: 'within' }
  | { readonly kind: 'over'; readonly retryAfterSeconds: number };

export interface Limiter {
  /** Counts one event of this kind for this subject and says whether it is still within the rule. */
  count(name: LimitName, subject: string): Promise<LimitAnswer>;
  /** As `count`, in the caller's transaction: what that undoes was never counted. */
  countWithin(trx: Queryable, name: LimitName, subject: string): Promise<LimitAnswer>;
  /** Counts one event of something whose limit the caller knows: how many there were, forgotten at `until` (epoch ms). */
  countUntil(subject: string, until: number): Promise<number>;
  /** What `countUntil` counted so far; counts nothing. */
  countedUntil(subject: string, until: number): Promise<number>;
  /** Whether one more event would still be within the rule; counts nothing. */
  look(name: LimitName, subject: string): Promise<LimitAnswer>;
}

/** Subjects are stored as keyed hashes only. */
export function createLimiter(options: {
  readonly db: Queryable;
  readonly key: Buffer;
  readonly now: () => number;
}): Limiter {
  const store = createLimitStore(options.db);
  const keyOf = (name: LimitName, subject: string) => keyedHash(options.key, name, subject);
  const keyUntil = (subject: string, until: number) => keyedHash(options.key, 'until', `${subject} ${until}`);

  function answer(isWithin: boolean, expiresAt: number): LimitAnswer {
    if (isWithin) return { kind: 'within' };
    return { kind: 'over', retryAfterSeconds: Math.ceil((expiresAt - options.now()) / SECOND) };
  }

  async function countWithin(db: Queryable, name: LimitName, subject: string): Promise<LimitAnswer> {
    const { windowMs, most }: Rule = LIMITS[name];
    const window = { windowMs, now: options.now() };
    const { hits, expiresAt } = await createLimitStore(db).hit(keyOf(name, subject), window);
    return answer(hits <= most, expiresAt);
  }

  return {
    countWithin,
    count: (name, subject) => countWithin(options.db, name, subject),
    async countUntil(subject, until) {
      const now = options.now();
      const { hits } = await store.hit(keyUntil(subject, until), { windowMs: until - now, now });
      return hits;
    },
    async countedUntil(subject, until) {
      return (await store.hits(keyUntil(subject, until), options.now())).hits;
    },
    async look(name, subject) {
      const { hits, expiresAt } = await store.hits(keyOf(name, subject), options.now());
      return answer(hits < LIMITS[name].most, expiresAt);
    },
  };
}

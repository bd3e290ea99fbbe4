import { HOUR, MINUTE, SECOND } from '../base/clock.js';
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
  'wrong-links-by-prefix': { windowMs: MINUTE, most: 120 },
} as const satisfies Record<string, Rule>;

export type LimitName = keyof typeof LIMITS;

export type LimitAnswer =
  | { readonly kind: 'within' }
  | { readonly kind: 'over'; readonly retryAfterSeconds: number };

export interface Limiter {
  /** Counts one event of this kind for this subject and says whether it is still within the rule. */
  count(name: LimitName, subject: string): Promise<LimitAnswer>;
}

/** Subjects are stored as keyed hashes only. */
export function createLimiter(options: {
  readonly db: Queryable;
  readonly key: Buffer;
  readonly now: () => number;
}): Limiter {
  const store = createLimitStore(options.db);
  return {
    async count(name, subject) {
      const rule: Rule = LIMITS[name];
      const now = options.now();
      const key = keyedHash(options.key, name, subject);
      const { hits, expiresAt } = await store.hit(key, { windowMs: rule.windowMs, now });
      return hits <= rule.most
        ? { kind: 'within' }
        : { kind: 'over', retryAfterSeconds: Math.ceil((expiresAt - now) / SECOND) };
    },
  };
}

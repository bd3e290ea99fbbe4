import { DAY } from '../base/clock.js';
import type { Secret } from '../base/secrets.js';
import type { Queryable } from '../db/database.js';
import type { GuestLinks } from './guest-links.js';

/** How long a browser is known, ms: for the day of the visit, or because its guest asked to be remembered. */
export const COOKIE_LIFE = { day: DAY, remembered: 90 * DAY } as const;

/** The secret by which a browser is known, and how long it is to keep it, ms. */
export interface BrowserCookie {
  readonly secret: Secret<string>;
  readonly maxAgeMs: number;
}

/**
 * A cookie for a browser of the guest. It proves the guest for all its life and leads online without a page for
 * `rememberMs` of that.
 */
export async function issueCookie(
  links: GuestLinks,
  trx: Queryable,
  cookie: {
    readonly guestId: string;
    readonly now: number;
    readonly rememberMs: number;
    readonly life: keyof typeof COOKIE_LIFE;
  },
): Promise<BrowserCookie> {
  const { guestId, now, life } = cookie;
  const maxAgeMs = COOKIE_LIFE[life];
  const rememberedUntil = now + Math.min(cookie.rememberMs, maxAgeMs);
  // Unused for its whole life a lasting one goes by itself.
  const end = life === 'day' ? { expiresAt: now + maxAgeMs } : {};
  const secret = await links.create(trx, { guestId, kind: 'cookie', now, rememberedUntil, ...end });
  return { secret, maxAgeMs };
}

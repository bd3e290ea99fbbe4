import type { Queryable } from '../db/database.js';
import { type BrowserCookie, type COOKIE_LIFE, issueCookie } from './browser-cookie.js';
import { createGuestStore } from './guest-store.js';
import type { GuestDeps } from './register-guest.js';

/** A guest signs in with the password: a cookie for this browser, nothing else. */
export async function returnByAccount(
  deps: GuestDeps,
  returning: {
    readonly guestId: string;
    /** How long the cookie leads online without a page, ms; as long as the texts stay accepted. */
    readonly rememberMs: number;
    readonly life: keyof typeof COOKIE_LIFE;
    /** Done in the same transaction; where it throws, nothing is stored. */
    readonly meanwhile: (trx: Queryable, cookie: BrowserCookie) => Promise<void>;
  },
): Promise<BrowserCookie> {
  const now = deps.now();
  const { guestId, rememberMs, life } = returning;
  return deps.db.transaction(async (trx) => {
    await createGuestStore(trx).seen(guestId, now);
    const cookie = await issueCookie(deps.links, trx, { guestId, now, rememberMs, life });
    await returning.meanwhile(trx, cookie);
    return cookie;
  });
}

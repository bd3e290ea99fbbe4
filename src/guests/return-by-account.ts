import type { Secret } from '../base/secrets.js';
import type { Queryable } from '../db/database.js';
import { createGuestStore } from './guest-store.js';
import { type GuestDeps, UNUSED_LIFE } from './register-guest.js';

/** A guest signs in with the password: a cookie for this browser, nothing else. */
export async function returnByAccount(
  deps: GuestDeps,
  returning: {
    readonly guestId: string;
    /** How long the cookie leads online without a page, ms; as long as the texts stay accepted. */
    readonly rememberMs: number;
    /** Done in the same transaction; where it throws, nothing is stored. */
    readonly meanwhile: (trx: Queryable, cookie: Secret<string>) => Promise<void>;
  },
): Promise<{ readonly secret: Secret<string>; readonly maxAgeMs: number }> {
  const now = deps.now();
  const { guestId } = returning;
  const secret = await deps.db.transaction(async (trx) => {
    await createGuestStore(trx).seen(guestId, now);
    const rememberedUntil = now + returning.rememberMs;
    const cookie = await deps.links.create(trx, { guestId, kind: 'cookie', now, rememberedUntil });
    await returning.meanwhile(trx, cookie);
    return cookie;
  });
  return { secret, maxAgeMs: UNUSED_LIFE };
}

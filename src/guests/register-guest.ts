import { DAY } from '../base/clock.js';
import { randomToken, type Secret } from '../base/secrets.js';
import type { Database, Queryable } from '../db/database.js';
import type { Answers } from '../venues/field.js';
import type { Venue } from '../venues/open-venue.js';
import { type Account, createAccountStore } from './account-store.js';
import { type BrowserCookie, type COOKIE_LIFE, issueCookie } from './browser-cookie.js';
import type { GuestLinks } from './guest-links.js';
import { createIdentityStore, type ProvenIdentity } from './identity-store.js';
import { createGuestStore } from './guest-store.js';
import { type Acceptance, storeAcceptance } from './store-acceptance.js';
import type { Vault } from './vault.js';

/** A guest who just signed in, with the secrets by which to be known again. */
export interface SignedIn {
  readonly guestId: string;
  readonly personalLink: Secret<string>;
  /** Nothing where the browser is not to be known again. */
  readonly cookie: BrowserCookie | undefined;
}

export interface GuestDeps {
  readonly db: Database;
  readonly vault: Vault;
  readonly links: GuestLinks;
  readonly now: () => number;
}

/** One way in, taken. */
export interface SigningIn {
  readonly venue: Venue;
  readonly acceptance: Acceptance;
  readonly answers: Answers | undefined;
  /** A user name and password, already hashed, for a guest who has none. `NameTaken` is thrown where that is so. */
  readonly account?: Account | undefined;
  /** Whom a provider knows the guest as, for a new one. `IdentityTaken` is thrown where it is some guest's. */
  readonly identity?: ProvenIdentity | undefined;
  /** How long the browser's cookie leads online without a page, ms; undefined: the browser gets none. */
  readonly rememberMs: number | undefined;
  /** Whether the browser is known for the day, as all are, or was and is to be remembered beyond it. */
  readonly life?: keyof typeof COOKIE_LIFE;
  /** When a guest who is new is erased at the latest, epoch ms. */
  readonly expiresAt?: number | undefined;
  /** What a voucher gives a guest who is new. */
  readonly plan?: string | undefined;
  /** Keyed hash of the voucher's code and the terminal it came from; unique. */
  readonly voucherLogin?: string | undefined;
  /** Done in the same transaction, last; where it throws, nothing is stored. */
  readonly meanwhile?: (trx: Queryable, signedIn: SignedIn) => Promise<void>;
}

/** A guest not seen for this long is gone. */
export const UNUSED_LIFE = 90 * DAY;

/**
 * Stores a guest, the acceptance and the answers, in one transaction. The data key comes first: should we stop in
 * between, a key without a guest is harmless, a vault without its key would be a loss.
 */
export async function registerGuest(deps: GuestDeps, input: SigningIn): Promise<SignedIn> {
  const now = deps.now();
  const guestId = randomToken();
  await deps.vault.createKey(guestId);
  const vault = input.answers && (await deps.vault.seal(guestId, input.answers));
  const store = async (trx: Queryable) => {
    await createGuestStore(trx).add({
      id: guestId,
      venueId: input.venue.id,
      vault,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: input.expiresAt,
      plan: input.plan,
      voucherLogin: input.voucherLogin,
    });
    if (input.account) await createAccountStore(trx).add(guestId, input.account);
    if (input.identity) await createIdentityStore(trx).add(guestId, input.identity, now);
    await storeAcceptance(trx, { ...input, guestId, now });
    const signedIn = await issueLinks(deps.links, trx, { ...input, guestId, now });
    await input.meanwhile?.(trx, signedIn);
    return signedIn;
  };
  try {
    return await deps.db.transaction(store);
  } catch (error) {
    await deps.vault.destroyKey(guestId);
    throw error;
  }
}

/** A personal link and a cookie. */
export async function issueLinks(
  links: GuestLinks,
  trx: Queryable,
  guest: Pick<SigningIn, 'rememberMs' | 'life'> & { readonly guestId: string; readonly now: number },
): Promise<SignedIn> {
  const { guestId, now, rememberMs, life = 'day' } = guest;
  const personalLink = await links.create(trx, { guestId, kind: 'link', now });
  const cookie =
    rememberMs === undefined ? undefined : await issueCookie(links, trx, { guestId, now, rememberMs, life });
  return { guestId, personalLink, cookie };
}

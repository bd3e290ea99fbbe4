import { DAY } from '../base/clock.js';
import { randomToken, type Secret } from '../base/secrets.js';
import type { Database, Queryable } from '../db/database.js';
import type { Answers } from '../venues/field.js';
import type { Language } from '../languages/language-choices.js';
import type { Venue } from '../venues/open-venue.js';
import { type Account, createAccountStore } from './account-store.js';
import { createConsentStore } from './consent-store.js';
import type { GuestLinks } from './guest-links.js';
import { createIdentityStore, type ProvenIdentity } from './identity-store.js';
import { createGuestStore } from './guest-store.js';
import type { Vault } from './vault.js';

/** What the guest agreed to: the versions shown, in the language shown. */
export interface Acceptance {
  readonly terms: string;
  readonly notice: string;
  readonly language: Language;
  readonly method: string;
}

/** A guest who just signed in, with the secrets by which to be known again. */
export interface SignedIn {
  readonly guestId: string;
  readonly personalLink: Secret<string>;
  readonly cookie: Secret<string>;
  /** How long the browser is to keep the cookie, ms. */
  readonly cookieLife: number;
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
  /** How long the browser's cookie leads online without a page, ms. */
  readonly rememberMs: number;
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
      expiresAt: undefined,
    });
    if (input.account) await createAccountStore(trx).add(guestId, input.account);
    if (input.identity) await createIdentityStore(trx).add(guestId, input.identity, now);
    await createConsentStore(trx).add(guestId, consentsOf(input.acceptance, now));
    const signedIn = await issueLinks(deps.links, trx, { guestId, now, rememberMs: input.rememberMs });
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

/** A personal link and a cookie. The cookie proves the guest for longer than it leads online by itself. */
export async function issueLinks(
  links: GuestLinks,
  trx: Queryable,
  guest: { readonly guestId: string; readonly now: number; readonly rememberMs: number },
): Promise<SignedIn> {
  const { guestId, now } = guest;
  const personalLink = await links.create(trx, { guestId, kind: 'link', now });
  const cookie = await links.create(trx, {
    guestId,
    kind: 'cookie',
    now,
    rememberedUntil: now + guest.rememberMs,
  });
  return { guestId, personalLink, cookie, cookieLife: UNUSED_LIFE };
}

/** Both texts of an acceptance as consents. */
export function consentsOf(acceptance: Acceptance, acceptedAt: number) {
  const { language, method } = acceptance;
  return [
    { document: 'terms' as const, version: acceptance.terms, language, method, acceptedAt },
    { document: 'notice' as const, version: acceptance.notice, language, method, acceptedAt },
  ];
}

import type { Answers } from '../venues/field.js';
import type { Venue } from '../venues/open-venue.js';
import { createConsentStore } from './consent-store.js';
import { createGuestStore } from './guest-store.js';
import type { KnownGuest } from './known-guest.js';
import { type Acceptance, consentsOf, type GuestDeps, issueLinks, type SignedIn } from './register-guest.js';

/** A guest known by cookie signs in again: the acceptance is added, answers given now replace the earlier ones. */
export async function renewGuest(
  deps: GuestDeps,
  input: {
    readonly venue: Venue;
    readonly known: KnownGuest;
    readonly acceptance: Acceptance;
    readonly answers: Answers | undefined;
    readonly rememberMs: number;
  },
): Promise<SignedIn> {
  const now = deps.now();
  const guestId = input.known.guest.id;
  const vault = input.answers && (await deps.vault.seal(guestId, input.answers));
  return deps.db.transaction(async (trx) => {
    if (vault !== undefined) await createGuestStore(trx).changeVault(guestId, vault);
    await createGuestStore(trx).seen(guestId, now);
    await createConsentStore(trx).add(guestId, consentsOf(input.acceptance, now));
    return issueLinks(deps.links, trx, { guestId, now, rememberMs: input.rememberMs });
  });
}

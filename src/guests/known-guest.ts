import type { Queryable } from '../db/database.js';
import type { Venue } from '../venues/open-venue.js';
import { acceptsCurrentTexts } from './accepted-texts.js';
import { type Consent, createConsentStore } from './consent-store.js';
import type { GuestLinks } from './guest-links.js';
import { createGuestStore, type Guest } from './guest-store.js';
import type { GuestLink } from './link-store.js';

/** A guest known by the secret of a personal link or cookie. */
export interface KnownGuest {
  readonly guest: Guest;
  readonly link: GuestLink;
  readonly consents: readonly Consent[];
  /** Whether the texts now in force are among those accepted. */
  readonly isUpToDate: boolean;
}

/** The guest a presented secret proves, at this venue only. */
export async function findKnownGuest(
  deps: { readonly db: Queryable; readonly links: GuestLinks },
  venue: Venue,
  secret: string | undefined,
): Promise<KnownGuest | undefined> {
  const link = secret === undefined ? undefined : await deps.links.find(deps.db, venue, secret);
  const guest = link && (await createGuestStore(deps.db).ofVenue(venue.id, link.guestId));
  if (!link || !guest) return undefined;
  const consents = await createConsentStore(deps.db).of(guest.id);
  return { guest, link, consents, isUpToDate: acceptsCurrentTexts(venue, consents) };
}

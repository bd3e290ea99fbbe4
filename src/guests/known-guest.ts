import { MINUTE } from '../base/clock.js';
import type { Queryable } from '../db/database.js';
import type { Venue } from '../venues/open-venue.js';
import { acceptsCurrentTexts } from './accepted-texts.js';
import { type Consent, createConsentStore } from './consent-store.js';
import type { GuestLinks } from './guest-links.js';
import { createGuestStore, type Guest } from './guest-store.js';
import { createLinkStore, type GuestLink } from './link-store.js';
import type { VisitContent } from './visits.js';

/** A guest and what the guest accepted. */
export interface ConsentingGuest {
  readonly guest: Guest;
  readonly consents: readonly Consent[];
  /** Whether the texts now in force are among those accepted. */
  readonly isUpToDate: boolean;
}

/** A guest known by the secret of a personal link or cookie. */
export interface KnownGuest extends ConsentingGuest {
  readonly link: GuestLink;
}

/** Whether it is the cookie of a browser whose guest asked to be remembered beyond the day. */
export function isLasting({ kind, expiresAt }: GuestLink): boolean {
  return kind === 'cookie' && expiresAt === undefined;
}

/** How long signing in to My data lasts: it may have been on somebody else's machine. */
export const SIGN_IN_LIFE = 30 * MINUTE;

/** The guest a presented secret proves, at this venue only. */
export async function findKnownGuest(
  deps: { readonly db: Queryable; readonly links: GuestLinks; readonly now: () => number },
  venue: Venue,
  secret: string | undefined,
): Promise<KnownGuest | undefined> {
  const link = secret === undefined ? undefined : await deps.links.find(deps.db, venue, secret);
  if (link?.kind === 'sign-in' && deps.now() - link.createdAt > SIGN_IN_LIFE) return undefined;
  if (link?.expiresAt !== undefined && link.expiresAt <= deps.now()) return undefined;
  const found = link && (await findGuest(deps.db, venue, link.guestId));
  return found && { ...found, link };
}

/** The guest a visit signed in as, unless erased or logged out everywhere meanwhile. */
export async function findGuestOfVisit(
  db: Queryable,
  venue: Venue,
  { guestId, linkHash }: Pick<VisitContent, 'guestId' | 'linkHash'>,
): Promise<ConsentingGuest | undefined> {
  const link = linkHash === undefined ? undefined : await createLinkStore(db).ofVenue(venue.id, linkHash);
  return link && link.guestId === guestId ? findGuest(db, venue, guestId) : undefined;
}

/** The guest of that id at this venue, unless erased meanwhile. */
export async function findGuest(
  db: Queryable,
  venue: Venue,
  id: string,
): Promise<ConsentingGuest | undefined> {
  const guest = await createGuestStore(db).ofVenue(venue.id, id);
  if (!guest) return undefined;
  const consents = await createConsentStore(db).of(guest.id);
  return { guest, consents, isUpToDate: acceptsCurrentTexts(venue, consents) };
}

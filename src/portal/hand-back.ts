import type { Family } from '../access-points/family.js';
import { admitGuest, type Admission } from '../access/admit-guest.js';
import { findGuest } from '../guests/known-guest.js';
import { createTicketStore } from '../guests/ticket-store.js';
import type { HeldVisit, Visit, VisitContent } from '../guests/visits.js';
import type { AccessPoint } from '../venues/open-venue.js';
import type { Scope } from './scope.js';

/** Where the access point sends the browser after the hand-back: names the visit, proves nothing. */
export function landingUrl(scope: Scope, visit: Visit): string {
  return `${scope.deps.publicUrl}${scope.path}/online/${visit.handle}`;
}

/** The access point a visit came from, while it is still bound. */
export function accessPointOf(scope: Scope, visit: Visit): AccessPoint | undefined {
  const accessPoint = scope.deps.directory.accessPoint(visit.content.accessPointId);
  return accessPoint?.venueId === scope.venue.id ? accessPoint : undefined;
}

/** Why a visit's guest gets no ticket now. */
export type NoTicket =
  | Extract<Admission, { kind: 'refused' }>
  | { readonly kind: 'refused'; readonly reason: 'guest-gone' | 'texts-changed' };

/** Makes sure the visit's guest has a ticket that can still be redeemed. */
export async function ensureTicket<V extends Visit>(
  scope: Scope,
  visit: V,
): Promise<{ readonly kind: 'ready'; readonly visit: V } | NoTicket> {
  const { deps, venue } = scope;
  const { ticketId, guestId, plan, arrival } = visit.content;
  if (guestId === undefined || plan === undefined) throw new Error('A hand-back without a guest');
  if (ticketId !== undefined && (await createTicketStore(deps.db.read).isFresh(ticketId, deps.now()))) {
    return { kind: 'ready', visit };
  }
  const found = await findGuest(deps.db.read, venue, guestId);
  if (!found) return { kind: 'refused', reason: 'guest-gone' };
  if (!found.isUpToDate) return { kind: 'refused', reason: 'texts-changed' };
  const admission = await admitGuest(deps, { venue, guestId, plan, terminal: arrival.terminal });
  if (admission.kind === 'refused') return admission;
  return {
    kind: 'ready',
    visit: await deps.visits.save(visit, { ...visit.content, ticketId: admission.ticket.id }),
  };
}

/** Where the guest's browser goes next to get online. */
export type WayOnline =
  | { readonly kind: 'hand-back'; readonly url: string }
  /** The challenge is too old: it fetches another one first and comes back. */
  | { readonly kind: 'fresh-challenge'; readonly url: string };

/** The address that gets a guest with a ticket online, below an origin registered for the access point. */
export function wayOnline(scope: Scope, visit: Visit, accessPoint: AccessPoint): WayOnline {
  const { family } = accessPoint;
  const { content } = visit;
  const fresh = isChallengeOld(family, content, scope.deps.now())
    ? family.freshChallengeUrl(content.arrival, landingUrl(scope, visit))
    : undefined;
  if (fresh !== undefined) return { kind: 'fresh-challenge', url: fresh };
  const password = scope.deps.tickets.passwordOf(content.ticketId ?? '');
  if (!password) throw new Error('A hand-back without a ticket');
  const url = family.handBackUrl({
    arrival: content.arrival,
    settings: accessPoint.settings,
    userName: content.ticketId ?? '',
    password: password.reveal(),
    landingUrl: landingUrl(scope, visit),
  });
  return { kind: 'hand-back', url };
}

function isChallengeOld(family: Family, content: VisitContent, now: number): boolean {
  return family.challengeLife !== undefined && now - content.challengeAt > family.challengeLife;
}

/** Sends the browser on without a page. */
export async function goStraightOnline(
  scope: Scope,
  visit: Visit | HeldVisit,
  accessPoint: AccessPoint,
): Promise<void> {
  const way = wayOnline(scope, visit, accessPoint);
  if (way.kind === 'fresh-challenge')
    await scope.deps.visits.save(visit, { ...visit.content, awaitsChallenge: true });
  scope.res.redirect(303, way.url);
}

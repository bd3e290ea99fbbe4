import type { Family } from '../access-points/family.js';
import { admitGuest, type Admission } from '../access/admit-guest.js';
import { randomToken } from '../base/secrets.js';
import { findGuest } from '../guests/known-guest.js';
import { createTicketStore } from '../guests/ticket-store.js';
import type { HeldVisit, Visit, VisitContent } from '../guests/visits.js';
import type { AccessPoint } from '../venues/open-venue.js';
import type { Scope } from './scope.js';

/** The page the guest lands on: names the visit, proves nothing. */
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
  const { id } = admission.ticket;
  const withTicket = await deps.visits.change(visit, (content) => ({ ...content, ticketId: id }));
  return { kind: 'ready', visit: withTicket };
}

/**
 * The address that gets a guest with a ticket online, below an origin registered for the access point: the hand-back, or
 * where the challenge is too old, first the way to another one. It carries a new `back`, which proves who comes back.
 */
export async function wayOnline(scope: Scope, visit: Visit, accessPoint: AccessPoint): Promise<string> {
  const back = randomToken();
  const returnUrl = `${landingUrl(scope, visit)}?back=${back}`;
  const { family } = accessPoint;
  const { content } = visit;
  const fresh = isChallengeOld(family, content, scope.deps.now())
    ? family.freshChallengeUrl(content.arrival, returnUrl)
    : undefined;
  const awaitsChallenge = fresh !== undefined;
  await scope.deps.visits.change(visit, (stored) => ({ ...stored, back, awaitsChallenge }));
  return fresh ?? handBackUrl(scope, visit, { accessPoint, returnUrl });
}

function handBackUrl(
  scope: Scope,
  { content }: Visit,
  { accessPoint, returnUrl }: { readonly accessPoint: AccessPoint; readonly returnUrl: string },
): string {
  const password = scope.deps.tickets.passwordOf(content.ticketId ?? '');
  if (!password) throw new Error('A hand-back without a ticket');
  return accessPoint.family.handBackUrl({
    arrival: content.arrival,
    settings: accessPoint.settings,
    userName: content.ticketId ?? '',
    password: password.reveal(),
    landingUrl: returnUrl,
  });
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
  scope.res.redirect(303, await wayOnline(scope, visit, accessPoint));
}

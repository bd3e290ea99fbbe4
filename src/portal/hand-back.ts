import type { Equipment, HandBack } from '../access-points/family.js';
import { admitGuest, type Admission } from '../access/admit-guest.js';
import { isTimeOver } from '../access/limits.js';
import { randomToken } from '../base/secrets.js';
import { type ChangedText, changedTexts } from '../guests/accepted-texts.js';
import { findGuestOfVisit } from '../guests/known-guest.js';
import { createTicketStore } from '../guests/ticket-store.js';
import { type HeldVisit, holderOf, type Visit } from '../guests/visits.js';
import type { AccessPoint } from '../venues/open-venue.js';
import { closedNow } from './later.js';
import type { Scope } from './scope.js';
import { sendPage } from './send-page.js';

/** The page the guest lands on: names the visit, proves nothing. */
export function landingUrl(scope: Scope, visit: Visit): string {
  return `${scope.deps.publicUrl}${scope.path}/online/${visit.handle}`;
}

/** The access point a visit came from, while it is still bound and the address it named still registered (T22). */
export function accessPointOf(scope: Scope, visit: Visit): AccessPoint | undefined {
  const { accessPointId, arrival } = visit.content;
  const accessPoint = scope.deps.directory.accessPoint(accessPointId);
  if (accessPoint?.venueId !== scope.venue.id) return undefined;
  return accessPoint.handBack.includes(arrival.handBackOrigin ?? '') ? accessPoint : undefined;
}

/** Why a visit's guest gets no ticket now. */
export type NoTicket =
  | Exclude<Admission, { kind: 'admitted' }>
  | { readonly kind: 'refused'; readonly reason: 'guest-gone' | 'provisional-over' }
  | { readonly kind: 'refused'; readonly reason: 'texts-changed'; readonly changed: readonly ChangedText[] };

/** Makes sure the visit's guest has a ticket that can still be redeemed. */
export async function ensureTicket<V extends Visit>(
  scope: Scope,
  visit: V,
): Promise<{ readonly kind: 'ready'; readonly visit: V } | NoTicket> {
  const { deps, venue } = scope;
  const { ticketId, plan, arrival } = visit.content;
  const holder = holderOf(visit.content);
  const { guestId } = holder;
  if (guestId === undefined || plan === undefined) throw new Error('A hand-back without a guest');
  const closed = closedNow(scope);
  if (closed) return { kind: 'later', ...closed };
  if (ticketId !== undefined && (await createTicketStore(deps.db.read).isFresh(ticketId, deps.now()))) {
    return { kind: 'ready', visit };
  }
  // There is one ticket, so that the minutes are had once.
  if (visit.content.provisional) return { kind: 'refused', reason: 'provisional-over' };
  const found = await findGuestOfVisit(deps.db.read, venue, holder);
  if (!found || isTimeOver(found.guest, deps.now())) return { kind: 'refused', reason: 'guest-gone' };
  if (!found.isUpToDate) {
    return { kind: 'refused', reason: 'texts-changed', changed: changedTexts(venue, found.consents) };
  }
  const admission = await admitGuest(deps, { venue, guestId, plan, terminal: arrival.terminal });
  if (admission.kind !== 'admitted') return admission;
  const { id } = admission.ticket;
  const withTicket = await deps.visits.change(visit, (content) => ({ ...content, ticketId: id }));
  return { kind: 'ready', visit: withTicket };
}

/**
 * What gets a guest with a ticket online, below an origin registered for the access point: the hand-back, or where the
 * challenge is too old, first the way to another one. It carries a new `back`, which proves who comes back.
 */
export async function wayOnline(scope: Scope, visit: Visit, { equipment }: AccessPoint): Promise<HandBack> {
  const back = randomToken();
  const returnUrl = `${landingUrl(scope, visit)}?back=${back}`;
  const { content } = visit;
  const challengeAge = scope.deps.now() - content.challengeAt;
  const fresh = equipment.freshChallengeUrl(content.arrival, { landingUrl: returnUrl, challengeAge });
  const awaitsChallenge = fresh !== undefined;
  await scope.deps.visits.change(visit, (stored) => ({ ...stored, back, awaitsChallenge }));
  return fresh === undefined
    ? handBack(scope, visit, { equipment, returnUrl })
    : { kind: 'navigate', url: fresh };
}

function handBack(
  scope: Scope,
  { content }: Visit,
  { equipment, returnUrl }: { readonly equipment: Equipment; readonly returnUrl: string },
): HandBack {
  const password = scope.deps.tickets.passwordOf(content.ticketId ?? '');
  if (!password) throw new Error('A hand-back without a ticket');
  return equipment.handBack({
    arrival: content.arrival,
    userName: content.ticketId ?? '',
    password: password.reveal(),
    landingUrl: returnUrl,
  });
}

/** Origins a form of the page that shows this way may end at. */
export function formTargetsOf(way: HandBack): readonly string[] {
  return way.kind === 'submit' ? [new URL(way.url).origin] : [];
}

/** Sends the browser on: without a page, or by one whose form submits itself where JavaScript runs. */
export async function goStraightOnline(
  scope: Scope,
  visit: Visit | HeldVisit,
  accessPoint: AccessPoint,
): Promise<void> {
  const way = await wayOnline(scope, visit, accessPoint);
  if (way.kind === 'navigate') return scope.res.redirect(303, way.url);
  sendPage(scope, { view: 'hand-back', way }, { formTargets: formTargetsOf(way) });
}

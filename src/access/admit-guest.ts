import type { Database, Queryable } from '../db/database.js';
import { type TicketCredentials, type TicketIssuer, TICKET_LIFE } from '../guests/access-ticket.js';
import { terminalHash } from '../guests/terminal-hash.js';
import { createTicketStore } from '../guests/ticket-store.js';
import type { Venue } from '../venues/open-venue.js';
import type { Plan } from '../venues/plan.js';
import { type BudgetReason, budgetStart } from './budget.js';
import { othersOnline } from './decide.js';
import { createFactsStore } from './facts-store.js';
import { grantOf, type NoGrant } from './limits.js';

export type Admission =
  | { readonly kind: 'admitted'; readonly ticket: TicketCredentials }
  | { readonly kind: 'refused'; readonly reason: 'device-limit' | 'plan-unknown' | 'time-over' }
  /** The calendar says when to come again, epoch ms. */
  | { readonly kind: 'later'; readonly reason: LaterReason; readonly again: number };

export type LaterReason = 'closed' | BudgetReason;

/**
 * The one way from guest to ticket, whichever way in was taken. Limits are checked here, before a ticket exists:
 * some gateways answer the guest of a rejected ticket with an empty page.
 */
export async function admitGuest(
  deps: { readonly db: Database; readonly tickets: TicketIssuer; readonly now: () => number },
  request: {
    readonly venue: Venue;
    readonly guestId: string;
    readonly plan: string;
    /** Twelve hexadecimal digits, where the redirect named the terminal. */
    readonly terminal: string | undefined;
  },
): Promise<Admission> {
  const { venue, guestId } = request;
  const plan = venue.plan(request.plan);
  if (!plan) return { kind: 'refused', reason: 'plan-unknown' };
  const hash = request.terminal === undefined ? undefined : terminalHash(venue, request.terminal);
  const online = await othersOf(deps.db.read, guestId, hash);
  if (plan.devices !== undefined && online >= plan.devices)
    return { kind: 'refused', reason: 'device-limit' };
  const grant = await grantNow(deps, { venue, guestId, plan });
  if (grant.kind === 'none') return refusalOf(grant);
  const ticket = deps.tickets.create();
  const issuedAt = deps.now();
  await createTicketStore(deps.db.write).add({
    id: ticket.id,
    venueId: venue.id,
    guestId,
    plan: plan.name,
    terminalHash: hash,
    issuedAt,
    expiresAt: issuedAt + TICKET_LIFE,
  });
  return { kind: 'admitted', ticket };
}

/**
 * What a session of the guest that began now would be granted by plan, opening hours and budgets; what ends account or
 * remembering is not looked at.
 */
export async function grantNow(
  deps: { readonly db: Database; readonly now: () => number },
  { venue, guestId, plan }: { readonly venue: Venue; readonly guestId: string; readonly plan: Plan },
) {
  const now = deps.now();
  const since = budgetStart(plan, venue.zone, now);
  const spent = since === undefined ? [] : await createFactsStore(deps.db.read).spent([{ guestId, since }]);
  return grantOf({ venue, plan, now, spent, rememberedUntil: undefined, expiresAt: undefined });
}

/** What is said where there is nothing to grant. */
export function refusalOf(none: NoGrant): Exclude<Admission, { kind: 'admitted' }> {
  if (none.reason === 'time-over') return { kind: 'refused', reason: none.reason };
  return { kind: 'later', reason: none.reason, again: none.again };
}

async function othersOf(db: Queryable, guestId: string, hash: string | undefined): Promise<number> {
  return othersOnline(await createFactsStore(db).openSessions([guestId]), hash);
}

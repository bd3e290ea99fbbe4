import { SECOND } from '../base/clock.js';
import type { Queryable } from '../db/database.js';
import { createDeviceStore } from '../guests/device-store.js';
import { createGuestStore } from '../guests/guest-store.js';
import { createTicketStore } from '../guests/ticket-store.js';
import type { Directory } from '../venues/directory.js';
import type { Venue } from '../venues/open-venue.js';
import type { Plan } from '../venues/plan.js';
import { type Admission, refusalOf } from './admit-guest.js';
import { budgetStart } from './budget.js';
import type { LimitChanger } from './change-limits.js';
import { createChangeStore } from './change-store.js';
import { othersOnline } from './decide.js';
import { createFactsStore } from './facts-store.js';
import { grantOfSession } from './judge-session.js';
import { createSessionStore } from './session-store.js';
import { createTerminalStore } from './terminal-store.js';

/** Why provisional access was not made whole. `over`: its time, or somebody else was faster. */
export type NotWhole = { readonly kind: 'over' } | Exclude<Admission, { kind: 'admitted' }>;

interface Passing {
  readonly venue: Venue;
  /** The guest who was online provisionally. */
  readonly from: string;
  /** Who signed in, stored or held in the same transaction. */
  readonly to: string;
  readonly plan: string;
}

/**
 * Passes ticket, terminal and sessions of a provisional guest on to the guest who signed in, under that guest's plan,
 * and removes the provisional one. The access point is to be told; where it can't be, the session ends when it was to
 * end, and the remembered terminal gets another. Where the answer is a "no", the caller has to undo the transaction.
 */
export async function makeWhole(
  trx: Queryable,
  deps: { readonly changer: LimitChanger; readonly directory: Directory; readonly now: () => number },
  passing: Passing,
): Promise<{ readonly kind: 'whole' } | NotWhole> {
  const now = deps.now();
  const plan = passing.venue.plan(passing.plan);
  if (!plan) return { kind: 'refused', reason: 'plan-unknown' };
  // First the guest, as whoever lets its terminals in does.
  if (!(await createGuestStore(trx).takeProvisional(passing.from, now))) return { kind: 'over' };
  const [session] = await createSessionStore(trx).openOfGuest(passing.from);
  await passOn(trx, { ...passing, plan }, now);
  await createGuestStore(trx).remove(passing.from);
  const none = session && (await refusal(trx, { ...passing, plan, sessionId: session.id }, now));
  if (none) return none;
  const accessPoint = deps.directory.accessPoint(session?.accessPointId ?? '');
  if (session && accessPoint?.coaPort !== undefined) await deps.changer.request(trx, [session.id]);
  return { kind: 'whole' };
}

type PassingOn = Omit<Passing, 'plan'> & { readonly plan: Plan };

async function passOn(trx: Queryable, { from, to: guestId, plan }: PassingOn, now: number): Promise<void> {
  const to = { guestId, plan: plan.name };
  await createTicketStore(trx).passOn(from, to);
  const rememberedUntil = now + plan.rememberSeconds * SECOND;
  await createDeviceStore(trx).passOn(from, { ...to, rememberedUntil, at: now });
  await createSessionStore(trx).passOn(from, to);
  if (plan.devices === undefined) return;
  await createTerminalStore(trx).forgetBeyond([{ guestId, most: plan.devices }], now);
}

/** Why the guest may not have this session beside the others, if so. */
async function refusal(
  trx: Queryable,
  { venue, to: guestId, plan, sessionId }: PassingOn & { readonly sessionId: string },
  now: number,
): Promise<NotWhole | undefined> {
  const facts = createFactsStore(trx);
  const open = await facts.openSessions([guestId]);
  const own = open.find(({ id }) => id === sessionId);
  if (othersOnline(open, own?.terminalHash) >= (plan.devices ?? Number.POSITIVE_INFINITY))
    return { kind: 'refused', reason: 'device-limit' };
  const session = await createChangeStore(trx).session(sessionId);
  const since = budgetStart(plan, venue.zone, now);
  const spent = since === undefined ? [] : await facts.spent([{ guestId, since }]);
  const grant = session && grantOfSession(session, { venue, plan, now, spent });
  return grant?.kind === 'none' ? refusalOf(grant) : undefined;
}

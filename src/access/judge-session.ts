import { SECOND } from '../base/clock.js';
import type { Venue } from '../venues/open-venue.js';
import type { Plan } from '../venues/plan.js';
import type { SessionInForce } from './change-store.js';
import type { SpentSession } from './facts.js';
import { type Grant, grantOf } from './limits.js';
import { planOfGuest } from './plan-of-guest.js';

/** What is to be done about an open session: nothing, other limits, or its end. */
export type Verdict =
  | { readonly kind: 'holds' }
  | { readonly kind: 'differs' }
  | { readonly kind: 'over'; readonly reason: 'volume-used-up' | 'day-used-up' | 'month-used-up' };

/** Differences too small to bother an access point with. */
const TOLERATED_TIME = 60 * SECOND;
const TOLERATED_BYTES = 1_000_000;
const TOLERATED_SHARE = 0.01;

/** Whether a plan has limits that equipment may ignore, or that another terminal of the guest may use up. */
export function needsWatching(plan: Plan): boolean {
  return (plan.volumeBytes ?? plan.perDay ?? plan.perMonth) !== undefined;
}

/** What a session is judged by, besides itself. */
interface JudgedBy {
  readonly venue: Venue;
  readonly plan: Plan;
  readonly now: number;
  readonly spent: readonly SpentSession[];
}

/** What an open session would be granted now, from its own beginning on. */
export function grantOfSession(session: SessionInForce, { venue, plan: whole, now, spent }: JudgedBy) {
  const { openedAt, bytes: ownBytes, rememberedUntil, guestExpiresAt: expiresAt } = session;
  const plan = planOfGuest(whole, session.provisionalSeconds);
  return grantOf({ venue, plan, now, spent, openedAt, ownBytes, rememberedUntil, expiresAt });
}

/** Compares what a session was granted with what it would be granted now. */
export function judgeSession(session: SessionInForce, facts: JudgedBy): Verdict {
  const { bytes, volumeBytes } = session;
  if (volumeBytes !== undefined && bytes >= volumeBytes) return { kind: 'over', reason: 'volume-used-up' };
  const grant = grantOfSession(session, facts);
  if (grant.kind === 'granted') return { kind: differs(session, grant) ? 'differs' : 'holds' };
  // Closing time and the plan's own end stand in the session's limits already.
  if (grant.reason === 'closed' || grant.reason === 'time-over') return { kind: 'holds' };
  return { kind: 'over', reason: grant.reason };
}

function differs(session: SessionInForce, grant: Grant): boolean {
  if (Math.abs(session.deadlineAt - grant.endsAt) > TOLERATED_TIME) return true;
  const [before, after] = [session.volumeBytes, grant.volumeBytes];
  if (before === undefined || after === undefined) return before !== after;
  return Math.abs(before - after) > Math.max(TOLERATED_BYTES, before * TOLERATED_SHARE);
}

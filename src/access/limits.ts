import { SECOND } from '../base/clock.js';
import { least } from '../base/least.js';
import type { Limits } from '../access-points/family.js';
import type { Guest } from '../guests/guest-store.js';
import type { Venue } from '../venues/open-venue.js';
import type { Opening } from '../venues/opening-hours.js';
import type { Plan } from '../venues/plan.js';
import { type BudgetReason, budgetLeft } from './budget.js';
import type { SpentSession } from './facts.js';

/** An accepted session ends no later than this after its plan's time: the access point's own clock may lag. */
export const DEADLINE_GRACE = 600 * SECOND;

/** Shorter than this is not worth a session; some equipment takes 0 for "no limit". */
const SHORTEST = 60 * SECOND;

/** What a session may use at most: until when, and bytes in both directions together. */
export interface Grant {
  readonly endsAt: number;
  readonly volumeBytes: number | undefined;
}

/** Why there is nothing to grant now; `again`: when there will be, where the calendar says so. */
export type NoGrant =
  | { readonly kind: 'none'; readonly reason: 'closed' | BudgetReason; readonly again: number }
  | { readonly kind: 'none'; readonly reason: 'time-over' };

/** What decides how long and how much; `openedAt` and `ownBytes` are of a session already open. */
interface GrantFacts {
  readonly venue: Venue;
  readonly plan: Plan;
  readonly now: number;
  readonly openedAt?: number;
  readonly ownBytes?: number;
  readonly rememberedUntil: number | undefined;
  /** When the guest's account ends. */
  readonly expiresAt: number | undefined;
  readonly spent: readonly SpentSession[];
}

/** What is granted to a session at `now`: the least of plan, remembering, account, opening hours and budgets. */
export function grantOf(facts: GrantFacts): ({ readonly kind: 'granted' } & Grant) | NoGrant {
  const { venue, plan, now, openedAt = now, ownBytes = 0 } = facts;
  const opening = openingFor(venue, now);
  if (opening.kind === 'closed') return { kind: 'none', reason: 'closed', again: opening.opensAt };
  const budget = budgetLeft(plan, { zone: venue.zone, now, spent: facts.spent });
  if (budget.kind === 'used-up') return { kind: 'none', reason: budget.reason, again: budget.renewsAt };
  const ends = [
    openedAt + plan.sessionSeconds * SECOND,
    facts.rememberedUntil,
    facts.expiresAt,
    opening.until,
    budget.endsAt,
  ];
  const endsAt = least(ends) ?? now;
  if (endsAt - now < SHORTEST) return { kind: 'none', reason: 'time-over' };
  const bytes = budget.bytes === undefined ? undefined : ownBytes + budget.bytes;
  return { kind: 'granted', endsAt, volumeBytes: least([plan.volumeBytes, bytes]) };
}

/** Whether nothing can be granted to the guest any more; upkeep erases such guests within the hour. */
export function isTimeOver({ expiresAt }: Pick<Guest, 'expiresAt'>, now: number): boolean {
  return expiresAt !== undefined && expiresAt - now < SHORTEST;
}

/** Closing within a minute is as good as closed. */
function openingFor(venue: Venue, now: number): Opening {
  const opening = venue.opening(now);
  const until = opening.kind === 'open' ? opening.until : undefined;
  return until !== undefined && until - now < SHORTEST ? venue.opening(until) : opening;
}

/**
 * The limits of a session counted from `from`: an Accept's begin now, those of a change when the session did. Nothing
 * when no time is left.
 */
export function limitsFrom(from: number, plan: Plan, grant: Grant): Limits | undefined {
  const sessionSeconds = Math.floor((grant.endsAt - from) / SECOND);
  if (sessionSeconds < 1) return undefined;
  return {
    sessionSeconds,
    interimSeconds: plan.interimSeconds,
    idleSeconds: plan.idleSeconds,
    downBitsPerSecond: plan.downBitsPerSecond,
    upBitsPerSecond: plan.upBitsPerSecond,
    volumeBytes: grant.volumeBytes,
    vlan: plan.vlan,
  };
}

import { isDeepStrictEqual } from 'node:util';
import type { Queryable } from '../db/database.js';
import { applyVenue } from '../venues/apply-venue.js';
import type { ApplyDeps, Change, VenueChange } from '../venues/change.js';
import type { Plan } from '../venues/plan.js';
import type { VenueDocument } from '../venues/venue.js';
import type { VenueFile } from '../venues/venue-file.js';
import { createChangeStore } from './change-store.js';

interface PutInForce {
  readonly changes: readonly Change[];
  /** Open sessions that are to be told other limits. */
  readonly sessions: number;
}

/**
 * `applyVenue`, with the sessions that are open: in the same transaction, those whose plan or opening hours change are
 * put down to be told their new limits. Where equipment cannot change a session, it keeps the old ones until it ends.
 */
export async function putInForce(deps: ApplyDeps, file: VenueFile, dryRun: boolean): Promise<PutInForce> {
  let sessions = 0;
  const onVenueChange = async (trx: Queryable, change: VenueChange) => {
    sessions += await changeSessions(trx, change, deps.now);
  };
  const changes = await applyVenue({ ...deps, onVenueChange }, file, dryRun);
  return { changes, sessions };
}

/** Puts down the open sessions that get other limits by this change of a venue; how many. */
export async function changeSessions(trx: Queryable, change: VenueChange, now: number): Promise<number> {
  const plans = plansWithOtherLimits(change.before, change.after);
  if (plans.length === 0) return 0;
  const store = createChangeStore(trx);
  const sessions = await store.openOfPlans(change.venueId, plans);
  await store.add(sessions, now);
  return sessions.length;
}

/** By name; a plan that is gone leaves its sessions what they were granted. */
function plansWithOtherLimits(before: VenueDocument, after: VenueDocument): readonly string[] {
  const hours = ({ openingHours, timeZone }: VenueDocument) => ({ openingHours, timeZone });
  const earlier = new Map(before.plans.map((plan) => [plan.name, limitsOf(plan)]));
  const changed = isDeepStrictEqual(hours(before), hours(after))
    ? after.plans.filter((plan) => !isDeepStrictEqual(earlier.get(plan.name), limitsOf(plan)))
    : after.plans;
  return changed.map(({ name }) => name);
}

/** What of a plan bears on sessions that are open. */
function limitsOf(plan: Plan): Partial<Plan> {
  const { devices: _devices, rememberSeconds: _rememberSeconds, message: _message, ...limits } = plan;
  return limits;
}

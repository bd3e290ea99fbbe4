import { isDeepStrictEqual } from 'node:util';
import type { Queryable } from '../db/database.js';
import { applyVenue } from '../venues/apply-venue.js';
import type { ApplyDeps, Change, VenueChange } from '../venues/change.js';
import type { Plan } from '../venues/plan.js';
import type { VenueDocument } from '../venues/venue.js';
import type { VenueFile } from '../venues/venue-file.js';
import { createChangeStore } from './change-store.js';

/**
 * `applyVenue`, with the sessions that are open: in the same transaction, those whose plan or opening hours change are
 * put down to be told their new limits. Where equipment cannot change a session, it keeps the old ones until it ends.
 */
export function putInForce(deps: ApplyDeps, file: VenueFile, dryRun: boolean): Promise<readonly Change[]> {
  const onVenueChange = (trx: Queryable, change: VenueChange) => changeSessions(trx, change, deps.now);
  return applyVenue({ ...deps, onVenueChange }, file, dryRun);
}

async function changeSessions(trx: Queryable, change: VenueChange, now: number): Promise<void> {
  const plans = plansWithOtherLimits(change.before, change.after);
  if (plans.length === 0) return;
  const store = createChangeStore(trx);
  await store.add(await store.openOfPlans(change.venueId, plans), now);
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

import type { Plan } from '../venues/plan.js';

/** A plan as it holds for a guest: of one who is online provisionally a session lasts so many seconds, and no remembering longer. */
export function planOfGuest(plan: Plan, provisionalSeconds: number | undefined): Plan {
  if (provisionalSeconds === undefined) return plan;
  const sessionSeconds = Math.min(plan.sessionSeconds, provisionalSeconds);
  return { ...plan, sessionSeconds, rememberSeconds: Math.min(plan.rememberSeconds, sessionSeconds) };
}

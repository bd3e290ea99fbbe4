import { SECOND } from '../base/clock.js';
import type { Limits } from '../access-points/family.js';
import type { Plan } from '../venues/plan.js';

/** An accepted session ends no later than this after its plan's time: the access point's own clock may lag. */
export const DEADLINE_GRACE = 600 * SECOND;

/** Shorter than this is not worth a session; some equipment takes 0 for "no limit". */
const SHORTEST_SECONDS = 60;

/**
 * The limits of a session that begins (or goes on) at `now` and must end at `endsAt`; nothing when no time is left.
 */
export function limitsUntil(plan: Plan, endsAt: number, now: number): Limits | undefined {
  const sessionSeconds = Math.floor((endsAt - now) / SECOND);
  if (sessionSeconds < 1) return undefined;
  return {
    sessionSeconds,
    interimSeconds: plan.interimSeconds,
    idleSeconds: plan.idleSeconds,
    downBitsPerSecond: plan.downBitsPerSecond,
    upBitsPerSecond: plan.upBitsPerSecond,
    volumeBytes: plan.volumeBytes,
  };
}

/** When a session that begins at `now` must end: the earliest of plan, remembering and account end. */
export function sessionEnd(options: {
  readonly plan: Plan;
  readonly now: number;
  readonly rememberedUntil: number | undefined;
  readonly expiresAt: number | undefined;
}): number | undefined {
  const ends = [
    options.now + options.plan.sessionSeconds * SECOND,
    options.rememberedUntil,
    options.expiresAt,
  ];
  const end = Math.min(...ends.filter((at) => at !== undefined));
  return end - options.now < SHORTEST_SECONDS * SECOND ? undefined : end;
}

import { setTimeout as sleep } from 'node:timers/promises';

const STEP = 500;
const SHARE = 3;
const LONGEST_REST_MS = 1_000;

interface Steps {
  /** Rows a step does at most. */
  readonly most?: number;
  /** No step begins after this. */
  readonly stopping?: AbortSignal | undefined;
}

/**
 * Repeats `step` (at most so many rows, how many it did) until nothing is left or the program stops; returns how many
 * it did in all.
 */
export async function inSteps(
  step: (most: number) => Promise<number>,
  { most = STEP, stopping }: Steps = {},
): Promise<number> {
  let total = 0;
  while (!stopping?.aborted) {
    const began = performance.now();
    const done = await step(most);
    total += done;
    if (done < most) break;
    await rest(performance.now() - began, stopping);
  }
  return total;
}

/**
 * Rests three times as long as a step took, a second at most: packets share the processor and the database with upkeep,
 * and never find it taking more than a quarter of them. Ends at once when the program stops.
 */
export async function rest(afterMs: number, stopping?: AbortSignal): Promise<void> {
  const pause = Math.min(SHARE * afterMs, LONGEST_REST_MS);
  await sleep(pause, undefined, stopping && { signal: stopping }).catch((error: unknown) => {
    if (!stopping?.aborted) throw error;
  });
}

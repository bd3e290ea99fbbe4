/** Time as the simulator knows it; tests hand in their own. */
export interface Timers {
  /** Wall clock, epoch milliseconds. */
  now(): number;
  /** Runs `run` once, about `ms` from now; the returned function calls it off. Waits at most 24 days. */
  after(ms: number, run: () => void): () => void;
}

// A longer delay overflows setTimeout's 32 bits and would run at once.
const LONGEST_DELAY_MS = 2 ** 31 - 1;

export const systemTimers: Timers = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, Math.min(Math.max(ms, 0), LONGEST_DELAY_MS));
    return () => clearTimeout(timer);
  },
};

/** The two clocks of the program, handed in so that tests can move them. */
export interface Clock {
  /** Wall clock, epoch milliseconds. For what is stored and shown. */
  now(): number;
  /** Milliseconds that never jump. For durations within this process. */
  monotonic(): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
};

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

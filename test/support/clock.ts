import type { Clock } from '../../src/base/clock.js';

export interface MovableClock extends Clock {
  /** Moves both clocks forward by this many milliseconds. */
  advance(ms: number): void;
  /** Moves both clocks forward until it is this time, such as `2030-06-05T20:00:00Z`. */
  reach(time: string): void;
}

/** The system's clocks plus whatever a test has moved them by. */
export function movableClock(): MovableClock {
  let offset = 0;
  return {
    now: () => Date.now() + offset,
    monotonic: () => performance.now() + offset,
    advance: (ms) => {
      offset += ms;
    },
    reach: (time) => {
      offset = Date.parse(time) - Date.now();
    },
  };
}

import type { Timers } from '../../src/simulator/timers.js';

export interface ManualTimers extends Timers {
  /** Moves the clock and runs what falls due on the way, in order. */
  advance(ms: number): void;
}

interface Waiting {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that stands still until told otherwise. Starts at the second of the captured redirects. */
export function createManualTimers(start = 1_795_360_061_000): ManualTimers {
  let now = start;
  const waiting = new Set<Waiting>();

  function earliest(limit: number): Waiting | undefined {
    return [...waiting].filter(({ at }) => at <= limit).sort((a, b) => a.at - b.at)[0];
  }

  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + Math.max(0, ms), run };
      waiting.add(timer);
      return () => waiting.delete(timer);
    },
    advance(ms) {
      const end = now + ms;
      for (let timer = earliest(end); timer; timer = earliest(end)) {
        waiting.delete(timer);
        now = Math.max(now, timer.at);
        timer.run();
      }
      now = end;
    },
  };
}

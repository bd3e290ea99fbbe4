import { setTimeout as sleep } from 'node:timers/promises';
import { SECOND } from '../base/clock.js';
import { isDatabaseAway } from '../db/database-away.js';

/** For a start that waits for its databases instead of failing. */
export interface Patience {
  /** Called for each attempt that found a database away. */
  readonly onAway: (error: unknown) => void;
  /** Ends the waiting; the start rejects with its reason. */
  readonly stopping: AbortSignal;
}

const LONGEST_PAUSE = 10 * SECOND;

/**
 * Does `lay` again and again while a database is away: after one second, then twice as long, at most ten. Everything
 * else that goes wrong is thrown, and without patience that is too.
 */
export async function whenDatabasesAnswer<T>(
  lay: () => Promise<T>,
  patience: Patience | undefined,
): Promise<T> {
  for (let pause = SECOND; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    try {
      return await lay();
    } catch (error) {
      if (!patience || !isDatabaseAway(error)) throw error;
      patience.onAway(error);
      await sleep(pause, undefined, { signal: patience.stopping });
    }
  }
}

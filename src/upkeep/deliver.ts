import { MINUTE, SECOND } from '../base/clock.js';
import { describeError, type Log } from '../base/log.js';

/** Something an access point is still to be told. */
interface Waiting {
  readonly attempts: number;
}

/** Where it waits, and what is done about it. */
export interface Outbox<W extends Waiting> {
  /** What goes out, as the log names it: `Disconnect-Request`. */
  readonly name: string;
  due(now: number, most: number): Promise<readonly W[]>;
  /** Takes the next attempt for this process; false where another has taken it. */
  claim(waiting: W, nextAttemptAt: number): Promise<boolean>;
  /** Tries once, takes it off the list where it is settled, and gives what is to be logged. Not to throw for a "no". */
  attempt(waiting: W): Promise<Readonly<Record<string, string | number | undefined>>>;
}

/** Sends what waits in the database. */
interface Delivery {
  /** Begins those that are due and resolves without waiting for the access points: one may be silent for long. */
  beginDue(): Promise<void>;
  /** Resolves when none is underway. */
  settled(): Promise<void>;
}

const MOST_UNDERWAY = 256;
const FIRST_PAUSE = 30 * SECOND;
const LONGEST_PAUSE = 15 * MINUTE;

/**
 * What waits is sent again and again (after 30 s, then twice as long, at most 15 min) until it is settled. What is
 * underway when the program ends goes on at the next start.
 */
export function createDelivery<W extends Waiting>(
  outbox: Outbox<W>,
  { log, now }: { readonly log: Log; readonly now: () => number },
): Delivery {
  const underway = new Set<Promise<void>>();

  async function begin(waiting: W): Promise<void> {
    if (!(await outbox.claim(waiting, now() + pauseAfter(waiting.attempts)))) return;
    const work: Promise<void> = deliver(waiting).finally(() => underway.delete(work));
    underway.add(work);
  }

  async function deliver(waiting: W): Promise<void> {
    try {
      log.info(outbox.name, await outbox.attempt(waiting));
    } catch (error) {
      log.warn(`${outbox.name} will be tried again`, { cause: describeError(error) });
    }
  }

  return {
    async beginDue() {
      for (const waiting of await outbox.due(now(), MOST_UNDERWAY - underway.size)) await begin(waiting);
    },
    async settled() {
      await Promise.all(underway);
    },
  };
}

function pauseAfter(attempts: number): number {
  return Math.min(FIRST_PAUSE * 2 ** attempts, LONGEST_PAUSE);
}

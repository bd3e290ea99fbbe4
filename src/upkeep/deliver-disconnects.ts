import { createDisconnectStore, type PendingDisconnect } from '../access/disconnect-store.js';
import type { Disconnecter } from '../access/disconnect.js';
import { MINUTE, SECOND } from '../base/clock.js';
import { describeError, type Log } from '../base/log.js';
import type { Database } from '../db/database.js';

/** Sends the Disconnects that wait in the database. */
export interface DisconnectDelivery {
  /** Begins those that are due and resolves without waiting for the access points: one may be silent for long. */
  beginDue(): Promise<void>;
  /** Resolves when none is underway. */
  settled(): Promise<void>;
}

const MOST_UNDERWAY = 256;
const FIRST_PAUSE = 30 * SECOND;
const LONGEST_PAUSE = 15 * MINUTE;

/**
 * Each Disconnect is sent again and again (after 30 s, then twice as long, at most 15 min) until it is settled or the
 * session's own deadline makes it pointless. What is underway when the program ends goes on at the next start.
 */
export function createDisconnectDelivery(deps: {
  readonly db: Database;
  readonly disconnecter: Disconnecter;
  readonly log: Log;
  readonly now: () => number;
}): DisconnectDelivery {
  const { disconnecter, log, now } = deps;
  const store = createDisconnectStore(deps.db.write);
  const underway = new Set<Promise<void>>();

  async function begin(pending: PendingDisconnect): Promise<void> {
    if (pending.deadlineAt <= now()) return store.remove(pending.id);
    if (!(await store.claim(pending, now() + pauseAfter(pending.attempts)))) return;
    const work: Promise<void> = deliver(pending).finally(() => underway.delete(work));
    underway.add(work);
  }

  async function deliver(pending: PendingDisconnect): Promise<void> {
    const { accessPointId: accessPoint } = pending;
    try {
      const outcome = await disconnecter.attempt(pending);
      const errorCause = outcome.kind === 'refused' ? outcome.errorCause : undefined;
      log.info('Disconnect-Request', { accessPoint, outcome: outcome.kind, errorCause });
    } catch (error) {
      log.warn('Disconnect-Request will be tried again', { accessPoint, cause: describeError(error) });
    }
  }

  return {
    async beginDue() {
      const due = await store.due(now(), MOST_UNDERWAY - underway.size);
      for (const pending of due) await begin(pending);
    },
    async settled() {
      await Promise.all(underway);
    },
  };
}

function pauseAfter(attempts: number): number {
  return Math.min(FIRST_PAUSE * 2 ** attempts, LONGEST_PAUSE);
}

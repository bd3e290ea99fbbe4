import { MINUTE, SECOND } from '../base/clock.js';
import type { Log } from '../base/log.js';
import { createDisconnectStore, type PendingDisconnect } from '../access/disconnect-store.js';
import type { Disconnecter } from '../access/disconnect.js';
import type { Database } from '../db/database.js';

const AT_ONCE = 32;
const FIRST_PAUSE = 30 * SECOND;
const LONGEST_PAUSE = 15 * MINUTE;

/**
 * Sends the Disconnects that are due, each again and again (30 s, then twice as long, at most 15 min) until it is
 * settled or the session's own deadline makes it pointless. Returns how many were settled.
 */
export async function deliverDisconnects(
  deps: { readonly db: Database; readonly disconnecter: Disconnecter; readonly log: Log },
  now: number,
): Promise<number> {
  const store = createDisconnectStore(deps.db.write);
  const due = await store.due(now, AT_ONCE);
  const settled = await Promise.all(due.map((pending) => deliver(pending)));
  return settled.filter(Boolean).length;

  async function deliver(pending: PendingDisconnect): Promise<boolean> {
    if (pending.deadlineAt <= now) {
      await store.remove(pending.id);
      return true;
    }
    if (!(await store.claim(pending, now + pauseAfter(pending.attempts)))) return false;
    const outcome = await deps.disconnecter.attempt(pending);
    deps.log.info('Disconnect-Request', {
      accessPoint: pending.accessPointId,
      outcome: outcome.kind,
      errorCause: outcome.kind === 'refused' ? outcome.errorCause : undefined,
    });
    return outcome.kind !== 'silent';
  }
}

function pauseAfter(attempts: number): number {
  return Math.min(FIRST_PAUSE * 2 ** attempts, LONGEST_PAUSE);
}

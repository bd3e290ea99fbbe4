import { optionalText } from '../db/columns.js';
import type { Queryable } from '../db/database.js';

const TABLE = 'pending_disconnects';

/** A Disconnect still to be delivered. It knows no guest, and its access point may be gone as well. */
export interface PendingDisconnect {
  readonly id: string;
  readonly accessPointId: string | undefined;
  readonly sealed: string;
  readonly deadlineAt: number;
  readonly attempts: number;
}

export function createDisconnectStore(db: Queryable) {
  return {
    /** What waits already goes on waiting. */
    async add(pending: Omit<PendingDisconnect, 'attempts'>, now: number): Promise<void> {
      const row = {
        id: pending.id,
        access_point_id: pending.accessPointId,
        sealed: pending.sealed,
        created_at: now,
        deadline_at: pending.deadlineAt,
        next_attempt_at: now,
      };
      await db(TABLE).insert(row).onConflict('id').ignore();
    },

    async due(now: number, most: number): Promise<readonly PendingDisconnect[]> {
      const rows = await db(TABLE).where('next_attempt_at', '<=', now).orderBy('next_attempt_at').limit(most);
      return rows.map((row) => ({
        id: row.id,
        accessPointId: optionalText(row.access_point_id),
        sealed: row.sealed,
        deadlineAt: Number(row.deadline_at),
        attempts: row.attempts,
      }));
    },

    /** Takes the next attempt for this process; false where another has taken it. */
    async claim(pending: PendingDisconnect, nextAttemptAt: number): Promise<boolean> {
      const changed = await db(TABLE)
        .where({ id: pending.id, attempts: pending.attempts })
        .update({ attempts: pending.attempts + 1, next_attempt_at: nextAttemptAt });
      return changed === 1;
    },

    async remove(id: string): Promise<void> {
      await db(TABLE).where({ id }).delete();
    },
  };
}

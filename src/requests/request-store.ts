import type { Column } from '../db/columns.js';
import type { Queryable } from '../db/database.js';
import { caseOf, caseQueries, type StoredCase } from './case-store.js';

const TABLE = 'requests';

/** A person's request as stored. */
export interface StoredRequest extends StoredCase {
  readonly venueId: string;
  readonly receivedAt: number;
  /** Of those for its owner, how many are done with: that it came, that a week is left, that a day is. */
  readonly mails: number;
}

/** A request whose owner is to be told something. */
export interface RequestToTell extends StoredRequest {
  readonly attempts: number;
}

export function createRequestStore(db: Queryable) {
  return {
    ...caseQueries(db, TABLE, rowToRequest),

    /** What is there under this id already stays. */
    async add(request: StoredRequest): Promise<void> {
      const row = {
        id: request.id,
        venue_id: request.venueId,
        reference: request.reference,
        sealed: request.sealed,
        received_at: request.receivedAt,
        due_at: request.dueAt,
        next_attempt_at: request.receivedAt,
      };
      await db(TABLE).insert(row).onConflict('id').ignore();
    },

    async byId(id: string): Promise<StoredRequest | undefined> {
      const row = await db(TABLE).where({ id }).first();
      return row && rowToRequest(row);
    },

    async countOpen(venueId: string): Promise<number> {
      const row = await db(TABLE)
        .where({ venue_id: venueId })
        .whereNull('closed_at')
        .count({ n: '*' })
        .first();
      return Number(row?.n);
    },

    async toTell(now: number, most: number): Promise<readonly RequestToTell[]> {
      const open = db(TABLE).whereNull('closed_at').where('next_attempt_at', '<=', now);
      const rows = await open.orderBy('next_attempt_at').limit(most);
      return rows.map((row) => ({ ...rowToRequest(row), attempts: row.attempts }));
    },

    /** Takes the next attempt for this process; false where another has taken it. */
    async claim({ id, attempts }: RequestToTell, nextAttemptAt: number): Promise<boolean> {
      const changed = await db(TABLE)
        .where({ id, attempts })
        .update({ attempts: attempts + 1, next_attempt_at: nextAttemptAt });
      return changed === 1;
    },

    /** So many mails are done with; when the next is due, if there is one. */
    async told(id: string, mails: number, nextAttemptAt: number | undefined): Promise<void> {
      await db(TABLE)
        .where({ id })
        .update({ mails, attempts: 0, next_attempt_at: nextAttemptAt ?? null });
    },
  };
}

function rowToRequest(row: Record<string, Column>): StoredRequest {
  return {
    ...caseOf(row),
    venueId: row.venue_id as string,
    receivedAt: Number(row.received_at),
    mails: Number(row.mails),
  };
}

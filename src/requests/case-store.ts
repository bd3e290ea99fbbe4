import { type Column, optionalNumber } from '../db/columns.js';
import type { Queryable } from '../db/database.js';

/** Something to be dealt with by a date: what was said is sealed. Times are epoch ms. */
export interface StoredCase {
  readonly id: string;
  readonly reference: string;
  readonly sealed: string;
  /** The first moment it is overdue. */
  readonly dueAt: number;
  readonly closedAt: number | undefined;
}

export function isOverdue({ dueAt, closedAt }: StoredCase, now: number): boolean {
  return closedAt === undefined && dueAt <= now;
}

/** What is asked of the tables of requests and of breaches alike. */
export function caseQueries<C extends StoredCase>(
  db: Queryable,
  table: 'requests' | 'breaches',
  rowToCase: (row: Record<string, Column>) => C,
) {
  return {
    async byReference(reference: string): Promise<C | undefined> {
      const row = await db(table).where({ reference }).first();
      return row && rowToCase(row);
    },

    /** Those `where` holds of: the open ones first, and of these what is due first. */
    async all(where: Readonly<Record<string, string>> = {}): Promise<readonly C[]> {
      const rows = db(table).where(where).orderByRaw('closed_at is not null').orderBy(['due_at', 'id']);
      return (await rows).map(rowToCase);
    },

    /** False where it has been closed meanwhile, or is gone. */
    async close(id: string, sealed: string, at: number): Promise<boolean> {
      return (await db(table).where({ id }).whereNull('closed_at').update({ sealed, closed_at: at })) === 1;
    },

    /** At most `most` that were closed before `before`. */
    async closedBefore(before: number, most: number): Promise<readonly string[]> {
      return db(table).where('closed_at', '<', before).limit(most).pluck('id');
    },

    async remove(ids: readonly string[]): Promise<number> {
      return db(table).whereIn('id', ids).delete();
    },
  };
}

/** The columns both tables have. */
export function caseOf(row: Record<string, Column>): StoredCase {
  return {
    id: row.id as string,
    reference: row.reference as string,
    sealed: row.sealed as string,
    dueAt: Number(row.due_at),
    closedAt: optionalNumber(row.closed_at),
  };
}

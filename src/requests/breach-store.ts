import type { Column } from '../db/columns.js';
import type { Queryable } from '../db/database.js';
import { caseOf, caseQueries, type StoredCase } from './case-store.js';

const TABLE = 'breaches';

/** A data breach as stored. */
export interface StoredBreach extends StoredCase {
  readonly noticedAt: number;
}

export function createBreachStore(db: Queryable) {
  return {
    ...caseQueries(db, TABLE, rowToBreach),

    async add(breach: StoredBreach): Promise<void> {
      await db(TABLE).insert({
        id: breach.id,
        reference: breach.reference,
        sealed: breach.sealed,
        noticed_at: breach.noticedAt,
        due_at: breach.dueAt,
      });
    },
  };
}

function rowToBreach(row: Record<string, Column>): StoredBreach {
  return { ...caseOf(row), noticedAt: Number(row.noticed_at) };
}

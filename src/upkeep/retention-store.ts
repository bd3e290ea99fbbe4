import type { Queryable } from '../db/database.js';

const TABLE = 'retention_runs';

/** When retention ran last (epoch ms), and how many of what it removed. */
export interface RetentionRun {
  readonly ranAt: number;
  readonly removed: Readonly<Record<string, number>>;
}

export function createRetentionStore(db: Queryable) {
  return {
    async note({ ranAt, removed }: RetentionRun): Promise<void> {
      const row = { id: 1, ran_at: ranAt, removed: JSON.stringify(removed) };
      await db(TABLE).insert(row).onConflict('id').merge();
    },

    /** Nothing where it never ran. */
    async last(): Promise<RetentionRun | undefined> {
      const row = await db(TABLE).where({ id: 1 }).first();
      return row && { ranAt: Number(row.ran_at), removed: JSON.parse(row.removed) };
    },
  };
}

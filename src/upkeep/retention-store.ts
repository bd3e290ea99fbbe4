import { optionalNumber } from '../db/columns.js';
import type { Queryable } from '../db/database.js';

const TABLE = 'retention_runs';

/** When retention ran last (epoch ms), and how many of what it removed. */
export interface RetentionRun {
  readonly ranAt: number;
  readonly removed: Readonly<Record<string, number>>;
}

export function createRetentionStore(db: Queryable) {
  const row = () => db(TABLE).where({ id: 1 }).first();
  return {
    async note({ ranAt, removed }: RetentionRun): Promise<void> {
      const ran = { id: 1, ran_at: ranAt, removed: JSON.stringify(removed), failing_since: null };
      await db(TABLE).insert(ran).onConflict('id').merge();
    },

    /** Notes a run that failed; the first since one got through stays. */
    async noteFailure(at: number): Promise<void> {
      const never = { id: 1, ran_at: 0, removed: '{}' };
      await db(TABLE).insert(never).onConflict('id').ignore();
      await db(TABLE).where({ id: 1 }).whereNull('failing_since').update({ failing_since: at });
    },

    /** Epoch ms; nothing where the last run got through. */
    async failingSince(): Promise<number | undefined> {
      return optionalNumber((await row())?.failing_since);
    },

    /** Nothing where it never ran. */
    async last(): Promise<RetentionRun | undefined> {
      const last = await row();
      const ranAt = Number(last?.ran_at ?? 0);
      return last && ranAt > 0 ? { ranAt, removed: JSON.parse(last.removed) } : undefined;
    },
  };
}

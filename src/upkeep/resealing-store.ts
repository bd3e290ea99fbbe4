import type { Queryable } from '../db/database.js';
import { recordset } from '../db/recordset.js';
import type { SealedColumn } from './sealed-columns.js';

/** A sealed value by the keys of its row. */
export interface SealedValue {
  readonly keys: readonly string[];
  readonly sealed: string;
}

/** A value sealed anew, which replaces one and no other. */
export interface Resealed {
  /** The first key of its row. */
  readonly of: string;
  readonly before: string;
  readonly sealed: string;
}

export function createResealingStore(db: Queryable, { table, keys, column }: SealedColumn) {
  const [key] = keys;
  return {
    /** At most `most` values of rows whose first key is `from` or follows it, in the order of their keys. */
    async valuesFrom(from: string, most: number): Promise<readonly SealedValue[]> {
      const rows: Readonly<Record<string, string>>[] = await db(table)
        .where(key, '>=', from)
        .whereNotNull(column)
        .orderBy([...keys])
        .limit(most)
        .select(...keys, column);
      return rows.map((row) => ({ keys: keys.map((name) => row[name] ?? ''), sealed: row[column] ?? '' }));
    },

    /**
     * Replaces those that are still as they were, to be run in a transaction: whoever changed one meanwhile sealed it
     * too. The rows are held in the order of their keys first, so that nobody who holds some of them is waited for in
     * a circle.
     */
    async replace(rows: readonly Resealed[]): Promise<void> {
      const named = rows.map(({ of }) => of);
      await db(table)
        .whereIn(key, named)
        .orderBy([...keys])
        .forUpdate()
        .select(key);
      const shape = { of: 'text', before: 'text', sealed: 'text' } as const;
      await db.raw('update ?? set ?? = r.sealed from ? where ?? = r.of and ?? = r.before', [
        table,
        column,
        recordset(db, { alias: 'r', shape, rows }),
        `${table}.${key}`,
        `${table}.${column}`,
      ]);
    },
  };
}

import type { Queryable } from '../db/database.js';
import { recordset } from '../db/recordset.js';
import type { SealedColumn } from './sealed-columns.js';

/** A sealed value by the key of its row. */
export interface SealedValue {
  readonly key: string;
  readonly sealed: string;
}

/** A value sealed anew, which replaces one and no other. */
export interface Resealed extends SealedValue {
  readonly before: string;
}

export function createResealingStore(db: Queryable, { table, key, column }: SealedColumn) {
  return {
    /** At most `most` values of rows that follow `after` in the order of their keys. */
    async valuesAfter(after: string, most: number): Promise<readonly SealedValue[]> {
      const rows = await db(table)
        .where(key, '>', after)
        .whereNotNull(column)
        .orderBy(key)
        .limit(most)
        .select(key, column);
      return rows.map((row) => ({ key: row[key] as string, sealed: row[column] as string }));
    },

    /**
     * Replaces those that are still as they were, to be run in a transaction: whoever changed one meanwhile sealed it
     * too. The rows are held in the order of their keys first, so that nobody who holds some of them is waited for in
     * a circle.
     */
    async replace(values: readonly Resealed[]): Promise<void> {
      const keys = values.map((value) => value.key);
      await db(table).whereIn(key, keys).orderBy(key).forUpdate().select(key);
      const rows = values.map(({ key: of, sealed, before }) => ({ of, sealed, before }));
      const shape = { of: 'text', sealed: 'text', before: 'text' } as const;
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

import type { Queryable } from '../src/db/database.js';
import { recordset } from '../src/db/recordset.js';

type Row = Readonly<Record<string, string | number>>;

/** Inserts rows in one statement; all have the columns of the first, with values of the same types. */
export async function insertRows(db: Queryable, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.entries(rows[0] ?? {});
  const names = columns.map(([name]) => name);
  const shape = Object.fromEntries(columns.map(([name, value]) => [name, typeOf(value)]));
  // The shape was read off the rows, so they fit it; the compiler can't follow.
  const content = recordset(db, { alias: 'r', shape, rows: rows as readonly Record<string, never>[] });
  await db.raw('insert into ?? (??) select ?? from ?', [table, names, names, content]);
}

function typeOf(value: string | number): 'text' | 'bigint' {
  return typeof value === 'number' ? 'bigint' : 'text';
}

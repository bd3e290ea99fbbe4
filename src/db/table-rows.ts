import type { Queryable } from './database.js';
import { isPostgres, resultRows } from './recordset.js';
import type { Table } from './table-catalog.js';

/** What a column can hold on either database. */
export type Value = string | number | boolean | null;
export type Values = readonly Value[];

const AT_ONCE = 100;

/** All rows of a table, a hundred at a time (a picture's is large), in no order; to be run in a snapshot. */
export function readRows(trx: Queryable, table: Table): AsyncIterable<readonly Values[]> {
  return isPostgres(trx) ? readByCursor(trx, table) : readByRowid(trx, table);
}

async function* readByCursor(trx: Queryable, { name, columns }: Table): AsyncIterable<readonly Values[]> {
  await trx.raw('declare portico_rows no scroll cursor for select ?? from ??', [[...columns], name]);
  for (;;) {
    const rows = resultRows<Row>(await trx.raw(`fetch ${AT_ONCE} from portico_rows`));
    if (rows.length > 0) yield rows.map((row) => columns.map((column) => row[column] ?? null));
    if (rows.length < AT_ONCE) break;
  }
  await trx.raw('close portico_rows');
}

async function* readByRowid(trx: Queryable, { name, columns }: Table): AsyncIterable<readonly Values[]> {
  for (let after = 0; ; ) {
    const rows: Row[] = await trx(name)
      .where('rowid', '>', after)
      .orderBy('rowid')
      .limit(AT_ONCE)
      .select('rowid as portico_rowid', ...columns);
    if (rows.length > 0) yield rows.map((row) => columns.map((column) => row[column] ?? null));
    if (rows.length < AT_ONCE) break;
    after = Number(rows.at(-1)?.portico_rowid);
  }
}

type Row = Readonly<Record<string, Value>>;

/** Adds rows, each value taken for what its column holds, whichever database it was read from. One statement. */
export async function addRows(
  trx: Queryable,
  { name, columns }: Table,
  rows: readonly Values[],
): Promise<void> {
  if (isPostgres(trx)) {
    const objects = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
    await trx.raw('insert into ?? (??) select ?? from jsonb_populate_recordset(null::??, ?::jsonb)', [
      name,
      [...columns],
      [...columns],
      name,
      JSON.stringify(objects),
    ]);
    return;
  }
  const places = columns.map((_, at) => `value ->> ${at}`).join(', ');
  await trx.raw(`insert into ?? (??) select ${places} from json_each(?)`, [
    name,
    [...columns],
    JSON.stringify(rows),
  ]);
}

export async function emptyTable(trx: Queryable, { name }: Table): Promise<void> {
  await trx(name).delete();
}

export async function hasRows(db: Queryable, { name }: Table): Promise<boolean> {
  return (await db(name).first(db.raw('1 as found'))) !== undefined;
}

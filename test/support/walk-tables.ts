import type { Queryable } from '../../src/db/database.js';
import { isPostgres, resultRows } from '../../src/db/recordset.js';

type Row = Readonly<Record<string, unknown>>;

/** Every row of every table of a database, by table; the migrations' own tables left out. */
export async function walkTables(db: Queryable): Promise<ReadonlyMap<string, readonly Row[]>> {
  const names = await tableNames(db);
  const tables = await Promise.all(
    names.map(async (name) => [name, (await db(name).select()) as Row[]] as const),
  );
  return new Map(tables);
}

/** How many rows each table has that has any. */
export async function countRows(db: Queryable): Promise<Readonly<Record<string, number>>> {
  const filled = [...(await walkTables(db))].filter(([, rows]) => rows.length > 0);
  return Object.fromEntries(filled.map(([name, rows]) => [name, rows.length]));
}

/**
 * What names the rows that belong to a row: the keys of those that refer to it by an `…_id` column, of those that refer
 * to these, and so on; its own among them. A waiting Disconnect belongs to nobody.
 */
export async function keysBelow(db: Queryable, id: string): Promise<ReadonlySet<string>> {
  const { pending_disconnects: _waiting, ...tables } = Object.fromEntries(await walkTables(db));
  const rows = Object.values(tables).flat();
  const keys = new Set([id]);
  for (let known = 0; known < keys.size; ) {
    known = keys.size;
    for (const row of rows) if (refersTo(row, keys)) for (const key of keysOf(row)) keys.add(key);
  }
  return keys;
}

function refersTo(row: Row, keys: ReadonlySet<string>): boolean {
  return Object.entries(row).some(
    ([name, value]) => /(?:^|_)id$/.test(name) && typeof value === 'string' && keys.has(value),
  );
}

function keysOf(row: Row): string[] {
  const named = Object.entries(row).filter(([name]) => /^(?:id|handle|reference|(?:\w+_)?hash)$/.test(name));
  return named.flatMap(([, value]) => (typeof value === 'string' ? value : []));
}

/** Every row in which one of these texts stands, whatever the column: as `table: row`. */
export async function rowsWith(db: Queryable, texts: ReadonlySet<string>): Promise<readonly string[]> {
  const written = [...(await walkTables(db))].flatMap(([name, rows]) =>
    rows.map((row) => `${name}: ${JSON.stringify(row)}`),
  );
  return written.filter((row) => [...texts].some((text) => row.includes(text)));
}

/** References that lead nowhere. PostgreSQL keeps none that it has not looked at. */
export async function brokenReferences(db: Queryable): Promise<readonly unknown[]> {
  const asked = isPostgres(db)
    ? await db.raw("select conname from pg_constraint where contype = 'f' and not convalidated")
    : await db.raw('pragma foreign_key_check');
  return resultRows(asked);
}

/** What a column refers to and what becomes of its row when that goes; SQLite alone tells it so simply. */
export interface Reference {
  readonly table: string;
  readonly column: string;
  readonly target: string | undefined;
  readonly onDelete: string | undefined;
}

/** Every column of that name, with its reference if it has one. */
export async function referencesBy(db: Queryable, column: string): Promise<readonly Reference[]> {
  const found = (await tableNames(db)).map(async (table): Promise<readonly Reference[]> => {
    if (!(column in (await db(table).columnInfo()))) return [];
    const keys: { from: string; table: string; on_delete: string }[] = await db.raw(
      'pragma foreign_key_list(??)',
      [table],
    );
    const key = keys.find(({ from }) => from === column);
    return [{ table, column, target: key?.table, onDelete: key?.on_delete }];
  });
  return (await Promise.all(found)).flat();
}

async function tableNames(db: Queryable): Promise<string[]> {
  const rows = (await (isPostgres(db)
    ? db('pg_tables').where({ schemaname: 'public' }).select({ name: 'tablename' })
    : db('sqlite_master').where({ type: 'table' }).select('name'))) as { name: string }[];
  return rows.map(({ name }) => name).filter((name) => !/^(knex|sqlite)_/.test(name));
}

import type { Queryable } from '../../src/db/database.js';

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

async function tableNames(db: Queryable): Promise<string[]> {
  const rows = (await (db.client.config.client === 'pg'
    ? db('pg_tables').where({ schemaname: 'public' }).select({ name: 'tablename' })
    : db('sqlite_master').where({ type: 'table' }).select('name'))) as { name: string }[];
  return rows.map(({ name }) => name).filter((name) => !/^(knex|sqlite)_/.test(name));
}

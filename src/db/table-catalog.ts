import type { Queryable } from './database.js';
import { isPostgres, resultRows } from './recordset.js';

/** A table with its columns, in the order the database has them. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Every table but those of the migrations, each after the tables its rows refer to. */
export async function tablesInOrder(db: Queryable): Promise<readonly Table[]> {
  const names = await tableNames(db);
  const references = await referencesBetween(db);
  const ordered: string[] = [];
  const place = (name: string): void => {
    if (ordered.includes(name)) return;
    for (const { refersTo } of references.filter(({ table }) => table === name)) {
      if (refersTo !== name) place(refersTo);
    }
    ordered.push(name);
  };
  for (const name of names) place(name);
  const tables: Table[] = [];
  for (const name of ordered) tables.push({ name, columns: Object.keys(await db(name).columnInfo()) });
  return tables;
}

async function tableNames(db: Queryable): Promise<readonly string[]> {
  const names = isPostgres(db)
    ? db('pg_tables').whereRaw('schemaname = current_schema()').orderBy('name').select('tablename as name')
    : db('sqlite_master').where({ type: 'table' }).orderBy('name').select('name');
  const rows = (await names) as { readonly name: string }[];
  return rows.map(({ name }) => name).filter((name) => !/^(?:knex|sqlite)_/.test(name));
}

interface Reference {
  readonly table: string;
  readonly refersTo: string;
}

async function referencesBetween(db: Queryable): Promise<readonly Reference[]> {
  const text = isPostgres(db)
    ? `select r.relname as "table", t.relname as "refersTo" from pg_constraint c
       join pg_class r on r.oid = c.conrelid join pg_class t on t.oid = c.confrelid where c.contype = 'f'`
    : `select m.name as "table", f."table" as "refersTo" from sqlite_master m, pragma_foreign_key_list(m.name) f
       where m.type = 'table'`;
  return resultRows<Reference>(await db.raw(text));
}

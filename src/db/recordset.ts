import type { Knex } from 'knex';
import type { Queryable } from './database.js';

type ColumnType = 'text' | 'bigint';
type Shape = Readonly<Record<string, ColumnType>>;
type Row<S extends Shape> = { readonly [C in keyof S]: (S[C] extends 'text' ? string : number) | null };

/**
 * Many rows as one bound value, usable in a statement as a table named `alias`: a statement over a batch then has
 * the same text whatever the size of the batch, and one parameter.
 */
export function recordset<S extends Shape>(
  db: Queryable,
  options: { readonly alias: string; readonly shape: S; readonly rows: readonly Row<S>[] },
): Knex.Raw {
  const json = JSON.stringify(options.rows);
  return isPostgres(db)
    ? db.raw(`jsonb_to_recordset(?::jsonb) as ${options.alias}(${postgresColumns(options.shape)})`, [json])
    : db.raw(`(select ${sqliteColumns(options.shape)} from json_each(?)) as ${options.alias}`, [json]);
}

/** A list of texts as one bound value, to be used as `column in ${...}`'s right-hand side. */
export function textList(db: Queryable, values: readonly string[]): Knex.Raw {
  const json = JSON.stringify(values);
  return isPostgres(db)
    ? db.raw('(select jsonb_array_elements_text(?::jsonb))', [json])
    : db.raw('(select value from json_each(?))', [json]);
}

/**
 * Whether a column is one of these texts, as one bound value. On PostgreSQL by an array, because that is looked up in
 * the column's index whatever the planner believes about the table's size; a subquery may be joined by reading it all.
 */
export function isOneOf(db: Queryable, column: string, values: readonly string[]): Knex.Raw {
  return isPostgres(db)
    ? db.raw(`${column} = any (array (select jsonb_array_elements_text(?::jsonb)))`, [JSON.stringify(values)])
    : db.raw(`${column} in (select value from json_each(?))`, [JSON.stringify(values)]);
}

/** The rows of a raw statement, whichever database answered. */
export function resultRows<T>(result: unknown): readonly T[] {
  return Array.isArray(result) ? (result as T[]) : ((result as { rows: T[] }).rows ?? []);
}

export function isPostgres(db: Queryable): boolean {
  return db.client.config.client === 'pg';
}

function postgresColumns(shape: Shape): string {
  return Object.entries(shape)
    .map(([name, type]) => `"${name}" ${type}`)
    .join(', ');
}

function sqliteColumns(shape: Shape): string {
  return Object.keys(shape)
    .map((name) => `value ->> '${name}' as "${name}"`)
    .join(', ');
}

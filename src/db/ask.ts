import type { Knex } from 'knex';
import type { Client as PostgresConnection } from 'pg';
import type { Database as SqliteConnection, Statement } from 'sqlite3';
import type { Queryable } from './database.js';
import { isPostgres } from './recordset.js';

type Value = string | number | null;

/**
 * Runs one statement past the query builder, prepared once on each connection: what a batch of requests asks is asked
 * again with the next, and building it anew takes longer than running it. `values` are as for `raw`, recordsets and
 * lists among them. Texts must be constant, as each stays prepared for as long as its connection lives.
 */
export async function ask<Row>(
  db: Queryable,
  text: string,
  values: readonly (Value | Knex.Raw)[],
): Promise<readonly Row[]> {
  const statement = spelledOut(text, values);
  const connection: unknown = await db.client.acquireConnection();
  try {
    return isPostgres(db)
      ? await askPostgres(connection as PostgresConnection, statement)
      : await askSqlite(connection as SqliteConnection, statement);
  } finally {
    await db.client.releaseConnection(connection);
  }
}

/** Lets go of what was prepared on a connection: SQLite closes none that has statements left. */
export function forgetStatements(connection: object): void {
  for (const { statement } of prepared.get(connection)?.values() ?? []) statement.finalize();
  prepared.delete(connection);
}

interface Spelled {
  readonly text: string;
  readonly values: readonly Value[];
}

function spelledOut(text: string, values: readonly (Value | Knex.Raw)[]): Spelled {
  const parts = values.map((value) => {
    if (value === null || typeof value !== 'object') return { text: '?', values: [value] };
    const { sql, bindings } = value.toSQL();
    return { text: sql, values: bindings as readonly Value[] };
  });
  let next = 0;
  return {
    text: text.replaceAll('?', () => parts[next++]?.text ?? '?'),
    values: parts.flatMap((part) => part.values),
  };
}

/** A statement of one connection. `ready` rejects where it could not be prepared; it is then forgotten. */
interface Prepared {
  readonly statement: Statement;
  readonly ready: Promise<void>;
}

const prepared = new WeakMap<object, Map<string, Prepared>>();

async function askSqlite<Row>(
  connection: SqliteConnection,
  { text, values }: Spelled,
): Promise<readonly Row[]> {
  const { statement, ready } = preparedOn(connection, text);
  await ready;
  return new Promise((resolve, reject) => {
    statement.all<Row>(values, (error, rows) => (error ? reject(error) : resolve(rows)));
  });
}

function preparedOn(connection: SqliteConnection, text: string): Prepared {
  const known = prepared.get(connection) ?? new Map<string, Prepared>();
  prepared.set(connection, known);
  const statement = known.get(text) ?? prepare(connection, text);
  known.set(text, statement);
  statement.ready.catch(() => known.delete(text));
  return statement;
}

function prepare(connection: SqliteConnection, text: string): Prepared {
  let settle = (_error: Error | null) => {};
  const ready = new Promise<void>((resolve, reject) => {
    settle = (error) => (error ? reject(error) : resolve());
  });
  // Without a function to tell it to, the driver throws a failure where nobody can catch it.
  return { statement: connection.prepare(text, (error: Error | null) => settle(error)), ready };
}

const names = new Map<string, string>();

async function askPostgres<Row>(connection: PostgresConnection, statement: Spelled): Promise<readonly Row[]> {
  let number = 0;
  const text = statement.text.replaceAll('?', () => `$${(number += 1)}`);
  const name = names.get(text) ?? `portico ${names.size}`;
  names.set(text, name);
  return (await connection.query({ name, text, values: [...statement.values] })).rows as Row[];
}

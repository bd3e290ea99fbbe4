import type { Knex } from 'knex';
import type { Queryable } from './database.js';
import { isPostgres } from './recordset.js';

/**
 * The ids of at most `most` of these rows, to be changed. On PostgreSQL they are held before, in the order of their ids:
 * two who hold some of the same rows could else wait for each other, and what was changed in between be overwritten. On
 * SQLite one writes at a time, and an order would make it read the whole table by its ids instead of an index.
 */
export function heldInOrder(db: Queryable, rows: Knex.QueryBuilder, most: number): Knex.QueryBuilder {
  const some = rows.limit(most).select('id');
  return isPostgres(db) ? some.orderBy('id').forUpdate() : some;
}

/** The same as a condition in a statement's text; each row is looked up by its id (see `isOneOf`). */
export function isHeldInOrder(db: Queryable, select: string): string {
  return isPostgres(db) ? `id = any (array (${select} order by id for update))` : `id in (${select})`;
}

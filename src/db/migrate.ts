import type { Knex } from 'knex';
import { OperatorError } from '../base/errors.js';
import type { Queryable } from './database.js';

/** One step of a database's history. Steps import nothing of the program, so history does not change with it. */
export interface Migration {
  readonly name: string;
  up(db: Knex): Promise<void>;
  down(db: Knex): Promise<void>;
}

/**
 * Brings a database up to date, each step in a transaction of its own, and returns the names of the steps taken.
 * Throws `OperatorError` where the database has steps this program does not know.
 */
export async function migrate(db: Queryable, migrations: readonly Migration[]): Promise<readonly string[]> {
  await refuseNewer(db, migrations);
  const [, taken] = (await db.migrate.latest({ migrationSource: sourceOf(migrations) })) as [
    number,
    string[],
  ];
  return taken;
}

/** The steps still to be taken. Throws as `migrate` does; changes nothing. */
export async function pendingMigrations(
  db: Queryable,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  await refuseNewer(db, migrations);
  const names = migrations.map(({ name }) => name);
  if (!(await db.schema.hasTable('knex_migrations'))) return names;
  const taken = (await db('knex_migrations').pluck('name')) as string[];
  return names.filter((name) => !taken.includes(name));
}

/** Undoes every step, latest first. */
export async function unmigrate(db: Queryable, migrations: readonly Migration[]): Promise<void> {
  await db.migrate.rollback({ migrationSource: sourceOf(migrations) }, true);
}

async function refuseNewer(db: Queryable, migrations: readonly Migration[]): Promise<void> {
  if (!(await db.schema.hasTable('knex_migrations'))) return;
  const known = new Set(migrations.map((migration) => migration.name));
  const rows = (await db('knex_migrations').select('name').orderBy('id')) as { name: string }[];
  const unknown = rows.find((row) => !known.has(row.name));
  if (!unknown) return;
  throw new OperatorError(
    `The database is newer than this program (it has "${unknown.name}"). Start the version that last used it, or a later one.`,
    3,
  );
}

function sourceOf(migrations: readonly Migration[]): Knex.MigrationSource<Migration> {
  return {
    getMigrations: () => Promise.resolve([...migrations]),
    getMigrationName: (migration) => migration.name,
    getMigration: (migration) => Promise.resolve(migration),
  };
}

import type { Knex } from 'knex';
import { OperatorError } from '../base/errors.js';
import type { Queryable } from './database.js';
import { isPostgres } from './recordset.js';

/** One step of a database's history. Steps import nothing of the program, so history does not change with it. */
export interface Migration {
  readonly name: string;
  up(db: Knex): Promise<void>;
  down(db: Knex): Promise<void>;
}

/**
 * Brings a database up to date, all steps in one transaction, and returns the names of the steps taken.
 * Throws `OperatorError` where the database has steps this program does not know.
 */
export async function migrate(db: Queryable, migrations: readonly Migration[]): Promise<readonly string[]> {
  if ((await pendingMigrations(db, migrations)).length === 0) return [];
  return alone(db, async () => {
    // A program killed while it migrated leaves Knex's lock taken for ever; ours ended with its connection.
    await db.migrate.forceFreeMigrationsLock();
    const [, taken] = (await db.migrate.latest({ migrationSource: sourceOf(migrations) })) as [
      number,
      string[],
    ];
    return taken;
  });
}

/** Any number, the same in every process of every version. */
const LOCK = 7_067_427;

/** Programs that start together on one PostgreSQL migrate one after the other. SQLite is for one process. */
async function alone<T>(db: Queryable, work: () => Promise<T>): Promise<T> {
  if (!isPostgres(db)) return work();
  const takeLock = (trx: Queryable) => trx.raw('select pg_advisory_xact_lock(?)', [LOCK]);
  if (db.isTransaction) {
    await takeLock(db);
    return work();
  }
  return db.transaction(async (trx) => {
    await takeLock(trx);
    return work();
  });
}

/** The steps still to be taken. Throws as `migrate` does; changes nothing. */
export async function pendingMigrations(
  db: Queryable,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  await refuseNewer(db, migrations);
  const names = migrations.map(({ name }) => name);
  const taken = await takenMigrations(db);
  return names.filter((name) => !taken.includes(name));
}

/** The steps taken so far, in their order. */
export async function takenMigrations(db: Queryable): Promise<readonly string[]> {
  if (!(await db.schema.hasTable('knex_migrations'))) return [];
  return (await db('knex_migrations').orderBy('id').pluck('name')) as string[];
}

/** Undoes every step, latest first. */
export async function unmigrate(db: Queryable, migrations: readonly Migration[]): Promise<void> {
  await db.migrate.rollback({ migrationSource: sourceOf(migrations) }, true);
}

async function refuseNewer(db: Queryable, migrations: readonly Migration[]): Promise<void> {
  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = (await takenMigrations(db)).find((name) => !known.has(name));
  if (unknown === undefined) return;
  throw new OperatorError(
    `The database is newer than this program (it has "${unknown}"). Start the version that last used it, or a later one.`,
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

import knex, { type Knex } from 'knex';
import { ask, forgetStatements } from './ask.js';
import type { Database, Queryable } from './database.js';
import { listenPostgres } from './listen.js';
import { endWhenUnanswered, type PgConnection } from './unanswered.js';

/** Opens a SQLite file (made if absent). The directory must exist. */
export function openSqlite(file: string): Database {
  const write = openSqlitePool(file, { min: 1, max: 1 }, 16);
  // Each commit of the writer empties a reader's cache, so a large one would only hold memory.
  const read = openSqlitePool(file, { min: 0, max: 3 }, 2);
  return {
    kind: 'sqlite',
    read,
    write,
    transaction: (work) =>
      write.transaction(async (trx) => {
        await takeWriteLock(trx);
        return work(trx);
      }),
    snapshot: (work) => read.transaction(work),
    atLeisure: (work) => work(write),
    forget: () => truncateWriteAheadLog(write),
    listen: () => () => Promise.resolve(),
    close: async () => {
      // One after the other: the last to close writes the log back and removes it.
      await read.destroy();
      await write.destroy();
    },
  };
}

/** `cacheMegabytes` is of each connection: pages it read or is writing; the system caches the file besides. */
function openSqlitePool(
  file: string,
  size: { readonly min: number; readonly max: number },
  cacheMegabytes: number,
): Knex {
  const afterCreate = (connection: SqliteConnection, done: Done) =>
    prepareConnection(connection, cacheMegabytes, done);
  const db = knex({ ...sqliteSettings(file), pool: { ...size, afterCreate } });
  db.client.pool.on('destroyRequest', (_: number, connection: object) => forgetStatements(connection));
  return db;
}

const CONNECT_WITHIN = 5_000;

/**
 * Opens a PostgreSQL database by its address. Nothing is sent before the first query. A connection that leaves a query
 * unanswered for `answerWithinMs` is given up, and the query fails.
 */
export function openPostgres(url: string, answerWithinMs: number): Database {
  const settings: Knex.Config = {
    ...QUIET,
    client: 'pg',
    connection: {
      connectionString: url,
      application_name: 'portico',
      connectionTimeoutMillis: CONNECT_WITHIN,
      keepAlive: true,
    },
    acquireConnectionTimeout: CONNECT_WITHIN,
  };
  const afterCreate = (connection: PgConnection, done: (error: Error | null, made: PgConnection) => void) => {
    endWhenUnanswered(connection, answerWithinMs);
    done(null, connection);
  };
  const pool = knex({ ...settings, pool: { min: 0, max: 10, afterCreate } });
  return {
    kind: 'postgres',
    read: pool,
    write: pool,
    transaction: (work) => pool.transaction(work),
    snapshot: (work) => pool.transaction(work, { isolationLevel: 'repeatable read', readOnly: true }),
    atLeisure: async (work) => {
      const unhurried = knex({ ...settings, pool: { min: 0, max: 3 } });
      try {
        return await work(unhurried);
      } finally {
        await unhurried.destroy();
      }
    },
    forget: () => Promise.resolve(),
    listen: (channel, heard) => listenPostgres(url, channel, heard),
    close: () => pool.destroy(),
  };
}

const silence = () => undefined;

/**
 * Otherwise a failing statement's message, and with it the log, would carry the values bound to it. Knex's own lines
 * would go past the log, and tell only what is thrown as well.
 */
const QUIET = {
  compileSqlOnError: false,
  log: { debug: silence, deprecate: silence, warn: silence, error: silence },
};

function sqliteSettings(file: string): Knex.Config {
  return { ...QUIET, client: 'sqlite3', connection: { filename: file }, useNullAsDefault: true };
}

interface SqliteConnection {
  exec(sql: string, done: (error: Error | null) => void): void;
  get(sql: string, done: (error: Error | null, row?: { synchronous: number }) => void): void;
}

type Done = (error: Error | null, connection: SqliteConnection) => void;

const SYNCHRONOUS_FULL = 2;
const PRAGMAS = `pragma busy_timeout=5000; pragma journal_mode=WAL; pragma synchronous=FULL;
  pragma secure_delete=ON; pragma foreign_keys=ON; pragma temp_store=MEMORY; pragma wal_autocheckpoint=4000;`;

/** Builds differ in the level a WAL file opens with, so it is set and then asked for: a power cut must lose nothing. */
function prepareConnection(connection: SqliteConnection, cacheMegabytes: number, done: Done): void {
  connection.exec(`${PRAGMAS} pragma cache_size=-${cacheMegabytes}000`, (error) => {
    if (error) return done(error, connection);
    connection.get('pragma synchronous', (failure, row) => {
      if (failure) return done(failure, connection);
      const full = row?.synchronous === SYNCHRONOUS_FULL;
      done(full ? null : new Error('SQLite refuses synchronous=FULL'), connection);
    });
  });
}

/**
 * A transaction that reads first and writes later fails when another process has written in between.
 * Writing (nothing) first takes the lock at once, waiting for it where need be.
 */
async function takeWriteLock(trx: Queryable): Promise<void> {
  await ask(trx, 'update knex_migrations_lock set is_locked = is_locked where 0', []);
}

async function truncateWriteAheadLog(db: Queryable): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const rows = (await db.raw('pragma wal_checkpoint(TRUNCATE)')) as { busy: number }[];
    if (rows[0]?.busy === 0) return;
  }
}

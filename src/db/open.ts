import { join } from 'node:path';
import { keyMigrations } from '../../migrations/keys/index.js';
import { mainMigrations } from '../../migrations/main/index.js';
import type { Secret } from '../base/secrets.js';
import { openPostgres, openSqlite } from './connect.js';
import type { Database } from './database.js';
import { migrate } from './migrate.js';

/** The two databases: everything, and the guests' data keys apart from it. */
export interface Databases {
  readonly main: Database;
  readonly keys: Database;
}

export interface DatabaseSettings {
  /** An existing directory. Holds the SQLite files where no address is given. */
  readonly dataDir: string;
  readonly databaseUrl: Secret<string> | undefined;
  readonly keysDatabaseUrl: Secret<string> | undefined;
  /** How long PostgreSQL may leave a query unanswered. Seconds; 10 where not given. */
  readonly databaseTimeout?: number;
}

/** Opens both databases without touching their tables. */
export function openDatabases(settings: DatabaseSettings): Databases {
  const { dataDir, databaseTimeout = 10 } = settings;
  const open = (url: Secret<string> | undefined, file: string) =>
    url === undefined ? openSqlite(join(dataDir, file)) : openPostgres(url.reveal(), databaseTimeout * 1_000);
  return {
    main: open(settings.databaseUrl, 'portico.sqlite'),
    keys: open(settings.keysDatabaseUrl, 'keys.sqlite'),
  };
}

/** Brings both up to date; returns the names of the steps taken. */
export async function migrateDatabases(databases: Databases): Promise<readonly string[]> {
  const main = await databases.main.atLeisure((db) => migrate(db, mainMigrations));
  const keys = await databases.keys.atLeisure((db) => migrate(db, keyMigrations));
  return [...main, ...keys];
}

export async function closeDatabases(databases: Databases): Promise<void> {
  await Promise.all([databases.main.close(), databases.keys.close()]);
}

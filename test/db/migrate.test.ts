import assert from 'node:assert/strict';
import { keyMigrations } from '../../migrations/keys/index.js';
import { mainMigrations } from '../../migrations/main/index.js';
import type { Queryable } from '../../src/db/database.js';
import { unmigrate } from '../../src/db/migrate.js';
import { closeDatabases, migrateDatabases, openDatabases } from '../../src/db/open.js';
import { onEachDatabase } from '../support/databases.js';

const OWN = ['knex_migrations', 'knex_migrations_lock', 'sqlite_sequence'];

onEachDatabase('every migration goes both ways and leaves nothing behind', async (settings) => {
  const databases = openDatabases(settings);
  try {
    const taken = await migrateDatabases(databases);
    assert.equal(taken.length, mainMigrations.length + keyMigrations.length);
    await unmigrate(databases.main.write, mainMigrations);
    await unmigrate(databases.keys.write, keyMigrations);
    for (const { write } of [databases.main, databases.keys]) assert.deepEqual(await tablesOf(write), []);
    assert.deepEqual(await migrateDatabases(databases), taken);
  } finally {
    await closeDatabases(databases);
  }
});

async function tablesOf(db: Queryable): Promise<string[]> {
  const isSqlite = db.client.config.client === 'sqlite3';
  const rows = isSqlite
    ? await db('sqlite_master').where({ type: 'table' }).select('name')
    : await db('pg_tables').where({ schemaname: 'public' }).select({ name: 'tablename' });
  return rows.map(({ name }) => String(name)).filter((name) => !OWN.includes(name));
}

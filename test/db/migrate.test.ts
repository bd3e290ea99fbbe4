import assert from 'node:assert/strict';
import { keyMigrations } from '../../migrations/keys/index.js';
import { providerApplications } from '../../migrations/main/0024-provider-applications.js';
import { noticesOfEveryKind } from '../../migrations/main/0033-notices-of-every-kind.js';
import { mainMigrations } from '../../migrations/main/index.js';
import type { Queryable } from '../../src/db/database.js';
import { unmigrate } from '../../src/db/migrate.js';
import { closeDatabases, migrateDatabases, openDatabases } from '../../src/db/open.js';
import { createNoticeStore } from '../../src/owners/notice-store.js';
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

onEachDatabase('a secret stored for a provider stays that of the application in use', async (settings) => {
  const databases = openDatabases(settings);
  try {
    await migrateDatabases(databases);
    const db = databases.main.write;
    await providerApplications.down(db);
    const document = JSON.stringify({ waysIn: { x: { clientId: 'an-app' } } });
    const venue = { id: 'v', slug: 'v', document, lookup_key_sealed: '', created_at: 0, updated_at: 0 };
    await db('venues').insert(venue);
    for (const provider of ['x', 'google'])
      await db('provider_secrets').insert({ venue_id: 'v', provider, sealed: `of ${provider}` });
    await providerApplications.up(db);
    const kept = { venue_id: 'v', provider: 'x', client_id: 'an-app', sealed: 'of x' };
    assert.deepEqual(await db('provider_secrets'), [kept]);
    await db('provider_secrets').insert({ ...kept, client_id: 'drafted', sealed: 'of a draft' });
    await providerApplications.down(db);
    assert.deepEqual(await db('provider_secrets').pluck('sealed'), ['of x']);
    await providerApplications.up(db);
  } finally {
    await closeDatabases(databases);
  }
});

onEachDatabase('a notice told before there were other kinds stays on its board', async (settings) => {
  const databases = openDatabases(settings);
  try {
    await migrateDatabases(databases);
    const db = databases.main.write;
    await noticesOfEveryKind.down(db);
    const venue = { id: 'v', slug: 'v', document: '{}', lookup_key_sealed: '', created_at: 0, updated_at: 0 };
    await db('venues').insert(venue);
    const notice = { id: 'n', venue_id: 'v', kind: 'access-point-silent', subject: 'The “Bar”', at: 5 };
    await db('notices').insert(notice);
    await noticesOfEveryKind.up(db);
    const [told] = await createNoticeStore(db).onBoard({ venueId: 'v', kinds: ['access-point-silent'] }, 9);
    const news = { kind: 'access-point-silent', accessPoint: 'The “Bar”' };
    assert.deepEqual(told, { id: 'n', venueId: 'v', news, at: 5, overAt: 5 });
    const everywhere = { id: 'all', kind: 'service-ending', content: '{}', at: 6 };
    await db('notices').insert(everywhere);
    await noticesOfEveryKind.down(db);
    assert.deepEqual(await db('notices').select('id', 'subject'), [{ id: 'n', subject: 'The “Bar”' }]);
    await noticesOfEveryKind.up(db);
  } finally {
    await closeDatabases(databases);
  }
});

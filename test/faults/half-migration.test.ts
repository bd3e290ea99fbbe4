import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyMigrations } from '../../migrations/keys/index.js';
import { type Migration, migrate } from '../../src/db/migrate.js';
import { closeDatabases, migrateDatabases, openDatabases } from '../../src/db/open.js';
import { missingPostgres, onEachDatabase, postgresFor, type TestDatabases } from '../support/databases.js';
import { startApp } from '../support/start-app.js';

const FAILURE = 'the step fails';

/** A step that makes a table and fills it, and then goes on as given. */
function step(name: string, afterwards: () => void): Migration {
  return {
    name,
    async up(db) {
      await db.schema.createTable('step', (table) => table.integer('number'));
      await db('step').insert({ number: 1 });
      afterwards();
    },
    async down(db) {
      await db.schema.dropTable('step');
    },
  };
}

async function withKeys(
  settings: TestDatabases,
  work: (db: ReturnType<typeof openDatabases>['keys']) => Promise<void>,
) {
  const databases = openDatabases(settings);
  try {
    await work(databases.keys);
  } finally {
    await closeDatabases(databases);
  }
}

onEachDatabase(
  'F15: a step that fails is undone whole, and what was stored before it stays',
  async (settings) => {
    await withKeys(settings, async ({ write }) => {
      await migrate(write, keyMigrations);
      await write('guest_keys').insert({ guest_id: 'somebody', sealed: 'sealed' });
      const failing = step('0002-step', () => {
        throw new Error(FAILURE);
      });
      await assert.rejects(migrate(write, [...keyMigrations, failing]), new RegExp(FAILURE));
      assert.deepEqual(await write('guest_keys').pluck('guest_id'), ['somebody']);
      assert.equal(await write.schema.hasTable('step'), false);
      const mended = step('0002-step', () => undefined);
      assert.deepEqual(await migrate(write, [...keyMigrations, mended]), ['0002-step']);
      assert.equal((await write('step').select()).length, 1);
    });
  },
);

onEachDatabase(
  'F15: killed while it migrated, a program does not lock out the next one',
  async (settings) => {
    await withKeys(settings, async ({ write }) => {
      await migrate(write, keyMigrations);
      await write('knex_migrations_lock').update({ is_locked: 1 });
      assert.deepEqual(await migrate(write, keyMigrations), []);
      const another = step('0002-step', () => undefined);
      assert.deepEqual(await migrate(write, [...keyMigrations, another]), ['0002-step']);
    });
  },
);

test('F15: programs that start together migrate once', { skip: missingPostgres() }, async (t) => {
  const databases = await postgresFor();
  await Promise.all([startApp(t, databases), startApp(t, databases), startApp(t, databases)]);
  const opened = openDatabases(databases);
  assert.deepEqual(await migrateDatabases(opened), []);
  await closeDatabases(opened);
});

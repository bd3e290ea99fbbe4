import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeDatabases, openDatabases } from '../../src/db/open.js';
import { sqliteFor } from '../support/databases.js';

const FULL = 2;

test('F2: every connection to a SQLite file waits for the disk, after a restart as well', async (t) => {
  const settings = await sqliteFor();
  for (const start of ['first', 'second']) {
    const { main, keys } = openDatabases(settings);
    t.after(() => closeDatabases({ main, keys }));
    for (const db of [main.write, main.read, keys.write, keys.read]) {
      assert.deepEqual(await db.raw('pragma synchronous'), [{ synchronous: FULL }], start);
      assert.deepEqual(await db.raw('pragma journal_mode'), [{ journal_mode: 'wal' }], start);
    }
    await main.write.raw('create table if not exists something (id integer)');
    await closeDatabases({ main, keys });
  }
});

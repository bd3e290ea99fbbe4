import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '../../src/db/ask.js';
import { openDatabases, closeDatabases, migrateDatabases } from '../../src/db/open.js';
import type { Database } from '../../src/db/database.js';
import { recordset, textList } from '../../src/db/recordset.js';
import { onEachDatabase, type TestDatabases } from '../support/databases.js';

onEachDatabase('a statement is asked again with other values', async (settings) =>
  within(settings, async (main) => {
    const count = (shift: number, names: readonly string[]) =>
      ask<{ name: string; place: string | number }>(
        main.read,
        'select r.name, r.place + ? as place from ? where r.name in ? order by r.place',
        [
          shift,
          recordset(main.read, {
            alias: 'r',
            shape: { name: 'text', place: 'bigint' },
            rows: [
              { name: 'first', place: 1 },
              { name: 'second?', place: 2 },
            ],
          }),
          textList(main.read, names),
        ],
      );
    const places = async (...asked: Parameters<typeof count>) =>
      (await count(...asked)).map(({ name, place }) => [name, Number(place)]);
    assert.deepEqual(await places(10, ['first', 'second?']), [
      ['first', 11],
      ['second?', 12],
    ]);
    assert.deepEqual(await places(20, ['second?']), [['second?', 22]]);
  }),
);

onEachDatabase('what is asked in a transaction is undone with it', async (settings) =>
  within(settings, async (main) => {
    const rename = (to: string) =>
      main.transaction((trx) => ask(trx, 'update directory set revision = ?', [to]));
    await rename('7');
    const undone = main.transaction(async (trx) => {
      await ask(trx, 'update directory set revision = ?', ['8']);
      throw new Error('undone');
    });
    await assert.rejects(undone, /undone/);
    const rows = await ask<{ revision: number | string }>(main.read, 'select revision from directory', []);
    assert.deepEqual(
      rows.map(({ revision }) => Number(revision)),
      [7],
    );
  }),
);

onEachDatabase('a statement that cannot be prepared is a failure like any other', async (settings) =>
  within(settings, async (main) => {
    const askNowhere = () => ask(main.write, 'select name from nowhere', []);
    await assert.rejects(askNowhere(), /nowhere/);
    await main.write.schema.createTable('nowhere', (table) => void table.text('name'));
    assert.deepEqual(await askNowhere(), []);
  }),
);

onEachDatabase(
  'a statement that fails says so, without its values, and can be asked again',
  async (settings) =>
    within(settings, async (main) => {
      const insert = (id: string) =>
        ask(main.write, 'insert into limits (key, count, expires_at) values (?, 1, 1)', [id]);
      await insert('a-secret-value');
      await assert.rejects(
        insert('a-secret-value'),
        (error: Error) => !error.message.includes('a-secret-value'),
      );
      await insert('another');
    }),
);

/** SQLite removes its write-ahead log when the last connection closes; one with statements left does not close. */
async function within(settings: TestDatabases, work: (main: Database) => Promise<void>): Promise<void> {
  const databases = openDatabases(settings);
  try {
    await migrateDatabases(databases);
    await work(databases.main);
  } finally {
    await closeDatabases(databases);
  }
  assert.equal(existsSync(join(settings.dataDir, 'portico.sqlite-wal')), false);
}

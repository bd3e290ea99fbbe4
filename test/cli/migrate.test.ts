import assert from 'node:assert/strict';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { closeDatabases, openDatabases } from '../../src/db/open.js';
import { onEachDatabase, settingsOf, sqliteFor } from '../support/databases.js';
import { runCli } from '../support/run-cli.js';

onEachDatabase('migrate brings an empty store up to date, once', async (store) => {
  const env = settingsOf(store);
  const first = await runCli(['migrate'], { env });
  assert.equal(first.code, 0, first.complained);
  assert.match(first.said, /^Done: /);
  const second = await runCli(['migrate'], { env });
  assert.deepEqual(second, { code: 0, said: 'The databases were up to date.', complained: '' });
});

onEachDatabase('a database newer than the program is refused in one sentence', async (store) => {
  const env = settingsOf(store);
  await runCli(['migrate'], { env });
  const databases = openDatabases(store);
  await databases.main.write('knex_migrations').insert({ name: '9999-from-the-future', batch: 9 });
  await closeDatabases(databases);
  const { code, complained } = await runCli(['migrate'], { env });
  assert.equal(code, 3);
  assert.match(complained, /^The database is newer than this program.*\.$/);
});

test('a data directory is made with its parents, for its owner only', async () => {
  const { dataDir } = await sqliteFor();
  const inner = join(dataDir, 'one', 'two');
  assert.equal((await runCli(['migrate'], { env: { PORTICO_DATA_DIR: inner } })).code, 0);
  const { mode } = await stat(inner);
  assert.equal(mode & 0o777, 0o700);
});

test('a data directory that is a file or cannot be made is one sentence', async () => {
  const { dataDir } = await sqliteFor();
  const file = join(dataDir, 'file');
  await writeFile(file, '');
  for (const [path, sentence] of [
    [file, `The data directory ${file} is a file.`],
    [join(file, 'inside'), `${join(file, 'inside')} is not a directory.`],
  ] as const) {
    const { code, complained } = await runCli(['migrate'], { env: { PORTICO_DATA_DIR: path } });
    assert.deepEqual([code, complained], [3, sentence]);
  }
});

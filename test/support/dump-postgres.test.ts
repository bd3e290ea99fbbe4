import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPostgres } from '../../src/db/connect.js';
import { missingPostgres, postgresFor } from './databases.js';
import { dumpPostgres } from './dump-postgres.js';

test('a dump holds every row of every table', { skip: missingPostgres() }, async () => {
  const { databaseUrl } = await postgresFor();
  assert.ok(databaseUrl);
  const db = openPostgres(databaseUrl.reveal(), 10_000);
  await db.write.schema.createTable('Birds of "today"', (table) => void table.text('name'));
  await db.write('Birds of "today"').insert([{ name: 'nightingale' }, { name: 'wren' }]);
  await db.close();
  const dump = [...(await dumpPostgres(databaseUrl)).values()].map(String);
  assert.deepEqual(dump, ['nightingale\nwren\n']);
});

import assert from 'node:assert/strict';
import pg from 'pg';
import { onEachDatabase } from './databases.js';

onEachDatabase('a test gets an empty store of its own', async ({ databaseUrl, kind }) => {
  if (kind === 'SQLite') return assert.equal(databaseUrl, undefined);
  const client = new pg.Client({ connectionString: databaseUrl?.reveal() });
  await client.connect();
  const { rows } = await client.query("SELECT 1 FROM pg_tables WHERE schemaname = 'public'");
  await client.end();
  assert.equal(rows.length, 0);
});

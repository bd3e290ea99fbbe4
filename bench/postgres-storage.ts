import pg from 'pg';
import { startPostgres } from '../test/support/postgres.js';
import { openSqliteStorage } from './sqlite-storage.js';
import type { Settings, Storage } from './storage.js';

/** States as databases of a PostgreSQL of its own with default settings; the guests' keys stay in SQLite files. */
export async function openPostgresStorage(): Promise<Storage> {
  const server = await startPostgres([]);
  const files = await openSqliteStorage();
  const urlOf = (database: string) => Object.assign(new URL(server.url), { pathname: `/${database}` }).href;
  const settingsOf = (state: string, others: Settings): Settings => ({
    ...others,
    PORTICO_DATABASE_URL: urlOf(state),
  });
  return {
    name: 'PostgreSQL',
    async create(state) {
      await run(server.url, `create database "${state}"`);
      return settingsOf(state, await files.create(state));
    },
    settle: (state) => run(urlOf(state), 'vacuum analyze'),
    async copy(from, to) {
      await run(server.url, `create database "${to}" template "${from}"`);
      // Otherwise writing the copy to disk would go on during the run.
      await run(server.url, 'checkpoint');
      return settingsOf(to, await files.copy(from, to));
    },
    async remove(state) {
      await run(server.url, `drop database "${state}" with (force)`);
      await files.remove(state);
    },
    async close() {
      await server.stop();
      await files.close();
    },
  };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

import type { TestDatabases } from '../support/databases.js';
import { dumpPostgres } from '../support/dump-postgres.js';
import type { TestApp } from '../support/start-app.js';
import { walkTables } from '../support/walk-tables.js';
import { filesIn } from './raw-bytes.js';

/** Everything that was written anywhere, by place: files, tables, PostgreSQL's own dump of them, log. */
export async function written(app: TestApp, databases: TestDatabases): Promise<ReadonlyMap<string, Buffer>> {
  const { main, keys } = app.foundation.databases;
  const tables = [...(await walkTables(main.read)), ...(await walkTables(keys.read))];
  return new Map([
    ...filesIn(databases.dataDir),
    ...tables.map(([name, rows]) => [`table ${name}`, Buffer.from(JSON.stringify(rows))] as const),
    ...(await dumpsOf(databases)),
    ['log', Buffer.from(app.logLines().join('\n'))],
  ]);
}

/** Nothing where the files are all there is. */
export async function dumpsOf({
  databaseUrl,
  keysDatabaseUrl,
}: TestDatabases): Promise<ReadonlyMap<string, Buffer>> {
  const urls = [databaseUrl, keysDatabaseUrl].filter((url) => url !== undefined);
  const dumps = await Promise.all(urls.map(dumpPostgres));
  return new Map(
    dumps.flatMap((dump) => [...dump].map(([name, rows]) => [`dump of ${name}`, rows] as const)),
  );
}

import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { closeDatabases, openDatabases } from '../../src/db/open.js';
import { postgresFor, sqliteFor, type TestDatabases } from './databases.js';
import { walkTables } from './walk-tables.js';

/** How Portico runs now, and what a restore does of its own accord. */
const PASSED_OVER = ['deployment', 'serving_processes', 'directory', 'retention_runs', 'tally_days'];

/** What each table of the main database holds, alike whichever database it is. */
export async function storedIn(
  databases: TestDatabases,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const opened = openDatabases(databases);
  try {
    const tables = [...(await walkTables(opened.main.read))];
    const told = tables.filter(([name]) => !PASSED_OVER.includes(name));
    return Object.fromEntries(told.map(([name, rows]) => [name, rows.map(asText).sort()]));
  } finally {
    await closeDatabases(opened);
  }
}

/** PostgreSQL's driver gives large numbers as texts. */
function asText(row: Readonly<Record<string, unknown>>): string {
  const columns = Object.keys(row)
    .sort()
    .map((name) => [name, row[name]]);
  return JSON.stringify(columns, (_, value: unknown) => (typeof value === 'number' ? `${value}` : value));
}

/** Empty databases beside the key store and master key of `from`, as on a machine that takes over. */
export async function emptyBeside(
  from: TestDatabases,
  kind: TestDatabases['kind'] = from.kind,
): Promise<TestDatabases> {
  const fresh = await (kind === 'SQLite' ? sqliteFor() : postgresFor());
  await cp(join(from.dataDir, 'master.key'), join(fresh.dataDir, 'master.key'));
  if (from.keysDatabaseUrl !== undefined) return { ...fresh, keysDatabaseUrl: from.keysDatabaseUrl };
  for (const file of ['keys.sqlite', 'keys.sqlite-wal'])
    await cp(join(from.dataDir, file), join(fresh.dataDir, file)).catch(() => undefined);
  return { ...fresh, keysDatabaseUrl: undefined };
}

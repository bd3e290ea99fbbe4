import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { keyMigrations } from '../../../migrations/keys/index.js';
import { mainMigrations } from '../../../migrations/main/index.js';
import { OperatorError } from '../../base/errors.js';
import { describeError } from '../../base/log.js';
import type { Config } from '../../config.js';
import type { Database } from '../../db/database.js';
import { type Migration, pendingMigrations } from '../../db/migrate.js';
import type { Databases } from '../../db/open.js';
import { resultRows } from '../../db/recordset.js';
import { explainFailure } from '../explain-failure.js';
import { fault, type Finding, ok, warning } from './finding.js';

interface Examined {
  readonly name: string;
  readonly database: Database;
  readonly migrations: readonly Migration[];
}

interface DatabasesChecked {
  readonly findings: readonly Finding[];
  /** Both answer and have the tables of this version. */
  readonly areUsable: boolean;
}

/** Both databases: reachable, up to date, and losing nothing in a power cut. */
export async function checkDatabases(databases: Databases): Promise<DatabasesChecked> {
  const examined: readonly Examined[] = [
    { name: 'database', database: databases.main, migrations: mainMigrations },
    { name: 'key store', database: databases.keys, migrations: keyMigrations },
  ];
  const usable = await Promise.all(examined.map(examine));
  if (usable.some(({ level }) => level !== 'ok')) return { findings: usable, areUsable: false };
  const safe = await Promise.all(examined.map(({ name, database }) => checkSafety(name, database)));
  return { findings: [...usable, ...safe], areUsable: true };
}

/** Opening a SQLite file makes it; the doctor makes nothing. */
export function missingFiles({ dataDir, databaseUrl, keysDatabaseUrl }: Config): readonly string[] {
  const files = [...(databaseUrl ? [] : ['portico.sqlite']), ...(keysDatabaseUrl ? [] : ['keys.sqlite'])];
  return files.filter((file) => !existsSync(join(dataDir, file)));
}

async function examine({ name, database, migrations }: Examined): Promise<Finding> {
  try {
    const pending = await pendingMigrations(database.read, migrations);
    if (pending.length > 0) {
      const says = `Steps still to be taken: ${pending.join(', ')}.`;
      return warning(name, says, 'Start Portico, or run `portico migrate`.');
    }
    const product = database.kind === 'sqlite' ? 'SQLite' : 'PostgreSQL';
    return ok(name, `${product} answers and is up to date.`);
  } catch (error) {
    const sentence = explainFailure(error)?.message ?? describeError(error);
    const advice =
      error instanceof OperatorError
        ? 'Use the version named.'
        : 'Until it answers, access points get no reply.';
    return fault(name, sentence, advice);
  }
}

async function checkSafety(name: string, database: Database): Promise<Finding> {
  const check = `${name} safety`;
  return database.kind === 'sqlite' ? checkSqlite(check, database) : checkPostgres(check, database);
}

async function checkSqlite(check: string, { read }: Database): Promise<Finding> {
  const ask = async (pragma: string) => Object.values(resultRows<object>(await read.raw(pragma))[0] ?? {})[0];
  const level = Number(await ask('pragma synchronous'));
  const erases = Number(await ask('pragma secure_delete'));
  if (level < 2 || erases !== 1)
    return fault(
      check,
      `synchronous is ${level}, secure_delete ${erases}.`,
      'Report this: they are set on every connection.',
    );
  return ok(check, 'Commits survive a power cut (synchronous=FULL), and what is erased is overwritten.');
}

async function checkPostgres(check: string, { read }: Database): Promise<Finding> {
  const settings = await read('pg_settings')
    .whereIn('name', ['fsync', 'synchronous_commit'])
    .select('name', 'setting');
  const off = (settings as { name: string; setting: string }[]).filter(({ setting }) => setting === 'off');
  if (off.length === 0) return ok(check, 'Commits survive a power cut.');
  const names = off.map((setting) => setting.name).join(' and ');
  return fault(
    check,
    `${names} is off: a power cut loses what was acknowledged.`,
    `Set ${names} to on in postgresql.conf.`,
  );
}

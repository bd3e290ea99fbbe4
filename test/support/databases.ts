import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, type TestContext, test } from 'node:test';
import pg from 'pg';
import { Secret } from '../../src/base/secrets.js';
import { POSTGRES_URL } from './postgres-url.js';

/** Where one test keeps its data: an empty folder and, on PostgreSQL, two empty databases. */
export interface TestDatabases {
  readonly kind: 'SQLite' | 'PostgreSQL';
  readonly dataDir: string;
  readonly databaseUrl: Secret<string> | undefined;
  readonly keysDatabaseUrl: Secret<string> | undefined;
}

const cleanings: (() => Promise<void>)[] = [];

// At the end of the file: a test's own hooks run in the order they were made, so the program a test starts would be
// stopped after its database had gone.
after(async () => {
  for (const cleaning of cleanings) await cleaning();
});

type Body = (databases: TestDatabases, t: TestContext) => Promise<void>;

/** Runs the same test on fresh SQLite files and on fresh PostgreSQL databases; both are gone afterwards. */
export function onEachDatabase(name: string, body: Body): void {
  test(`${name} (SQLite)`, async (t) => body(await sqliteFor(), t));
  test(`${name} (PostgreSQL)`, { skip: missingPostgres() }, async (t) => body(await postgresFor(), t));
}

/** Fresh SQLite files for one test, removed after the last test of the file. */
export async function sqliteFor(): Promise<TestDatabases> {
  return { kind: 'SQLite', dataDir: await newFolder(), databaseUrl: undefined, keysDatabaseUrl: undefined };
}

/** Fresh PostgreSQL databases for one test, dropped after the last test of the file. */
export async function postgresFor(): Promise<TestDatabases> {
  const [databaseUrl, keysDatabaseUrl] = [await newDatabase(), await newDatabase()];
  return { kind: 'PostgreSQL', dataDir: await newFolder(), databaseUrl, keysDatabaseUrl };
}

/** The settings that make the program use this store. */
export function settingsOf({ dataDir, databaseUrl, keysDatabaseUrl }: TestDatabases): Record<string, string> {
  return {
    PORTICO_DATA_DIR: dataDir,
    PORTICO_DATABASE_URL: databaseUrl?.reveal() ?? '',
    PORTICO_KEYS_DATABASE_URL: keysDatabaseUrl?.reveal() ?? '',
  };
}

/** The name a restore asks for before it replaces what is there. */
export function nameOf({ dataDir, databaseUrl }: TestDatabases): string {
  return databaseUrl ? new URL(databaseUrl.reveal()).pathname.slice(1) : basename(dataDir);
}

/** Why tests on PostgreSQL are passed over, or `false` when there is one. */
export function missingPostgres(): string | false {
  return process.env[POSTGRES_URL] === undefined && 'no PostgreSQL: `npm test` starts one';
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portico-test-'));
  cleanings.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function newDatabase(): Promise<Secret<string>> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asSuperuser(`CREATE DATABASE ${name}`);
  cleanings.push(() => asSuperuser(`DROP DATABASE ${name} WITH (FORCE)`));
  const url = new URL(superuserUrl());
  url.pathname = `/${name}`;
  return new Secret(url.href);
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function superuserUrl(): string {
  const url = process.env[POSTGRES_URL];
  if (url === undefined) throw new Error(`${POSTGRES_URL} is not set`);
  return url;
}

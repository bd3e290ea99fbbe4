import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPostgres, openSqlite } from '../src/db/connect.js';
import type { Database } from '../src/db/database.js';
import type { FreeradiusDatabase } from './freeradius-config.js';
import { type Guest, terminalName } from './guest.js';
import { insertRows } from './insert-rows.js';
import { schemaOf } from './start-freeradius.js';
import type { Settings } from './storage.js';

const STEP = 10_000;

/** The database of FreeRADIUS in a state of the storage. */
export function freeradiusDatabase(settings: Settings): FreeradiusDatabase {
  const { PORTICO_DATABASE_URL: url, PORTICO_DATA_DIR: folder = '' } = settings;
  return url === undefined
    ? { dialect: 'sqlite', file: join(folder, 'radius.sqlite') }
    : { dialect: 'postgresql', url: new URL(url) };
}

const UNHURRIED_MS = 600_000;

/** Stores each guest twice, as the name and password of a ticket and as a terminal, in FreeRADIUS's own tables. */
export async function seedFreeradius(settings: Settings, guests: readonly Guest[]): Promise<void> {
  const target = freeradiusDatabase(settings);
  const db =
    target.dialect === 'sqlite' ? openSqlite(target.file) : openPostgres(target.url.href, UNHURRIED_MS);
  try {
    await createTables(db, await readFile(schemaOf(target.dialect), 'utf8'));
    for (let first = 0; first < guests.length; first += STEP) {
      const rows = guests.slice(first, first + STEP).flatMap(usersOf);
      await insertRows(db.write, 'radcheck', rows);
    }
  } finally {
    await db.close();
  }
}

async function createTables(db: Database, schema: string): Promise<void> {
  const statements = schema
    .replaceAll(/\/\*[\s\S]*?\*\/|--.*$/gm, '')
    .split(';')
    .filter((statement) => statement.trim() !== '');
  for (const statement of statements) await db.write.raw(statement);
}

function usersOf(guest: Guest) {
  const terminal = terminalName(guest);
  return [userOf(guest.ticket.id, guest.ticket.password), userOf(terminal, terminal)];
}

function userOf(username: string, value: string) {
  return { username, attribute: 'Cleartext-Password', op: ':=', value };
}

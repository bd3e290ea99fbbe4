import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Queryable } from '../../src/db/database.js';
import { createSealer, type KeyId, keyIdOf } from '../../src/keys/sealing.js';
import { SEALED_COLUMNS } from '../../src/upkeep/sealed-columns.js';
import type { TestDatabases } from './databases.js';
import type { TestApp } from './start-app.js';

/** The text of `master.key`: a key on a line. */
export function keyFileIn({ dataDir }: TestDatabases): Promise<string> {
  return readFile(join(dataDir, 'master.key'), 'utf8');
}

export function idOf(key: string): KeyId {
  return createSealer(Buffer.from(key.trim(), 'hex')).keyId;
}

/** Ids of the keys values are sealed under, by column; only columns that hold any. */
export async function sealedUnder({ foundation }: TestApp): Promise<ReadonlyMap<string, readonly KeyId[]>> {
  const found = new Map<string, readonly KeyId[]>();
  for (const { database, table, column } of SEALED_COLUMNS) {
    const db: Queryable = foundation.databases[database].read;
    const values = (await db(table).whereNotNull(column).pluck(column)) as string[];
    if (values.length > 0) found.set(`${table}.${column}`, [...new Set(values.map(keyIdOf))]);
  }
  return found;
}

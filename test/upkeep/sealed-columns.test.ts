import assert from 'node:assert/strict';
import type { Queryable } from '../../src/db/database.js';
import { closeDatabases, migrateDatabases, openDatabases } from '../../src/db/open.js';
import { SEALED_BY_GUESTS, SEALED_COLUMNS } from '../../src/upkeep/sealed-columns.js';
import { onEachDatabase } from '../support/databases.js';
import { walkTables } from '../support/walk-tables.js';

/** `table.column` of everything whose name says that it is sealed. */
async function sealedIn(db: Queryable): Promise<readonly string[]> {
  const found = await Promise.all(
    [...(await walkTables(db)).keys()].map(async (table) => {
      const columns = Object.keys(await db(table).columnInfo());
      return columns.filter((name) => /(^|_)(sealed|vault)$/.test(name)).map((name) => `${table}.${name}`);
    }),
  );
  return found.flat();
}

onEachDatabase('every sealed column is known to the rotation of the master key', async (settings) => {
  const databases = openDatabases(settings);
  try {
    await migrateDatabases(databases);
    const known = SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`);
    const stored = [...(await sealedIn(databases.main.read)), ...(await sealedIn(databases.keys.read))];
    assert.deepEqual(stored.sort(), [...known, ...SEALED_BY_GUESTS].sort());
  } finally {
    await closeDatabases(databases);
  }
});

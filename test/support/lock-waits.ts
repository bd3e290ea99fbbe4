import assert from 'node:assert/strict';
import type { Queryable } from '../../src/db/database.js';
import { resultRows } from '../../src/db/recordset.js';

/** Resolves once a statement waits, in PostgreSQL, for a row that somebody else has changed. */
export async function untilSomebodyWaits(db: Queryable): Promise<void> {
  const givenUpAt = Date.now() + 60_000;
  const question = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while (resultRows(await db.raw(question)).length === 0)
    assert.ok(Date.now() < givenUpAt, 'nobody waits for the row');
}

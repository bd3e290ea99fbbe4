import type { Database } from './database.js';
import { resultRows } from './recordset.js';

/**
 * Runs `work` unless another process on this database is running something under the same number; then nothing is done
 * and nothing returned. The lock is PostgreSQL's and ends with the connection, so a killed process leaves none. SQLite
 * is for one process.
 */
export async function exclusively<T>(
  db: Database,
  lock: number,
  work: () => Promise<T>,
): Promise<T | undefined> {
  if (db.kind === 'sqlite') return work();
  return db.transaction(async (trx) => {
    const answer = await trx.raw('select pg_try_advisory_xact_lock(?) as taken', [lock]);
    return resultRows<{ taken: boolean }>(answer)[0]?.taken ? work() : undefined;
  });
}

import type { Queryable } from '../db/database.js';
import { resultRows } from '../db/recordset.js';

/** Counters that run out by themselves, shared by every process on the database. */
export function createLimitStore(db: Queryable) {
  return {
    /** Counts one more for `key` (a keyed hash) and returns how many there were within the window, this one included. */
    async hit(key: string, options: { readonly windowMs: number; readonly now: number }): Promise<number> {
      const expires = options.now + options.windowMs;
      const result = await db.raw(
        `insert into limits (key, count, expires_at) values (?, 1, ?)
         on conflict (key) do update set
           count = case when limits.expires_at > ? then limits.count + 1 else 1 end,
           expires_at = case when limits.expires_at > ? then limits.expires_at else excluded.expires_at end
         returning count`,
        [key, expires, options.now, options.now],
      );
      return Number(resultRows<{ count: number }>(result)[0]?.count);
    },

    async removeExpired(now: number, most: number): Promise<number> {
      const expired = db('limits').where('expires_at', '<=', now).limit(most).select('key');
      return db('limits').whereIn('key', expired).delete();
    },
  };
}

import type { Queryable } from '../db/database.js';
import { resultRows } from '../db/recordset.js';

interface Hits {
  readonly hits: number;
  /** Epoch ms. */
  readonly expiresAt: number;
}

/** Counters that run out by themselves, shared by every process on the database. */
export function createLimitStore(db: Queryable) {
  return {
    /** Counts one more for `key` (a keyed hash): how many there were within the window, this one included, and its end. */
    async hit(key: string, options: { readonly windowMs: number; readonly now: number }): Promise<Hits> {
      const expires = options.now + options.windowMs;
      const result = await db.raw(
        `insert into limits (key, count, expires_at) values (?, 1, ?)
         on conflict (key) do update set
           count = case when limits.expires_at > ? then limits.count + 1 else 1 end,
           expires_at = case when limits.expires_at > ? then limits.expires_at else excluded.expires_at end
         returning count, expires_at`,
        [key, expires, options.now, options.now],
      );
      const [row] = resultRows<{ count: number; expires_at: number }>(result);
      return { hits: Number(row?.count), expiresAt: Number(row?.expires_at) };
    },

    /** What `hit` counted for `key` so far. */
    async hits(key: string, now: number): Promise<Hits> {
      const row = await db('limits')
        .where({ key })
        .where('expires_at', '>', now)
        .first('count', 'expires_at');
      return { hits: Number(row?.count ?? 0), expiresAt: Number(row?.expires_at ?? now) };
    },

    async removeExpired(now: number, most: number): Promise<number> {
      const expired = db('limits').where('expires_at', '<=', now).limit(most).select('key');
      return db('limits').whereIn('key', expired).delete();
    },
  };
}

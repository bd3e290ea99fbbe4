import type { Queryable } from '../db/database.js';

const TABLE = 'guest_keys';

/** The guests' data keys, sealed, in a database of their own that no backup of the main one contains. */
export function createGuestKeyStore(db: Queryable) {
  return {
    async add(guestId: string, sealed: string): Promise<void> {
      await db(TABLE).insert({ guest_id: guestId, sealed });
    },

    async sealedKeyOf(guestId: string): Promise<string | undefined> {
      const row = await db(TABLE).where({ guest_id: guestId }).first('sealed');
      return row?.sealed;
    },

    /** Which of these guests have a key. */
    async among(guestIds: readonly string[]): Promise<ReadonlySet<string>> {
      return new Set((await db(TABLE).whereIn('guest_id', guestIds).pluck('guest_id')) as string[]);
    },

    /** Some guest's key, to see whether the master key opens it. */
    async any(): Promise<{ readonly guestId: string; readonly sealed: string } | undefined> {
      const row = await db(TABLE).first('guest_id', 'sealed');
      return row && { guestId: row.guest_id, sealed: row.sealed };
    },

    async destroy(guestIds: readonly string[]): Promise<void> {
      await db(TABLE).whereIn('guest_id', guestIds).delete();
    },
  };
}

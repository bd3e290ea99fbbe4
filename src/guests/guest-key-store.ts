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

    async destroy(guestIds: readonly string[]): Promise<void> {
      await db(TABLE).whereIn('guest_id', guestIds).delete();
    },
  };
}

import type { Queryable } from '../db/database.js';

const TABLE = 'guest_keys';

/** That a guest said no to marketing, and when last. */
export interface Decline {
  readonly guestId: string;
  readonly at: number;
}

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

    /** At most `most` guests that have a key and follow `after` in the order of their ids. */
    async guestsAfter(after: string, most: number): Promise<readonly string[]> {
      return db(TABLE).where('guest_id', '>', after).orderBy('guest_id').limit(most).pluck('guest_id');
    },

    /** Notes that these have no guest since `at`, where that was not known before. */
    async markOrphaned(guestIds: readonly string[], at: number): Promise<void> {
      await db(TABLE).whereIn('guest_id', guestIds).whereNull('orphaned_at').update({ orphaned_at: at });
    },

    /** Notes that these have a guest. */
    async unmarkOrphaned(guestIds: readonly string[]): Promise<void> {
      await db(TABLE).whereIn('guest_id', guestIds).whereNotNull('orphaned_at').update({ orphaned_at: null });
    },

    /** At most `most` that have had no guest since before `before`. */
    async orphanedBefore(before: number, most: number): Promise<readonly string[]> {
      return db(TABLE).where('orphaned_at', '<', before).limit(most).pluck('guest_id');
    },

    async noteDecline({ guestId, at }: Decline): Promise<void> {
      await db(TABLE).where({ guest_id: guestId }).update({ declined_at: at });
    },

    /** At most `most` that follow the guest `after` in the order of their ids. */
    async declinesAfter(after: string, most: number): Promise<readonly Decline[]> {
      const rows = await db(TABLE)
        .whereNotNull('declined_at')
        .where('guest_id', '>', after)
        .orderBy('guest_id')
        .limit(most)
        .select('guest_id', 'declined_at');
      return rows.map((row) => ({ guestId: row.guest_id, at: Number(row.declined_at) }));
    },

    async destroy(guestIds: readonly string[]): Promise<void> {
      await db(TABLE).whereIn('guest_id', guestIds).delete();
    },
  };
}

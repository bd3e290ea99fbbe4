import type { Queryable } from '../db/database.js';

const TABLE = 'visits';

export interface VisitRow {
  readonly handle: string;
  readonly venueId: string;
  readonly sealed: string;
  readonly expiresAt: number;
}

export function createVisitStore(db: Queryable) {
  return {
    async put(visit: VisitRow): Promise<void> {
      const row = {
        handle: visit.handle,
        venue_id: visit.venueId,
        sealed: visit.sealed,
        expires_at: visit.expiresAt,
      };
      await db(TABLE).insert(row).onConflict('handle').merge(['sealed', 'expires_at']);
    },

    /** Puts the row in the place of the one with `before`; false where there is no such one any more. */
    async replace(visit: VisitRow, before: string): Promise<boolean> {
      const changed = await db(TABLE)
        .where({ handle: visit.handle, sealed: before })
        .update({ sealed: visit.sealed, expires_at: visit.expiresAt });
      return changed === 1;
    },

    async sealedOf(visit: { readonly venueId: string; readonly handle: string; readonly now: number }) {
      const row = await db(TABLE)
        .where({ venue_id: visit.venueId, handle: visit.handle })
        .where('expires_at', '>', visit.now)
        .first('sealed');
      return row?.sealed as string | undefined;
    },

    async remove(handle: string): Promise<void> {
      await db(TABLE).where({ handle }).delete();
    },

    async removeExpired(now: number, most: number): Promise<number> {
      const expired = db(TABLE).where('expires_at', '<=', now).limit(most).select('handle');
      return db(TABLE).whereIn('handle', expired).delete();
    },
  };
}

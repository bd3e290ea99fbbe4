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
    async add(visit: VisitRow): Promise<void> {
      await db(TABLE).insert({
        handle: visit.handle,
        venue_id: visit.venueId,
        sealed: visit.sealed,
        expires_at: visit.expiresAt,
      });
    },

    /** The content, which nobody else changes until the transaction ends. */
    async lockedSealedOf(handle: string): Promise<string | undefined> {
      const row = await db(TABLE).where({ handle }).forUpdate().first('sealed');
      return row?.sealed as string | undefined;
    },

    async replace(visit: VisitRow): Promise<void> {
      await db(TABLE)
        .where({ handle: visit.handle })
        .update({ sealed: visit.sealed, expires_at: visit.expiresAt });
    },

    async sealedOf(visit: { readonly venueId: string; readonly handle: string; readonly now: number }) {
      const row = await db(TABLE)
        .where({ venue_id: visit.venueId, handle: visit.handle })
        .where('expires_at', '>', visit.now)
        .first('sealed');
      return row?.sealed as string | undefined;
    },

    /** Removes what has not expired and gives its content, to one of those who ask for it. */
    async take(handle: string, now: number): Promise<string | undefined> {
      const row = await db(TABLE).where({ handle }).where('expires_at', '>', now).first('sealed');
      if (!row || (await db(TABLE).where({ handle }).delete()) === 0) return undefined;
      return row.sealed as string;
    },

    async giveCode(handle: string, codeHash: string): Promise<void> {
      await db(TABLE).where({ handle }).update({ code_hash: codeHash });
    },

    /** The visit a code leads to. */
    async byCode(codeHash: string): Promise<Pick<VisitRow, 'handle' | 'venueId'> | undefined> {
      const row = await db(TABLE).where({ code_hash: codeHash }).first('handle', 'venue_id');
      return row && { handle: row.handle, venueId: row.venue_id };
    },

    /** False where the visit has no code any more. */
    async spendCode(handle: string): Promise<boolean> {
      const spent = await db(TABLE).where({ handle }).whereNotNull('code_hash').update({ code_hash: null });
      return spent === 1;
    },

    async remove(handles: readonly string[]): Promise<void> {
      await db(TABLE).whereIn('handle', handles).delete();
    },

    async removeExpired(now: number, most: number): Promise<number> {
      const expired = db(TABLE).where('expires_at', '<=', now).limit(most).select('handle');
      return db(TABLE).whereIn('handle', expired).delete();
    },
  };
}

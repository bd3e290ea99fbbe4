import type { Queryable } from '../db/database.js';

const TABLE = 'pending_codes';
const COLUMNS = ['id', 'venue_id', 'sealed', 'code_hash', 'tries', 'failures', 'sent_at', 'expires_at'];

export interface PendingCodeRow {
  readonly id: string;
  readonly venueId: string;
  /** The address the code went to. */
  readonly sealed: string;
  readonly codeHash: string;
  /** How many wrong codes came back, those before this code included. */
  readonly tries: number;
  /** How often the code could not be delivered. */
  readonly failures: number;
  readonly sentAt: number;
  readonly expiresAt: number;
}

export function createPendingCodeStore(db: Queryable) {
  return {
    async put(code: PendingCodeRow): Promise<void> {
      await db(TABLE)
        .insert({
          id: code.id,
          venue_id: code.venueId,
          sealed: code.sealed,
          code_hash: code.codeHash,
          tries: code.tries,
          failures: code.failures,
          sent_at: code.sentAt,
          expires_at: code.expiresAt,
        })
        .onConflict('id')
        .merge();
    },

    async byId(id: string): Promise<PendingCodeRow | undefined> {
      const row = await db(TABLE).where({ id }).first(COLUMNS);
      return row && rowToCode(row);
    },

    /** Likewise, and nobody else changes it until the transaction ends. */
    async lockedById(id: string): Promise<PendingCodeRow | undefined> {
      const row = await db(TABLE).where({ id }).forUpdate().first(COLUMNS);
      return row && rowToCode(row);
    },

    async countTry(id: string): Promise<void> {
      await db(TABLE).where({ id }).increment('tries', 1);
    },

    async countFailure(id: string, codeHash: string): Promise<void> {
      await db(TABLE).where({ id, code_hash: codeHash }).increment('failures', 1);
    },

    /** Removes the code. False where it is not there any more, or another one is. */
    async spend(id: string, codeHash: string): Promise<boolean> {
      return (await db(TABLE).where({ id, code_hash: codeHash }).delete()) === 1;
    },

    async removeExpired(now: number, most: number): Promise<number> {
      const expired = db(TABLE).where('expires_at', '<=', now).limit(most).select('id');
      return db(TABLE).whereIn('id', expired).delete();
    },
  };
}

function rowToCode(row: Record<string, unknown>): PendingCodeRow {
  return {
    id: String(row.id),
    venueId: String(row.venue_id),
    sealed: String(row.sealed),
    codeHash: String(row.code_hash),
    tries: Number(row.tries),
    failures: Number(row.failures),
    sentAt: Number(row.sent_at),
    expiresAt: Number(row.expires_at),
  };
}

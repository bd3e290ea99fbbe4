import type { Queryable } from '../db/database.js';

const TABLE = 'owner_recovery_codes';

/** Codes that stand in for the second factor, each once; as keyed hashes. */
export function createRecoveryCodeStore(db: Queryable) {
  return {
    async replace(ownerId: string, codeHashes: readonly string[]): Promise<void> {
      await db(TABLE).where({ owner_id: ownerId }).delete();
      const rows = codeHashes.map((codeHash) => ({ owner_id: ownerId, code_hash: codeHash }));
      if (rows.length > 0) await db(TABLE).insert(rows);
    },

    /** True for the one who comes with it first. */
    async use(ownerId: string, codeHash: string): Promise<boolean> {
      return (await db(TABLE).where({ owner_id: ownerId, code_hash: codeHash }).delete()) === 1;
    },

    async countOf(ownerId: string): Promise<number> {
      const row = await db(TABLE).where({ owner_id: ownerId }).count({ count: '*' }).first();
      return Number(row?.count ?? 0);
    },
  };
}

import type { Queryable } from '../db/database.js';
import { resultRows } from '../db/recordset.js';

const TABLE = 'owner_tokens';

/** Something that waits for its proof. Times are epoch ms. */
export interface OwnerTokenRow {
  readonly tokenHash: string;
  readonly purpose: string;
  readonly ownerId: string | undefined;
  /** JSON. */
  readonly content: string;
  readonly codeHash: string | undefined;
  readonly codeExpiresAt: number | undefined;
  readonly tries: number;
  readonly expiresAt: number;
}

export function createOwnerTokenStore(db: Queryable) {
  return {
    async add(token: Omit<OwnerTokenRow, 'tries'>): Promise<void> {
      await db(TABLE).insert({
        token_hash: token.tokenHash,
        purpose: token.purpose,
        owner_id: token.ownerId ?? null,
        content: token.content,
        code_hash: token.codeHash ?? null,
        code_expires_at: token.codeExpiresAt ?? null,
        expires_at: token.expiresAt,
      });
    },

    async find(tokenHash: string, purpose: string, now: number): Promise<OwnerTokenRow | undefined> {
      const row = await db(TABLE)
        .where({ token_hash: tokenHash, purpose })
        .where('expires_at', '>', now)
        .first();
      return row && rowToToken(row);
    },

    /** Removes and returns it: of several that come at once, one gets it. */
    async take(tokenHash: string, purpose: string, now: number): Promise<OwnerTokenRow | undefined> {
      const taken = await db.raw(
        'delete from owner_tokens where token_hash = ? and purpose = ? and expires_at > ? returning *',
        [tokenHash, purpose, now],
      );
      const [row] = resultRows<Row>(taken);
      return row && rowToToken(row);
    },

    /** Counts one more try before it is looked at; false where there were `most` already. */
    async countTry(tokenHash: string, most: number): Promise<boolean> {
      const counted = await db(TABLE)
        .where({ token_hash: tokenHash })
        .where('tries', '<', most)
        .increment('tries', 1);
      return counted === 1;
    },

    /** Another code in place of the one there was; the tries stay counted. */
    async changeCode(
      tokenHash: string,
      code: { readonly codeHash: string; readonly expiresAt: number },
    ): Promise<void> {
      const columns = { code_hash: code.codeHash, code_expires_at: code.expiresAt };
      await db(TABLE).where({ token_hash: tokenHash }).update(columns);
    },

    async removeOf(ownerId: string, purpose: string): Promise<void> {
      await db(TABLE).where({ owner_id: ownerId, purpose }).delete();
    },

    async removeAll(purpose: string): Promise<void> {
      await db(TABLE).where({ purpose }).delete();
    },

    async removeOver(now: number): Promise<number> {
      return db(TABLE).where('expires_at', '<=', now).delete();
    },
  };
}

type Row = Readonly<Record<string, string | number | null>>;

function rowToToken(row: Row): OwnerTokenRow {
  return {
    tokenHash: String(row.token_hash),
    purpose: String(row.purpose),
    ownerId: row.owner_id === null ? undefined : String(row.owner_id),
    content: String(row.content),
    codeHash: row.code_hash === null ? undefined : String(row.code_hash),
    codeExpiresAt: row.code_expires_at === null ? undefined : Number(row.code_expires_at),
    tries: Number(row.tries),
    expiresAt: Number(row.expires_at),
  };
}

import type { Queryable } from '../db/database.js';

const TABLE = 'owner_sessions';

/** A browser that is signed in. Times are epoch ms. */
export interface OwnerSession {
  /** By which it is listed and ended; it opens nothing. */
  readonly id: string;
  readonly ownerId: string;
  /** Such as "Firefox on Linux". */
  readonly browser: string;
  /** The network it came from first (`/24`, `/48`). */
  readonly network: string;
  readonly createdAt: number;
  readonly seenAt: number;
  /** When the password was typed last. */
  readonly provedAt: number;
}

export function createOwnerSessionStore(db: Queryable) {
  return {
    async add(secretHash: string, session: OwnerSession): Promise<void> {
      await db(TABLE).insert({
        secret_hash: secretHash,
        id: session.id,
        owner_id: session.ownerId,
        browser: session.browser,
        network: session.network,
        created_at: session.createdAt,
        seen_at: session.seenAt,
        proved_at: session.provedAt,
      });
    },

    /** The session of that secret, if it was seen since `seenSince` and made since `madeSince`. */
    async find(
      secretHash: string,
      alive: { readonly seenSince: number; readonly madeSince: number },
    ): Promise<OwnerSession | undefined> {
      const row = await db(TABLE)
        .where({ secret_hash: secretHash })
        .where('seen_at', '>', alive.seenSince)
        .where('created_at', '>', alive.madeSince)
        .first();
      return row && rowToSession(row);
    },

    async ofOwner(ownerId: string, seenSince: number): Promise<readonly OwnerSession[]> {
      const rows = await db(TABLE)
        .where({ owner_id: ownerId })
        .where('seen_at', '>', seenSince)
        .orderBy('seen_at', 'desc');
      return rows.map(rowToSession);
    },

    async see(id: string, at: number): Promise<void> {
      await db(TABLE).where({ id }).update({ seen_at: at });
    },

    /** The password was typed again: from now on under another secret. */
    async prove(id: string, secretHash: string, at: number): Promise<void> {
      await db(TABLE).where({ id }).update({ secret_hash: secretHash, proved_at: at, seen_at: at });
    },

    async end(ownerId: string, id: string): Promise<boolean> {
      return (await db(TABLE).where({ owner_id: ownerId, id }).delete()) === 1;
    },

    /** All of an owner's but `except`; how many. */
    async endAll(ownerId: string, except?: string): Promise<number> {
      return db(TABLE)
        .where({ owner_id: ownerId })
        .whereNot({ id: except ?? '' })
        .delete();
    },

    async removeOver(before: { readonly seen: number; readonly made: number }): Promise<number> {
      return db(TABLE).where('seen_at', '<=', before.seen).orWhere('created_at', '<=', before.made).delete();
    },
  };
}

function rowToSession(row: Readonly<Record<string, string | number>>): OwnerSession {
  return {
    id: String(row.id),
    ownerId: String(row.owner_id),
    browser: String(row.browser),
    network: String(row.network),
    createdAt: Number(row.created_at),
    seenAt: Number(row.seen_at),
    provedAt: Number(row.proved_at),
  };
}

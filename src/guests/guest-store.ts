import { type Column, optionalNumber, optionalText } from '../db/columns.js';
import type { Queryable } from '../db/database.js';

const TABLE = 'guests';

/** A guest: an id and dates. Everything the guest said is in the vault, which only the guest's own key opens. */
export interface Guest {
  readonly id: string;
  readonly venueId: string;
  readonly vault: string | undefined;
  /** Whether the guest signs in with a user name and a password. */
  readonly hasAccount: boolean;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly expiresAt: number | undefined;
  /** What a voucher gave. */
  readonly plan?: string | undefined;
}

export function createGuestStore(db: Queryable) {
  return {
    /** `provisionalSeconds`: for a guest who is online for so long only, until somebody has signed in. */
    async add(
      guest: Omit<Guest, 'hasAccount'> & {
        readonly provisionalSeconds?: number;
        readonly voucherLogin?: string | undefined;
      },
    ): Promise<void> {
      await db(TABLE).insert({
        id: guest.id,
        venue_id: guest.venueId,
        vault: guest.vault ?? null,
        created_at: guest.createdAt,
        last_seen_at: guest.lastSeenAt,
        expires_at: guest.expiresAt ?? null,
        provisional_seconds: guest.provisionalSeconds ?? null,
        plan: guest.plan ?? null,
        voucher_login: guest.voucherLogin ?? null,
      });
    },

    /** The guest a voucher let in on a terminal, by the keyed hash of both, while its time lasts. */
    async byVoucherLogin(
      venueId: string,
      hash: string,
      now: number,
    ): Promise<{ readonly guestId: string; readonly plan: string } | undefined> {
      const row = await db(TABLE)
        .where({ venue_id: venueId, voucher_login: hash })
        .where('expires_at', '>', now)
        .first('id', 'plan');
      return row && { guestId: String(row.id), plan: String(row.plan) };
    },

    async ofVenue(venueId: string, id: string): Promise<Guest | undefined> {
      const row = await db(TABLE).where({ venue_id: venueId, id }).first();
      return row && rowToGuest(row);
    },

    /** At most `most` ids that follow `after` in their order. */
    async idsAfter(after: string, most: number): Promise<readonly string[]> {
      return db(TABLE).where('id', '>', after).orderBy('id').limit(most).pluck('id');
    },

    async idsOfVenue(venueId: string, most: number): Promise<readonly string[]> {
      return db(TABLE).where({ venue_id: venueId }).orderBy('id').limit(most).pluck('id');
    },

    async countOf(venueId: string): Promise<number> {
      const row = await db(TABLE).where({ venue_id: venueId }).count({ n: '*' }).first();
      return Number(row?.n);
    },

    /** `lock`, for many. */
    async lockAll(ids: readonly string[]): Promise<void> {
      await db(TABLE).whereIn('id', ids).orderBy('id').forUpdate().select('id');
    },

    /** `remove`, for many; returns how many there were. */
    async removeAll(ids: readonly string[]): Promise<number> {
      return db(TABLE).whereIn('id', ids).delete();
    },

    /** Which of these there are. */
    async among(ids: readonly string[]): Promise<ReadonlySet<string>> {
      return new Set((await db(TABLE).whereIn('id', ids).pluck('id')) as string[]);
    },

    /** Holds the guest's row until the transaction ends; a session that refers to it has to wait. */
    async lock(id: string): Promise<void> {
      await db(TABLE).where({ id }).forUpdate().first('id');
    },

    /**
     * Until the transaction ends nobody else lets in, makes whole or erases this provisional guest. False where it is
     * none any more at `now`.
     */
    async takeProvisional(id: string, now: number): Promise<boolean> {
      const row = await db(TABLE)
        .where({ id })
        .whereNotNull('provisional_seconds')
        .where('expires_at', '>', now)
        .forNoKeyUpdate()
        .first('id');
      return row !== undefined;
    },

    /** At most `most` provisional guests whose time ended before `now`, by their ids. */
    async provisionalOver(now: number, most: number): Promise<readonly string[]> {
      return db(TABLE)
        .whereNotNull('provisional_seconds')
        .where('expires_at', '<=', now)
        .limit(most)
        .pluck('id');
    },

    /** False where the guest has gone meanwhile. */
    async changeVault(id: string, vault: string): Promise<boolean> {
      return (await db(TABLE).where({ id }).update({ vault })) === 1;
    },

    /** False where the guest has gone meanwhile; else the guest stays until the transaction ends. */
    async seen(id: string, at: number): Promise<boolean> {
      return (await db(TABLE).where({ id }).update({ last_seen_at: at })) === 1;
    },

    /** At most `most` guests not seen since `before`, or whose time ended before `now`. */
    async over(now: number, before: number, most: number): Promise<readonly string[]> {
      return db(TABLE)
        .where('last_seen_at', '<', before)
        .orWhere('expires_at', '<=', now)
        .limit(most)
        .pluck('id');
    },

    /** Removes the guest and, by the tables' references, everything that carries the guest's id. */
    async remove(id: string): Promise<boolean> {
      return (await db(TABLE).where({ id }).delete()) === 1;
    },
  };
}

function rowToGuest(row: Record<string, Column>): Guest {
  return {
    id: row.id as string,
    venueId: row.venue_id as string,
    vault: optionalText(row.vault),
    hasAccount: optionalText(row.name_hash) !== undefined,
    createdAt: Number(row.created_at),
    lastSeenAt: Number(row.last_seen_at),
    expiresAt: optionalNumber(row.expires_at),
    plan: optionalText(row.plan),
  };
}

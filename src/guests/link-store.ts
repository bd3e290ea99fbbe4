import { type Column, optionalNumber } from '../db/columns.js';
import type { Queryable } from '../db/database.js';

const TABLE = 'guest_links';

/** A secret by which a guest is known again: the personal link, the cookie of a browser, or what signing in to My data gives. */
export interface GuestLink {
  readonly hash: string;
  readonly guestId: string;
  readonly kind: 'link' | 'cookie' | 'sign-in';
  readonly createdAt: number;
  readonly usedAt: number;
  /** Cookies only: until when it leads online without a page. */
  readonly rememberedUntil: number | undefined;
  /** When it stops working, where that is sooner than after 90 days unused. */
  readonly expiresAt: number | undefined;
}

export function createLinkStore(db: Queryable) {
  return {
    async add(link: GuestLink): Promise<void> {
      await db(TABLE).insert({
        hash: link.hash,
        guest_id: link.guestId,
        kind: link.kind,
        created_at: link.createdAt,
        used_at: link.usedAt,
        remembered_until: link.rememberedUntil ?? null,
        expires_at: link.expiresAt ?? null,
      });
    },

    /** The link at this venue. */
    async ofVenue(venueId: string, hash: string): Promise<GuestLink | undefined> {
      const row = await db(TABLE)
        .join('guests', 'guests.id', `${TABLE}.guest_id`)
        .where({ 'guests.venue_id': venueId, [`${TABLE}.hash`]: hash })
        .first(`${TABLE}.*`);
      return row && rowToLink(row);
    },

    /** Removes what signing in to My data gave the guest before `before`. */
    async removeSignIns(guestId: string, before: number): Promise<void> {
      await db(TABLE).where({ guest_id: guestId, kind: 'sign-in' }).where('created_at', '<', before).delete();
    },

    async used(hash: string, at: number): Promise<void> {
      await db(TABLE).where({ hash }).update({ used_at: at });
    },

    /** Browsers of the guest stay known but no longer lead online without a page. */
    async forgetRemembered(guestId: string): Promise<void> {
      await db(TABLE).where({ guest_id: guestId }).update({ remembered_until: null });
    },

    async remove(hash: string): Promise<void> {
      await db(TABLE).where({ hash }).delete();
    },

    /** The guest's browsers and sign-ins to My data, but those of `kept`. Personal links stay. */
    async removeSignedInBut(guestId: string, kept: readonly string[]): Promise<void> {
      const all = db(TABLE).where({ guest_id: guestId }).whereIn('kind', ['cookie', 'sign-in']);
      await all.whereNotIn('hash', kept).delete();
    },

    async removeAllOf(guestId: string): Promise<number> {
      return db(TABLE).where({ guest_id: guestId }).delete();
    },

    async of(guestId: string): Promise<readonly GuestLink[]> {
      return (await db(TABLE).where({ guest_id: guestId }).orderBy('created_at')).map(rowToLink);
    },

    /** At most `most` links over at `now` or not used since `before`, by their hashes. */
    async over(now: number, before: number, most: number): Promise<readonly string[]> {
      return db(TABLE)
        .where('used_at', '<', before)
        .orWhere('expires_at', '<=', now)
        .limit(most)
        .pluck('hash');
    },

    /** Removes those of `hashes` that are still over; returns how many. */
    async removeOver(hashes: readonly string[], now: number, before: number): Promise<number> {
      return db(TABLE)
        .whereIn('hash', hashes)
        .whereRaw('(used_at < ? or expires_at <= ?)', [before, now])
        .delete();
    },

    async countOf(guestId: string): Promise<number> {
      const row = await db(TABLE).where({ guest_id: guestId }).count({ n: '*' }).first();
      return Number(row?.n);
    },
  };
}

function rowToLink(row: Record<string, Column>): GuestLink {
  return {
    hash: row.hash as string,
    guestId: row.guest_id as string,
    kind: row.kind as GuestLink['kind'],
    createdAt: Number(row.created_at),
    usedAt: Number(row.used_at),
    rememberedUntil: optionalNumber(row.remembered_until),
    expiresAt: optionalNumber(row.expires_at),
  };
}

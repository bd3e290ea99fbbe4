import type { Knex } from 'knex';
import type { Queryable } from '../db/database.js';
import { type Notice, NOTICE_KINDS } from './notice.js';
import { covers, ROLES } from './owner.js';

const TABLE = 'venue_members';

/** A member as a reader of the venue's notices. */
interface NoticeReader {
  /** Up to when the notices were looked at, or told before this member came; epoch ms. */
  readonly seenAt: number;
}

export function createNoticeReaderStore(db: Queryable) {
  const one = (venueId: string, ownerId: string) => db(TABLE).where({ venue_id: venueId, owner_id: ownerId });
  return {
    async of(venueId: string, ownerId: string): Promise<NoticeReader> {
      const row = await one(venueId, ownerId).first();
      return { seenAt: Math.max(Number(row?.notices_seen_at ?? 0), Number(row?.since ?? 0) - 1) };
    },

    /** The venues of which this person wants notices by mail. */
    async mailedVenues(ownerId: string): Promise<readonly string[]> {
      return db(TABLE).where({ owner_id: ownerId, notices_mailed: 1 }).pluck('venue_id');
    },

    async see(venueId: string, ownerId: string, at: number): Promise<void> {
      await one(venueId, ownerId).update({ notices_seen_at: at });
    },

    async mail(venueId: string, ownerId: string, isMailed: boolean): Promise<void> {
      await one(venueId, ownerId).update({ notices_mailed: isMailed ? 1 : 0 });
    },

    /** A query for the accounts that are to have a notice by mail: who may act on it, and has not turned it off. */
    toMail({ venueId, news }: Pick<Notice, 'venueId' | 'news'>): Knex.QueryBuilder {
      const { kind } = news;
      // Everybody with an account has accepted terms, whatever they do at whose venue.
      if (kind === 'terms-changed') return db('owners').whereNot({ terms_version: news.version });
      const { for: needed, isLegal } = NOTICE_KINDS[kind];
      const roles = ROLES.filter((role) => covers(role, needed));
      const here = venueId === undefined ? {} : { venue_id: venueId };
      const members = db(TABLE).whereIn('role', roles).where(here).select('owner_id');
      if (isLegal) return db('owners').whereIn('id', members);
      const muted = db('notice_mutes').where({ kind }).select('owner_id');
      return db('owners')
        .whereIn('id', members.where({ notices_mailed: 1 }))
        .whereNotIn('id', muted)
        .whereNull('deactivated_at');
    },
  };
}

import type { Queryable } from '../db/database.js';

const TABLE = 'venue_members';

/** A member as a reader of the venue's notices. */
interface NoticeReader {
  /** Up to when the notices were looked at, epoch ms. */
  readonly seenAt: number;
  readonly isMailed: boolean;
}

export function createNoticeReaderStore(db: Queryable) {
  const one = (venueId: string, ownerId: string) => db(TABLE).where({ venue_id: venueId, owner_id: ownerId });
  return {
    async of(venueId: string, ownerId: string): Promise<NoticeReader> {
      const row = await one(venueId, ownerId).first();
      return { seenAt: Number(row?.notices_seen_at ?? 0), isMailed: row?.notices_mailed === 1 };
    },

    async see(venueId: string, ownerId: string, at: number): Promise<void> {
      await one(venueId, ownerId).update({ notices_seen_at: at });
    },

    async mail(venueId: string, ownerId: string, isMailed: boolean): Promise<void> {
      await one(venueId, ownerId).update({ notices_mailed: isMailed ? 1 : 0 });
    },

    /** Addresses of the owners and managers who want notices by mail. */
    async addresses(venueId: string): Promise<readonly string[]> {
      return db(TABLE)
        .join('owners', 'owners.id', `${TABLE}.owner_id`)
        .where({ venue_id: venueId, notices_mailed: 1 })
        .whereIn('role', ['owner', 'manager'])
        .whereNull('owners.deactivated_at')
        .orderBy('owners.email')
        .pluck('owners.email');
    },
  };
}

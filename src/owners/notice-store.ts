import type { Queryable } from '../db/database.js';

const TABLE = 'notices';

export type NoticeKind = 'access-point-silent' | 'access-point-back';

/** Something a venue's people are told. */
interface Notice {
  readonly id: string;
  readonly venueId: string;
  readonly kind: NoticeKind;
  /** What it is about, as its owner calls it; never anything of a guest. */
  readonly subject: string;
  /** Epoch ms. */
  readonly at: number;
}

export function createNoticeStore(db: Queryable) {
  return {
    async add({ venueId, ...notice }: Notice): Promise<void> {
      await db(TABLE).insert({ ...notice, venue_id: venueId });
    },

    /** The latest first. */
    async ofVenue(venueId: string, most: number): Promise<readonly Notice[]> {
      const rows = db(TABLE).where({ venue_id: venueId });
      return (await rows.orderBy([{ column: 'at', order: 'desc' }, 'id']).limit(most)).map(rowToNotice);
    },

    async countAfter(venueId: string, at: number): Promise<number> {
      const row = await db(TABLE).where({ venue_id: venueId }).where('at', '>', at).count({ n: '*' }).first();
      return Number(row?.n);
    },

    async removeOld(before: number): Promise<number> {
      return db(TABLE).where('at', '<', before).delete();
    },
  };
}

function rowToNotice(row: Readonly<Record<string, string | number>>): Notice {
  return {
    id: String(row.id),
    venueId: String(row.venue_id),
    kind: String(row.kind) as NoticeKind,
    subject: String(row.subject),
    at: Number(row.at),
  };
}

import type { Column } from '../db/columns.js';
import type { Queryable } from '../db/database.js';

const TABLE = 'voucher_batches';

/** Vouchers made together. Valid from, inclusive, until, exclusive; each is good for so many uses. */
export interface VoucherBatch {
  readonly id: string;
  readonly venueId: string;
  readonly plan: string;
  readonly uses: number;
  /** The owner's own words; empty where there are none. */
  readonly note: string;
  readonly validFrom: number;
  readonly validUntil: number;
  readonly createdAt: number;
}

/** A batch and how many of its vouchers were never used, were used at least once, and were revoked. */
export interface CountedBatch extends VoucherBatch {
  readonly unused: number;
  readonly used: number;
  readonly revoked: number;
}

export function createVoucherBatchStore(db: Queryable) {
  return {
    async add(batch: VoucherBatch): Promise<void> {
      await db(TABLE).insert({
        id: batch.id,
        venue_id: batch.venueId,
        plan: batch.plan,
        uses: batch.uses,
        note: batch.note,
        valid_from: batch.validFrom,
        valid_until: batch.validUntil,
        created_at: batch.createdAt,
      });
    },

    async ofVenue(venueId: string, id: string): Promise<VoucherBatch | undefined> {
      const row = await db(TABLE).where({ venue_id: venueId, id }).first();
      return row && rowToBatch(row);
    },

    /** The latest first. */
    async countedOfVenue(venueId: string): Promise<readonly CountedBatch[]> {
      const rows: Record<string, Column>[] = await db({ b: TABLE })
        .leftJoin({ v: 'vouchers' }, 'v.batch_id', 'b.id')
        .where('b.venue_id', venueId)
        .groupBy('b.id')
        .orderBy('b.created_at', 'desc')
        .select(
          'b.*',
          db.raw('sum(case when v.revoked_at is null and v.uses_left = b.uses then 1 else 0 end) as unused'),
          db.raw('sum(case when v.revoked_at is null and v.uses_left < b.uses then 1 else 0 end) as used'),
          db.raw('sum(case when v.revoked_at is not null then 1 else 0 end) as revoked'),
        );
      return rows.map((row) => ({
        ...rowToBatch(row),
        unused: Number(row.unused),
        used: Number(row.used),
        revoked: Number(row.revoked),
      }));
    },

    /** Whether vouchers that are still valid, or will be, give this plan. */
    async givesPlan(venueId: string, plan: string, now: number): Promise<boolean> {
      const batch = db(TABLE).where({ venue_id: venueId, plan }).where('valid_until', '>', now);
      return (await batch.first('id')) !== undefined;
    },

    /** With all their vouchers: batches that ended before `before`. */
    async removeOver(before: number): Promise<number> {
      return db(TABLE).where('valid_until', '<=', before).delete();
    },
  };
}

function rowToBatch(row: Record<string, Column>): VoucherBatch {
  return {
    id: String(row.id),
    venueId: String(row.venue_id),
    plan: String(row.plan),
    uses: Number(row.uses),
    note: String(row.note),
    validFrom: Number(row.valid_from),
    validUntil: Number(row.valid_until),
    createdAt: Number(row.created_at),
  };
}

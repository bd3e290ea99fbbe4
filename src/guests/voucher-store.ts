import { type Column, optionalNumber } from '../db/columns.js';
import type { Queryable } from '../db/database.js';

const TABLE = 'vouchers';

/** PostgreSQL and SQLite bound how many values one statement carries. */
const ROWS_AT_ONCE = 100;

export interface VoucherRow {
  readonly id: string;
  readonly batchId: string;
  readonly codeHash: string;
  /** The code. */
  readonly sealed: string;
  readonly usesLeft: number;
  /** The beginning of the venue's day it was last used on, epoch ms: an hour would often lead to the one guest who came in it. */
  readonly usedAt: number | undefined;
  readonly revokedAt: number | undefined;
}

type NewVoucher = Pick<VoucherRow, 'id' | 'batchId' | 'codeHash' | 'sealed' | 'usesLeft'>;

export function createVoucherStore(db: Queryable) {
  /** Whether a voucher can be used now; the one condition for looking and for taking. */
  const usable = (venueId: string, codeHash: string, now: number) =>
    db(TABLE)
      .where('code_hash', codeHash)
      .where('uses_left', '>', 0)
      .whereNull('revoked_at')
      .whereIn(
        'batch_id',
        db('voucher_batches')
          .where('venue_id', venueId)
          .where('valid_from', '<=', now)
          .where('valid_until', '>', now)
          .select('id'),
      );

  return {
    async addAll(vouchers: readonly NewVoucher[]): Promise<void> {
      const rows = vouchers.map((voucher) => ({
        id: voucher.id,
        batch_id: voucher.batchId,
        code_hash: voucher.codeHash,
        sealed: voucher.sealed,
        uses_left: voucher.usesLeft,
      }));
      for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
        await db(TABLE).insert(rows.slice(from, from + ROWS_AT_ONCE));
    },

    /** The plan of a voucher that can be used now. */
    async planOf(venueId: string, codeHash: string, now: number): Promise<string | undefined> {
      const row = await usable(venueId, codeHash, now).first('batch_id');
      const batch = row && (await db('voucher_batches').where({ id: row.batch_id }).first('plan'));
      return batch?.plan as string | undefined;
    },

    /** Takes one use. False where there is none to take, whoever was faster. */
    async redeem(
      venueId: string,
      codeHash: string,
      { now, day }: { readonly now: number; readonly day: number },
    ): Promise<boolean> {
      const taken = await usable(venueId, codeHash, now).update({
        uses_left: db.raw('uses_left - 1'),
        used_at: day,
      });
      return taken === 1;
    },

    async ofBatch(batchId: string): Promise<readonly VoucherRow[]> {
      const rows: Record<string, Column>[] = await db(TABLE).where({ batch_id: batchId }).orderBy('id');
      return rows.map(rowToVoucher);
    },

    /** False where it was revoked before, or there is none of that id in the batch. */
    async revoke(batchId: string, id: string, now: number): Promise<boolean> {
      const one = db(TABLE).where({ batch_id: batchId, id }).whereNull('revoked_at');
      return (await one.update({ revoked_at: now })) === 1;
    },

    /** Revokes whatever of the batch can still be used; returns how many. */
    async revokeAll(batchId: string, now: number): Promise<number> {
      const all = db(TABLE).where({ batch_id: batchId }).where('uses_left', '>', 0).whereNull('revoked_at');
      return all.update({ revoked_at: now });
    },
  };
}

function rowToVoucher(row: Record<string, Column>): VoucherRow {
  return {
    id: String(row.id),
    batchId: String(row.batch_id),
    codeHash: String(row.code_hash),
    sealed: String(row.sealed),
    usesLeft: Number(row.uses_left),
    usedAt: optionalNumber(row.used_at),
    revokedAt: optionalNumber(row.revoked_at),
  };
}

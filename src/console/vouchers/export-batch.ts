import type { VenueScope } from '../scope.js';
import { sendCsv } from '../send-csv.js';
import { vouchersTexts } from '../texts/vouchers.js';
import { findBatch, recordCodesGiven, voucherAddress, vouchersOf } from './find-batch.js';
import { voucherStatus } from './show-batch.js';

/** `POST /venues/<id>/vouchers/<batch>/table`: every code with its state, as CSV. */
export async function exportBatch(scope: VenueScope): Promise<void> {
  const { venue, res } = scope;
  const batch = await findBatch(scope);
  const vouchers = await vouchersOf(scope, batch);
  await recordCodesGiven(scope, batch);
  const { code, state, left, until, address } = vouchersTexts.one.columns;
  const rows = vouchers.map((voucher) => [
    voucher.code,
    voucherStatus(voucher, batch).word,
    String(voucher.usesLeft),
    new Date(batch.validUntil).toISOString(),
    voucherAddress(scope, voucher.code),
  ]);
  const columns = [code, state, left, until, address];
  await sendCsv(res, { name: `${venue.slug}-vouchers.csv`, columns, rows });
}

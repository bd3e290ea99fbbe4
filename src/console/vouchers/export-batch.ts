import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { VenueScope } from '../scope.js';
import { vouchersTexts } from '../texts/vouchers.js';
import { findBatch, recordCodesGiven, voucherAddress, vouchersOf } from './find-batch.js';
import { voucherStatus } from './show-batch.js';

/** `POST /venues/<id>/vouchers/<batch>/table`: every code with its state, as CSV. */
export async function exportBatch(scope: VenueScope): Promise<void> {
  const { venue, res } = scope;
  const batch = await findBatch(scope);
  const vouchers = await vouchersOf(scope, batch);
  await recordCodesGiven(scope, batch);
  res
    .attachment(`${venue.slug}-vouchers.csv`)
    .type('text/csv; charset=utf-8')
    .setHeader('Cache-Control', 'no-store');
  const { code, state, left, until, address } = vouchersTexts.one.columns;
  // A cell that begins like a formula would be one in a spreadsheet.
  const csv = stringify({
    header: true,
    columns: [code, state, left, until, address],
    bom: true,
    escape_formulas: true,
  });
  const rows = vouchers.map((voucher) => [
    voucher.code,
    voucherStatus(voucher, batch).word,
    String(voucher.usesLeft),
    new Date(batch.validUntil).toISOString(),
    voucherAddress(scope, voucher.code),
  ]);
  await pipeline(rows, csv, res);
}

import { PublicError } from '../../base/errors.js';
import { createVoucherBatchStore, type VoucherBatch } from '../../guests/voucher-batch-store.js';
import { writeVoucherCode } from '../../guests/voucher-code.js';
import { createVoucherStore, type VoucherRow } from '../../guests/voucher-store.js';
import { formatsFor } from '../../languages/formats.js';
import { recordAction } from '../../owners/audit.js';
import type { VenueScope } from '../scope.js';

/** The batch the address names. Throws `PublicError` `not-found` where the venue has none of that id. */
export async function findBatch({ deps, venue, req }: VenueScope): Promise<VoucherBatch> {
  const batch = await createVoucherBatchStore(deps.db.read).ofVenue(venue.id, String(req.params.batch));
  if (!batch) throw new PublicError('not-found');
  return batch;
}

/** What a batch is called: by its note, else by the day it was made. */
export function batchName({ venue }: VenueScope, { note, createdAt }: VoucherBatch): string {
  return note || formatsFor('en', venue.document.timeZone).date(new Date(createdAt));
}

/** A voucher with its code in the open. */
export type OpenVoucher = VoucherRow & { readonly code: string };

/** The vouchers of a batch in the order of their codes, so that prints and tables agree. */
export async function vouchersOf({ deps }: VenueScope, batch: VoucherBatch): Promise<readonly OpenVoucher[]> {
  const rows = await createVoucherStore(deps.db.read).ofBatch(batch.id);
  const open = rows.map((row) => ({ ...row, code: writeVoucherCode(deps.vouchers.codeOf(row)) }));
  return open.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Whether a voucher of the batch could be used, were it the time. */
export function isUsable({ revokedAt, usesLeft }: VoucherRow): boolean {
  return revokedAt === undefined && usesLeft > 0;
}

/** Writes down that somebody was given the whole codes of a batch. */
export async function recordCodesGiven(scope: VenueScope, batch: VoucherBatch): Promise<void> {
  const { deps, owner, venue } = scope;
  await recordAction(deps.db.write, {
    ownerId: owner.id,
    venueId: venue.id,
    action: 'vouchers-printed',
    object: batchName(scope, batch),
    at: deps.now(),
  });
}

/** The address a printed voucher opens: the portal with the code filled in. */
export function voucherAddress({ deps, venue }: VenueScope, code: string): string {
  return `${deps.publicUrl}/p/${venue.slug}?voucher=${code}`;
}

import { PublicError } from '../../base/errors.js';
import type { Queryable } from '../../db/database.js';
import type { VoucherBatch } from '../../guests/voucher-batch-store.js';
import { createVoucherStore } from '../../guests/voucher-store.js';
import { recordAction } from '../../owners/audit.js';
import type { FormPage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { vouchersTexts } from '../texts/vouchers.js';
import { batchName, findBatch, isUsable, type OpenVoucher, vouchersOf } from './find-batch.js';
import { halfOf } from './show-batch.js';

const t = vouchersTexts.revoke;

/** `GET /venues/<id>/vouchers/<batch>/revoke`: how many that are, and whether it is meant. */
export async function askToRevokeAll(scope: VenueScope): Promise<void> {
  const batch = await findBatch(scope);
  const usable = (await vouchersOf(scope, batch)).filter(isUsable).length;
  const path = `${scope.path}/vouchers/${batch.id}`;
  await ask(scope, path, {
    title: t.allTitle(batchName(scope, batch)),
    lead: t.allLead(usable),
    action: `${path}/revoke`,
  });
}

/** `POST /venues/<id>/vouchers/<batch>/revoke` */
export async function revokeAll(scope: VenueScope): Promise<void> {
  const batch = await findBatch(scope);
  const { deps } = scope;
  await revoke(
    scope,
    batch,
    async (trx) => void (await createVoucherStore(trx).revokeAll(batch.id, deps.now())),
  );
}

/** `GET /venues/<id>/vouchers/<batch>/<voucher>/revoke` */
export async function askToRevokeOne(scope: VenueScope): Promise<void> {
  const { batch, voucher } = await findVoucher(scope);
  const path = `${scope.path}/vouchers/${batch.id}`;
  await ask(scope, path, {
    title: t.oneTitle(halfOf(voucher)),
    lead: t.oneLead,
    action: `${path}/${voucher.id}/revoke`,
  });
}

/** `POST /venues/<id>/vouchers/<batch>/<voucher>/revoke` */
export async function revokeOne(scope: VenueScope): Promise<void> {
  const { batch, voucher } = await findVoucher(scope);
  const { deps } = scope;
  await revoke(
    scope,
    batch,
    async (trx) => void (await createVoucherStore(trx).revoke(batch.id, voucher.id, deps.now())),
  );
}

async function findVoucher(
  scope: VenueScope,
): Promise<{ readonly batch: VoucherBatch; readonly voucher: OpenVoucher }> {
  const batch = await findBatch(scope);
  const voucher = (await vouchersOf(scope, batch)).find(({ id }) => id === scope.req.params.voucher);
  if (!voucher) throw new PublicError('not-found');
  return { batch, voucher };
}

async function revoke(
  scope: VenueScope,
  batch: VoucherBatch,
  work: (trx: Queryable) => Promise<void>,
): Promise<void> {
  const { deps, owner, venue, res, path } = scope;
  await deps.db.transaction(async (trx) => {
    const audited = { ownerId: owner.id, venueId: venue.id, at: deps.now() };
    await recordAction(trx, { ...audited, action: 'vouchers-revoked', object: batchName(scope, batch) });
    await work(trx);
  });
  res.redirect(303, `${path}/vouchers/${batch.id}?done=revoked`);
}

async function ask(
  scope: VenueScope,
  back: string,
  asked: { readonly title: string; readonly lead: string; readonly action: string },
): Promise<void> {
  const page: FormPage = {
    view: 'form',
    title: asked.title,
    section: 'vouchers',
    lead: asked.lead,
    form: {
      action: asked.action,
      fields: [],
      button: t.button,
      danger: true,
      back: { label: t.cancel, href: back },
    },
  };
  await sendPage(scope, page);
}

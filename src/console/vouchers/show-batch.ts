import type { VoucherBatch } from '../../guests/voucher-batch-store.js';
import { formatsFor } from '../../languages/formats.js';
import { doneOf } from '../done.js';
import type { ConsolePage, StatusView } from '../page-models.js';
import { planInWords } from '../plans/plan-in-words.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { vouchersTexts } from '../texts/vouchers.js';
import { batchName, findBatch, isUsable, type OpenVoucher, vouchersOf } from './find-batch.js';
import { batchStatus, validity } from './list-batches.js';
import { nameNote } from './name-on-prints.js';

const t = vouchersTexts;

interface BatchPage extends ConsolePage {
  readonly view: 'vouchers/show';
  readonly t: typeof t;
  readonly path: string;
  readonly status: StatusView;
  readonly plan: string;
  readonly gives: readonly string[];
  readonly valid: string;
  readonly usable: number;
  /** What becomes of the venue's name on prints, where it cannot stay as it is. */
  readonly nameNote: string | undefined;
  readonly vouchers: readonly {
    readonly code: string;
    readonly status: StatusView;
    readonly used: string;
    /** Undefined where there is nothing left to revoke. */
    readonly revokeUrl: string | undefined;
  }[];
  readonly timeZone: string;
}

/** `GET /venues/<id>/vouchers/<batch>`: the state of each; of its code the first half. */
export async function showBatch(scope: VenueScope): Promise<void> {
  const batch = await findBatch(scope);
  const vouchers = await vouchersOf(scope, batch);
  const plan = scope.venue.plan(batch.plan);
  const path = `${scope.path}/vouchers/${batch.id}`;
  const page: BatchPage = {
    view: 'vouchers/show',
    title: t.one.title(batchName(scope, batch)),
    section: 'vouchers',
    t,
    ...doneOf(scope, { made: t.form.made, revoked: t.revoke.done }),
    path,
    status: batchStatus(scope, batch),
    plan: batch.plan,
    gives: plan ? planInWords(plan) : [],
    valid: validity(scope, batch),
    usable: vouchers.filter(isUsable).length,
    nameNote: nameNote(scope.venue.document),
    vouchers: vouchers.map((voucher) => ({
      code: halfOf(voucher),
      status: voucherStatus(voucher, batch),
      used: usedText(scope, voucher),
      revokeUrl: isUsable(voucher) ? `${path}/${voucher.id}/revoke` : undefined,
    })),
    timeZone: scope.venue.document.timeZone,
  };
  await sendPage(scope, page);
}

/** Enough to find a voucher that somebody holds in the hand, and to no use without it. */
export function halfOf({ code }: OpenVoucher): string {
  return code.replace(/-.*/, '-…');
}

export function voucherStatus(voucher: OpenVoucher, { uses }: VoucherBatch): StatusView {
  const { usesLeft, revokedAt } = voucher;
  if (revokedAt !== undefined) return { tone: 'bad', word: t.one.revoked };
  if (usesLeft === 0) return { tone: 'quiet', word: t.one.usedUp };
  if (usesLeft < uses) return { tone: 'good', word: t.one.left(usesLeft, uses) };
  return { tone: 'good', word: t.one.unused };
}

function usedText({ venue }: VenueScope, { usedAt }: OpenVoucher): string {
  if (usedAt === undefined) return t.one.never;
  return t.one.usedOn(formatsFor('en', venue.document.timeZone).date(new Date(usedAt)));
}

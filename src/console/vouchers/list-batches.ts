import {
  createVoucherBatchStore,
  type CountedBatch,
  type VoucherBatch,
} from '../../guests/voucher-batch-store.js';
import { formatsFor } from '../../languages/formats.js';
import { covers } from '../../owners/owner.js';
import { doneOf } from '../done.js';
import type { ConsolePage, StatusView } from '../page-models.js';
import { pressOn, storedVenue } from '../plans/edit-document.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { vouchersTexts as t } from '../texts/vouchers.js';
import { batchName } from './find-batch.js';

interface ListPage extends ConsolePage {
  readonly view: 'vouchers/list';
  readonly t: typeof t;
  readonly path: string;
  readonly batches: readonly {
    readonly name: string;
    readonly made: string;
    readonly plan: string;
    readonly valid: string;
    readonly counts: string;
    readonly status: StatusView;
    readonly href: string;
  }[];
  /** Where the guest page does not ask for vouchers: how to change that, for who may. */
  readonly offer: { readonly isTheirs: boolean } | undefined;
}

/** `GET /venues/<id>/vouchers` */
export async function listBatches(scope: VenueScope): Promise<void> {
  const { deps, venue, path } = scope;
  const batches = await createVoucherBatchStore(deps.db.read).countedOfVenue(venue.id);
  const page: ListPage = {
    view: 'vouchers/list',
    title: t.title,
    section: 'vouchers',
    t,
    ...doneOf(scope, { offered: t.offer.done }),
    path: `${path}/vouchers`,
    batches: batches.map((batch) => viewOf(scope, batch)),
    offer: await offerOf(scope),
  };
  await sendPage(scope, page);
}

/** `POST /venues/<id>/vouchers/offer`: the guest page asks for vouchers from now on. */
export async function offerVouchers(scope: VenueScope): Promise<void> {
  await pressOn(scope, (document) => ({
    ...document,
    waysIn: { ...document.waysIn, voucher: document.waysIn.voucher ?? {} },
  }));
  scope.res.redirect(303, `${scope.path}/vouchers?done=offered`);
}

async function offerOf(scope: VenueScope): Promise<ListPage['offer']> {
  const { document } = await storedVenue(scope);
  if (document.waysIn.voucher) return undefined;
  return { isTheirs: covers(scope.member.role, 'manager') };
}

function viewOf(scope: VenueScope, batch: CountedBatch): ListPage['batches'][number] {
  const formats = formatsFor('en', scope.venue.document.timeZone);
  return {
    name: batchName(scope, batch),
    made: t.made(formats.date(new Date(batch.createdAt))),
    plan: batch.plan,
    valid: validity(scope, batch),
    counts: t.counts(batch),
    status: batchStatus(scope, batch),
    href: `${scope.path}/vouchers/${batch.id}`,
  };
}

/** First and last day. */
export function validity({ venue }: VenueScope, { validFrom, validUntil }: VoucherBatch): string {
  const { date } = formatsFor('en', venue.document.timeZone);
  return t.fromTo(date(new Date(validFrom)), date(new Date(validUntil - 1)));
}

export function batchStatus({ deps, venue }: VenueScope, batch: VoucherBatch): StatusView {
  const now = deps.now();
  if (batch.validUntil <= now) return { tone: 'quiet', word: t.states.over };
  if (venue.plan(batch.plan) === undefined) return { tone: 'bad', word: t.planGone };
  if (batch.validFrom > now) return { tone: 'warning', word: t.states.early };
  return { tone: 'good', word: t.states.valid };
}

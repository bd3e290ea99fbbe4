import { DAY } from '../../base/clock.js';
import type { CalendarDate } from '../../base/zoned-time.js';
import type { WantedBatch } from '../../guests/vouchers.js';
import { formOf } from '../../http/posted-form.js';
import { recordAction } from '../../owners/audit.js';
import { amountField } from '../forms/amount-fields.js';
import { dateField, optionalTextField, selectField } from '../forms/fields.js';
import type { FieldError, ValuesOf } from '../forms/field.js';
import { fieldViews, readForm, type Typed, typedIn } from '../forms/form.js';
import type { FormPage } from '../page-models.js';
import { planInWords } from '../plans/plan-in-words.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { vouchersTexts } from '../texts/vouchers.js';

const t = vouchersTexts.form;
const LONGEST = 3 * 366 * DAY;
const MIDNIGHT = 24 * 60;

function specFor({ venue }: VenueScope) {
  const options = venue.document.plans.map((plan) => ({
    value: plan.name,
    label: `${plan.name}: ${planInWords(plan)[0]}`,
  }));
  return {
    count: amountField({ label: t.count, help: t.countHelp, unit: 1, least: 1, most: 500 }),
    plan: selectField({ label: t.plan, options }),
    uses: amountField({ label: t.uses, help: t.usesHelp, unit: 1, least: 1, most: 100 }),
    from: dateField({ label: t.from, help: t.fromHelp }),
    until: dateField({ label: t.until, help: t.untilHelp }),
    note: optionalTextField({ label: t.note, help: t.noteHelp, most: 120 }),
  };
}

/** `GET /venues/<id>/vouchers/new` */
export async function showNewBatch(scope: VenueScope): Promise<void> {
  const { venue, deps } = scope;
  const plan = venue.document.waysIn.voucher?.plan ?? venue.document.plans[0]?.name;
  const until = writtenDate(venue.zone.dateOf(deps.now() + 90 * DAY));
  await sendForm(scope, { typed: { count: '10', uses: '1', plan, until } });
}

/** `POST /venues/<id>/vouchers/new` */
export async function makeBatch(scope: VenueScope): Promise<void> {
  const { deps, venue, owner, req, res, path } = scope;
  const form = formOf(req);
  const spec = specFor(scope);
  const typed = typedIn(spec, form);
  const reading = readForm(spec, form);
  if (reading.kind === 'errors') return sendForm(scope, { typed, errors: reading.errors });
  const wanted = wantedOf(scope, reading.values);
  if (!wanted) return sendForm(scope, { typed, errors: [{ field: 'until', message: t.untilWrong }] });
  const id = await deps.db.transaction(async (trx) => {
    const audited = { ownerId: owner.id, venueId: venue.id, at: deps.now() };
    await recordAction(trx, {
      ...audited,
      action: 'vouchers-made',
      object: `${wanted.count} ${wanted.note}`.trim(),
    });
    return deps.vouchers.makeWithin(trx, venue, wanted);
  });
  res.redirect(303, `${path}/vouchers/${id}?done=made`);
}

/** Nothing where the time they are valid in makes no sense. */
function wantedOf(
  { deps, venue }: VenueScope,
  values: ValuesOf<ReturnType<typeof specFor>>,
): WantedBatch | undefined {
  const now = deps.now();
  const { from, until, count = 1, uses = 1, plan, note } = values;
  const validFrom = from ? venue.zone.instantOf(from, 0) : now;
  const validUntil = until ? venue.zone.instantOf(until, MIDNIGHT) : 0;
  if (validUntil <= Math.max(now, validFrom) || validUntil > now + LONGEST) return undefined;
  return { count, uses, plan, note, validFrom, validUntil };
}

function writtenDate({ year, month, day }: CalendarDate): string {
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

async function sendForm(
  scope: VenueScope,
  { typed, errors = [] }: { readonly typed: Typed; readonly errors?: readonly FieldError[] },
): Promise<void> {
  const all = `${scope.path}/vouchers`;
  const page: FormPage = {
    view: 'form',
    title: t.title,
    section: 'vouchers',
    errors,
    form: {
      action: `${all}/new`,
      fields: fieldViews(specFor(scope), { typed, errors }),
      button: t.button,
      back: { label: t.cancel, href: all },
    },
  };
  await sendPage(scope, page, errors.length > 0 ? 422 : 200);
}

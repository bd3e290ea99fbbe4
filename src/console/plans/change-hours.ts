import { formOf, typedInto } from '../../http/posted-form.js';
import type { FieldError } from '../forms/field.js';
import type { ConsolePage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { hoursTexts as t, plansTexts } from '../texts/plans.js';
import { doneAddress } from './change-plan.js';
import { editDocument, storedVenue } from './edit-document.js';
import { DAYS, postedHours, readHours, type Span, typedHours, type TypedHours } from './opening-form.js';

interface HoursPage extends ConsolePage {
  readonly view: 'plans/hours';
  readonly t: typeof t;
  readonly action: string;
  readonly back: string;
  readonly version: string;
  readonly always: boolean;
  readonly zone: string;
  readonly days: readonly { readonly id: string; readonly name: string; readonly spans: readonly Span[] }[];
  readonly exceptions: string;
}

/** `GET /venues/<id>/opening-hours` */
export async function showHours(scope: VenueScope): Promise<void> {
  const { document } = await storedVenue(scope);
  await sendHours(scope, { typed: typedHours(document.openingHours) });
}

/** `POST /venues/<id>/opening-hours`: at once, and for open sessions too. */
export async function changeHours(scope: VenueScope): Promise<void> {
  const typed = postedHours(formOf(scope.req));
  const reading = readHours(typed);
  if (reading.kind === 'errors') return sendHours(scope, { typed, errors: reading.errors });
  const outcome = await editDocument(scope, ({ openingHours: _before, ...document }) => ({
    ...document,
    ...(reading.hours && { openingHours: reading.hours }),
  }));
  if (outcome.kind === 'stale') return sendHours(scope, { typed, problem: plansTexts.stale });
  scope.res.redirect(303, doneAddress(scope, outcome));
}

async function sendHours(
  scope: VenueScope,
  shown: { readonly typed: TypedHours; readonly errors?: readonly FieldError[]; readonly problem?: string },
): Promise<void> {
  const { path, venue, req } = scope;
  const { typed, errors = [], problem } = shown;
  const { version } = await storedVenue(scope);
  const posted = typedInto(formOf(req), 'version');
  const page: HoursPage = {
    view: 'plans/hours',
    title: t.title,
    section: 'plans',
    t,
    errors,
    ...(problem !== undefined && { problem }),
    action: `${path}/opening-hours`,
    back: `${path}/plans`,
    version: errors.length > 0 ? posted : version,
    always: typed.always,
    zone: venue.document.timeZone,
    days: DAYS.map((day) => ({ id: day, name: t.days[day], spans: typed.week[day] ?? [] })),
    exceptions: typed.exceptions,
  };
  await sendPage(scope, page, problem !== undefined ? 409 : errors.length > 0 ? 422 : 200);
}

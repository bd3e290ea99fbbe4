import { formOf } from '../../http/posted-form.js';
import type { VenueDocument } from '../../venues/venue.js';
import type { FieldError } from '../forms/field.js';
import type { Typed } from '../forms/form.js';
import { type Meanwhile, postedVersion, versioned } from '../forms/meanwhile.js';
import type { ConsolePage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { hoursTexts as t } from '../texts/plans.js';
import { doneAddress } from './change-plan.js';
import { editDocument, storedVenue } from './edit-document.js';
import { DAYS, postedHours, readHours, type Span, typedHours, type TypedHours } from './opening-form.js';

interface HoursPage extends ConsolePage {
  readonly view: 'plans/hours';
  readonly t: typeof t;
  readonly action: string;
  readonly back: string;
  readonly hidden: { readonly version: string };
  readonly meanwhile?: Meanwhile;
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
  const outcome = await editDocument(
    scope,
    ({ openingHours: _before, ...document }) => ({
      ...document,
      ...(reading.hours && { openingHours: reading.hours }),
    }),
    heldHours,
  );
  if (outcome.kind === 'stale') return sendHours(scope, { typed, isStale: true });
  scope.res.redirect(303, doneAddress(scope, outcome));
}

const QUESTIONS = {
  week: { kind: 'long-text', label: t.week },
  exceptions: { kind: 'long-text', label: t.exceptions },
} as const;

function heldHours({ openingHours }: VenueDocument): Typed {
  return inFields(typedHours(openingHours));
}

/** The week in a line, as what stands in one field. */
function inFields({ always, week, exceptions }: TypedHours): Typed {
  if (always) return { week: t.choices.always, exceptions: '' };
  const days = DAYS.map((day) => {
    const spans = (week[day] ?? []).filter(({ from, to }) => from !== '' || to !== '');
    return `${t.days[day]} ${spans.map(({ from, to }) => `${from}–${to}`).join(' ') || t.closed}`;
  });
  return { week: days.join(', '), exceptions };
}

async function sendHours(
  scope: VenueScope,
  shown: { readonly typed: TypedHours; readonly errors?: readonly FieldError[]; readonly isStale?: true },
): Promise<void> {
  const { path, venue, req } = scope;
  const { typed, errors = [], isStale } = shown;
  const { document } = await storedVenue(scope);
  const action = `${path}/opening-hours`;
  const page: HoursPage = {
    view: 'plans/hours',
    title: t.title,
    section: 'plans',
    t,
    errors,
    action,
    back: `${path}/plans`,
    ...versioned({
      spec: QUESTIONS,
      held: heldHours(document),
      typed: inFields(typed),
      version: postedVersion(formOf(req)),
      isStale,
      href: action,
    }),
    always: typed.always,
    zone: venue.document.timeZone,
    days: DAYS.map((day) => ({ id: day, name: t.days[day], spans: typed.week[day] ?? [] })),
    exceptions: typed.exceptions,
  };
  await sendPage(scope, page, isStale ? 409 : errors.length > 0 ? 422 : 200);
}

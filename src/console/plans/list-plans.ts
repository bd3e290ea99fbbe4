import { SECOND } from '../../base/clock.js';
import { formatsFor } from '../../languages/formats.js';
import { formOf, typedInto } from '../../http/posted-form.js';
import type { VenueDocument } from '../../venues/venue.js';
import { selectField } from '../forms/fields.js';
import type { FormSpec } from '../forms/field.js';
import { fieldViews, type Typed, typedIn } from '../forms/form.js';
import { versioned } from '../forms/meanwhile.js';
import type { ConsolePage, FormView, StatusView } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { plansTexts as t } from '../texts/plans.js';
import { editDocument, storedVenue } from './edit-document.js';
import { givenBy, planInWords, waysOf } from './plan-in-words.js';

interface PlansPage extends ConsolePage {
  readonly view: 'plans/list';
  readonly t: typeof t;
  readonly path: string;
  readonly plans: readonly {
    readonly name: string;
    readonly phrases: readonly string[];
    readonly used: string;
    readonly href: string;
  }[];
  readonly ways: FormView;
  readonly opening: StatusView;
  readonly hours: readonly string[];
}

/** `GET /venues/<id>/plans` */
export async function listPlans(scope: VenueScope): Promise<void> {
  await sendPlans(scope);
}

/** `POST /venues/<id>/plans/ways`: which plan each way in gives. */
export async function changeWays(scope: VenueScope): Promise<void> {
  const form = formOf(scope.req);
  const outcome = await editDocument(
    scope,
    (document) => withPlans(document, (way) => typedInto(form, way)),
    heldWays,
  );
  if (outcome.kind === 'stale') return sendPlans(scope, { isStale: true });
  scope.res.redirect(303, `${scope.path}/plans?done=${outcome.kind}`);
}

/** What is no plan's name leaves the way as it is. */
function withPlans(document: VenueDocument, chosen: (way: string) => string): VenueDocument {
  const known = (name: string) => (document.plans.some((plan) => plan.name === name) ? name : undefined);
  const waysIn = Object.fromEntries(
    Object.entries(document.waysIn).map(([name, way]) => [
      name,
      way && { ...way, plan: known(chosen(name)) ?? way.plan },
    ]),
  ) as VenueDocument['waysIn'];
  const { provisional } = document;
  return {
    ...document,
    waysIn,
    ...(provisional && { provisional: { ...provisional, plan: known(chosen('provisional')) } }),
  };
}

function heldWays(document: VenueDocument): Typed {
  return Object.fromEntries(waysOf(document).map(({ name, plan }) => [name, plan ?? '']));
}

function waysForm({ path, req }: VenueScope, document: VenueDocument, isStale: boolean): FormView {
  const plans = document.plans.map(({ name }) => ({ value: name, label: name }));
  const ways = waysOf(document);
  const spec: FormSpec = Object.fromEntries(
    ways.map(({ name }) => {
      const options = name === 'provisional' ? [{ value: '', label: t.ways.asWay }, ...plans] : plans;
      return [name, selectField({ label: t.ways.names[name], options })];
    }),
  );
  const held = heldWays(document);
  const form = formOf(req);
  const typed = isStale ? typedIn(spec, form) : held;
  return {
    action: `${path}/plans/ways`,
    fields: fieldViews(spec, { typed }),
    ...versioned({ spec, held, typed, isStale, href: `${path}/plans` }),
    button: t.ways.save,
  };
}

async function sendPlans(
  scope: VenueScope,
  { isStale = false }: { readonly isStale?: boolean } = {},
): Promise<void> {
  const { path } = scope;
  const { document } = await storedVenue(scope);
  const page: PlansPage = {
    view: 'plans/list',
    title: t.title,
    section: 'plans',
    t,
    ...doneIn(scope),
    path,
    plans: document.plans.map((plan) => ({
      name: plan.name,
      phrases: planInWords(plan),
      used: usedText(document, plan.name),
      href: `${path}/plans/${plan.name}/change`,
    })),
    ways: waysForm(scope, document, isStale),
    opening: openingOf(scope),
    hours: hoursInWords(document),
  };
  await sendPage(scope, page, isStale ? 409 : 200);
}

function usedText(document: VenueDocument, plan: string): string {
  const ways = givenBy(document, plan);
  return ways === '' ? t.unused : t.usedBy(ways);
}

function doneIn({ req }: VenueScope): Pick<ConsolePage, 'done'> {
  const { done, sessions } = req.query;
  if (done === 'changed') {
    const count = Number(sessions);
    return { done: t.done.changed(Number.isSafeInteger(count) && count > 0 ? count : 0) };
  }
  return done === 'same' || done === 'added' || done === 'removed' ? { done: t.done[done] } : {};
}

function openingOf({ deps, venue }: VenueScope): StatusView {
  const now = deps.now();
  const formats = formatsFor('en', venue.document.timeZone);
  const words = (at: number) => formats.until(new Date(at), (at - now) / SECOND);
  const opening = venue.opening(now);
  if (opening.kind === 'closed') return { tone: 'quiet', word: t.hours.closed(words(opening.opensAt)) };
  const { until } = opening;
  return { tone: 'good', word: until === undefined ? t.hours.open : t.hours.openUntil(words(until)) };
}

function hoursInWords({ openingHours }: VenueDocument): readonly string[] {
  if (openingHours === undefined) return [t.hours.always];
  const days = Object.entries(openingHours.week).filter(([, spans]) => spans.length > 0);
  return days.map(([day, spans]) => `${day[0]?.toUpperCase()}${day.slice(1)} ${spans.join(', ')}`);
}

import { PublicError } from '../../base/errors.js';
import { formOf } from '../../http/posted-form.js';
import type { EditableVenue } from '../../owners/edit-venue.js';
import { slugOf } from '../../venues/new-venue.js';
import type { Plan } from '../../venues/plan.js';
import type { VenueDocument } from '../../venues/venue.js';
import { textField } from '../forms/fields.js';
import type { FieldError } from '../forms/field.js';
import { fieldViews, readForm, type Typed, typedIn } from '../forms/form.js';
import { postedVersion, versioned } from '../forms/meanwhile.js';
import type { FormPage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { plansTexts } from '../texts/plans.js';
import { editDocument, type Edited, storedVenue } from './edit-document.js';
import { furtherPlanFields, NEW_PLAN, PLAN_SPEC, planFields, planOf, typedPlan } from './plan-form.js';

const t = plansTexts.form;
const MOST = 20;
const NAME = textField({ label: t.name, help: t.nameHelp, most: 80 });

/** `GET /venues/<id>/plans/new` */
export async function showNewPlan(scope: VenueScope): Promise<void> {
  await sendNewPlan(scope, { typed: typedPlan(NEW_PLAN) });
}

/** `POST /venues/<id>/plans/new` */
export async function addPlan(scope: VenueScope): Promise<void> {
  const form = formOf(scope.req);
  const spec = { name: NAME, ...PLAN_SPEC };
  const typed = typedIn(spec, form);
  const reading = readForm(spec, form);
  if (reading.kind === 'errors') return sendNewPlan(scope, { typed, errors: reading.errors });
  const name = slugOf(reading.values.name).slice(0, 32).replace(/-+$/, '');
  const { plans } = (await storedVenue(scope)).document;
  const wrong = (message: string) => sendNewPlan(scope, { typed, errors: [{ field: 'name', message }] });
  if (name === '') return wrong(t.nameWrong);
  if (plans.some((plan) => plan.name === name)) return wrong(t.nameTaken);
  if (plans.length >= MOST) return wrong(t.tooMany);
  const plan = planOf(name, reading.values);
  const outcome = await editDocument(
    scope,
    (document) => ({ ...document, plans: [...document.plans, plan] }),
    heldPlans,
  );
  if (outcome.kind === 'stale') return sendNewPlan(scope, { typed, isStale: true });
  scope.res.redirect(303, `${scope.path}/plans?done=added`);
}

/** `GET /venues/<id>/plans/<plan>/change` */
export async function showPlan(scope: VenueScope): Promise<void> {
  const { plan } = await findPlan(scope);
  await sendPlan(scope, { typed: typedPlan(plan) });
}

/** `POST /venues/<id>/plans/<plan>/change` */
export async function changePlan(scope: VenueScope): Promise<void> {
  const { plan: before } = await findPlan(scope);
  const form = formOf(scope.req);
  const typed = typedIn(PLAN_SPEC, form);
  const reading = readForm(PLAN_SPEC, form);
  if (reading.kind === 'errors') return sendPlan(scope, { typed, errors: reading.errors });
  const after = planOf(before.name, reading.values);
  const outcome = await editDocument(
    scope,
    (document) => ({
      ...document,
      plans: document.plans.map((plan) => (plan.name === before.name ? after : plan)),
    }),
    ({ plans }) => heldPlan(plans.find(({ name }) => name === before.name)),
  );
  if (outcome.kind === 'stale') return sendPlan(scope, { typed, isStale: true });
  scope.res.redirect(303, doneAddress(scope, outcome));
}

/** Where a saved change is told. */
export function doneAddress({ path, deps }: VenueScope, outcome: Exclude<Edited, { kind: 'stale' }>): string {
  if (outcome.kind === 'same') return `${path}/plans?done=same`;
  // The sessions concerned are told at once.
  deps.onDisconnects();
  return `${path}/plans?done=changed&sessions=${outcome.sessions}`;
}

/** The plan the address names. Throws `PublicError` `not-found` where the venue has none of that name. */
export async function findPlan(scope: VenueScope): Promise<EditableVenue & { readonly plan: Plan }> {
  const stored = await storedVenue(scope);
  const plan = stored.document.plans.find(({ name }) => name === scope.req.params.plan);
  if (!plan) throw new PublicError('not-found');
  return { ...stored, plan };
}

interface Shown {
  readonly typed: Typed;
  readonly errors?: readonly FieldError[];
  readonly isStale?: true;
}

/** A new plan stands beside those there are: they are what somebody else may have changed. */
function heldPlans({ plans }: VenueDocument): Typed {
  return { plans: plans.map(({ name }) => name) };
}

function heldPlan(plan: Plan | undefined): Typed {
  return plan ? typedPlan(plan) : {};
}

async function sendNewPlan(scope: VenueScope, shown: Shown): Promise<void> {
  const { document } = await storedVenue(scope);
  await sendForm(scope, shown, {
    title: t.addTitle,
    held: heldPlans(document),
    named: true,
    action: '/plans/new',
    button: t.add,
  });
}

async function sendPlan(scope: VenueScope, shown: Shown): Promise<void> {
  const { plan } = await findPlan(scope);
  await sendForm(scope, shown, {
    title: t.changeTitle(plan.name),
    held: typedPlan(plan),
    named: false,
    action: `/plans/${plan.name}/change`,
    button: t.save,
    links: [{ label: t.remove, href: `${scope.path}/plans/${plan.name}/remove` }],
  });
}

async function sendForm(
  scope: VenueScope,
  { typed, errors = [], isStale }: Shown,
  form: {
    readonly title: string;
    readonly held: Typed;
    readonly named: boolean;
    readonly action: string;
    readonly button: string;
    readonly links?: FormPage['links'];
  },
): Promise<void> {
  const { path, req } = scope;
  const action = `${path}${form.action}`;
  const fields = fieldViews(furtherPlanFields, { typed, errors });
  const page: FormPage = {
    view: 'form',
    title: form.title,
    section: 'plans',
    errors,
    form: {
      action,
      fields: fieldViews(form.named ? { name: NAME, ...planFields } : planFields, { typed, errors }),
      further: { label: t.further, fields, open: fields.some(({ error }) => error !== undefined) },
      ...versioned({
        spec: form.named ? {} : PLAN_SPEC,
        held: form.held,
        typed,
        version: postedVersion(formOf(req)),
        isStale,
        href: action,
      }),
      button: form.button,
      back: { label: t.cancel, href: `${path}/plans` },
    },
    ...(form.links && { links: form.links }),
  };
  await sendPage(scope, page, isStale ? 409 : errors.length > 0 ? 422 : 200);
}

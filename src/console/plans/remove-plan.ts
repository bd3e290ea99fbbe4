import { createVoucherBatchStore } from '../../guests/voucher-batch-store.js';
import type { ConsolePage, FormPage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { plansTexts } from '../texts/plans.js';
import { findPlan } from './change-plan.js';
import { pressOn, storedVenue } from './edit-document.js';
import { givenBy } from './plan-in-words.js';

const t = plansTexts.remove;

/** `GET /venues/<id>/plans/<plan>/remove`: whether it is meant, or why it cannot be. */
export async function askToRemovePlan(scope: VenueScope): Promise<void> {
  await sendRemove(scope);
}

/** `POST /venues/<id>/plans/<plan>/remove`: as good as done where somebody else was faster. */
export async function removePlan(scope: VenueScope): Promise<void> {
  const name = String(scope.req.params.plan);
  const stored = await storedVenue(scope);
  const plan = stored.document.plans.find((one) => one.name === name);
  if (plan && (await hindranceOf(scope, { ...stored, plan })) !== undefined) return sendRemove(scope, 409);
  const done = await pressOn(scope, (before) => {
    const plans = before.plans.filter((one) => one.name !== name);
    const isNeeded = plans.length === 0 || givenBy(before, name) !== '';
    return isNeeded ? before : { ...before, plans };
  });
  // Somebody gave it to a way in at the same moment.
  if (plan && done === 'same') return sendRemove(scope, 409);
  scope.res.redirect(303, `${scope.path}/plans?done=removed`);
}

async function sendRemove(scope: VenueScope, status?: number): Promise<void> {
  const found = await findPlan(scope);
  const { plan } = found;
  const back = { label: t.back, href: `${scope.path}/plans` };
  const hindrance = await hindranceOf(scope, found);
  const about = { title: t.title(plan.name), section: 'plans' } as const;
  if (hindrance !== undefined) {
    const page: HinderedPage = { view: 'problem', ...about, text: hindrance, wayOn: back };
    return sendPage(scope, page, status);
  }
  const action = `${scope.path}/plans/${plan.name}/remove`;
  const form = { action, fields: [], button: t.button, danger: true as const, back };
  const page: FormPage = { view: 'form', ...about, lead: t.lead, form };
  await sendPage(scope, page, status);
}

/** Why the plan has to stay, if it has to. */
async function hindranceOf(
  { deps, venue }: VenueScope,
  { plan, document }: Awaited<ReturnType<typeof findPlan>>,
): Promise<string | undefined> {
  const ways = givenBy(document, plan.name);
  if (ways !== '') return t.used(ways);
  if (document.plans.length === 1) return t.last;
  const batches = createVoucherBatchStore(deps.db.read);
  return (await batches.givesPlan(venue.id, plan.name, deps.now())) ? t.inVouchers : undefined;
}

interface HinderedPage extends ConsolePage {
  readonly view: 'problem';
  readonly text: string;
  readonly wayOn: { readonly label: string; readonly href: string };
}

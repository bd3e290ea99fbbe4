import type { Visit, VisitContent } from '../../guests/visits.js';
import type { AdvertisementEvent, Occasion } from '../../tallies/tallies.js';
import { advertises } from '../../venues/page.js';
import type { Scope } from '../scope.js';
import { advertisementOf } from './advertisement-view.js';

/**
 * Counts the advertisement on the first page, by which this guest came (`sawFirst`), and notes in the visit, which is
 * sealed and soon gone, what of this sign-in is still to be counted of it. So a guest counts once a sign-in however often
 * a page is loaded, and nothing that is kept says who saw what. `signedIn`: the visit as it goes on.
 */
export async function beginCounting(
  scope: Scope,
  signedIn: Visit,
  { occasion, sawFirst }: { readonly occasion: Occasion; readonly sawFirst: boolean },
): Promise<void> {
  const { document } = scope.venue;
  const isShown = sawFirst && advertises(document, 'welcome');
  if (!document.collect.usage || !advertisementOf(scope, signedIn)) return;
  if (isShown) countOne(scope, signedIn, { event: 'view', occasion });
  if (!advertises(document, 'landing')) return;
  const { isFirstOfDay, standing } = occasion;
  const left: readonly AdvertisementEvent[] = isShown ? ['click'] : ['view', 'click'];
  await scope.deps.visits.change(signedIn, (content) => ({
    ...content,
    uncounted: { isFirstOfDay, standing, left },
  }));
}

/** Counts what happened to the advertisement of a visit, unless it did before or nobody signed in on the visit. */
export async function countOnce(scope: Scope, visit: Visit, event: AdvertisementEvent): Promise<void> {
  if (!visit.content.uncounted?.left.includes(event)) return;
  let taken: VisitContent['uncounted'];
  await scope.deps.visits.change(visit, ({ uncounted, ...content }) => {
    taken = uncounted?.left.includes(event) ? uncounted : undefined;
    return uncounted === undefined ? content : { ...content, uncounted: without(uncounted, event) };
  });
  if (!taken) return;
  const { isFirstOfDay, standing } = taken;
  const { venue, deps } = scope;
  const { timeZone } = venue.document;
  const occasion = { venueId: venue.id, timeZone, at: deps.now(), isFirstOfDay, standing };
  countOne(scope, visit, { event, occasion });
}

function countOne(
  scope: Scope,
  visit: Visit,
  { event, occasion }: { readonly event: AdvertisementEvent; readonly occasion: Occasion },
): void {
  const advertisement = advertisementOf(scope, visit);
  if (advertisement)
    scope.deps.tallies.countAdvertisement(occasion, { event, advertisement: advertisement.id });
}

function without(
  uncounted: NonNullable<VisitContent['uncounted']>,
  event: AdvertisementEvent,
): NonNullable<VisitContent['uncounted']> {
  return { ...uncounted, left: uncounted.left.filter((one) => one !== event) };
}

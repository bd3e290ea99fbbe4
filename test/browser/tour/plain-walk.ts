import { EMAIL } from '../../support/console-venue.js';
import { createWebClient, type Page, type WebClient } from '../../support/web-client.js';
import { FRONT_DESK, type LivingCafe } from './living-cafe.js';
import { addressOf, type Looker } from './stop.js';
import { STOPS } from './stops.js';

/** Everybody who looks at the console, each with a browser without JavaScript. */
export type PlainLookers = Readonly<Record<Looker, WebClient>>;

export async function openPlainLookers(cafe: LivingCafe): Promise<PlainLookers> {
  return {
    owner: await cafe.signedIn(EMAIL),
    'front-desk': await cafe.signedIn(FRONT_DESK),
    nobody: createWebClient(),
  };
}

/** Every stop of the tour as it is opened. */
export async function plainPages(
  cafe: LivingCafe,
  lookers: PlainLookers,
): Promise<readonly (Page & { readonly by: Looker })[]> {
  const pages: (Page & { readonly by: Looker })[] = [];
  for (const stop of STOPS) {
    const by = stop.by ?? 'owner';
    pages.push({ ...(await lookers[by].get(addressOf(cafe, stop))), by });
  }
  return pages;
}

import { PublicError } from '../../base/errors.js';
import { ASKING_WAYS, type AskingWay } from '../../venues/arrange-questions.js';
import { type ProviderName, PROVIDERS, readProvider } from '../../venues/providers.js';
import { CODE_WAYS, type CodeWay, type VenueDocument, type WayIn } from '../../venues/venue.js';
import type { VenueScope } from '../scope.js';

/** What can be on or off: the ways in, and what helps them. In the order of the page. */
export const WAYS = [
  'terms',
  'form',
  'account',
  'voucher',
  ...CODE_WAYS,
  ...PROVIDERS,
  'provisional',
] as const satisfies readonly (WayIn | 'provisional')[];
export type Way = (typeof WAYS)[number];

/** The way an address names. Throws `PublicError` `not-found`. */
export function wayNamed(scope: VenueScope): Way {
  const way = WAYS.find((one) => one === scope.req.params.way);
  if (way === undefined) throw new PublicError('not-found');
  return way;
}

/** Likewise, of those that ask questions. */
export function askingWayNamed(scope: VenueScope): AskingWay {
  const way = ASKING_WAYS.find((one) => one === scope.req.params.way);
  if (way === undefined) throw new PublicError('not-found');
  return way;
}

/** Likewise, of the providers. */
export function providerNamed(scope: VenueScope): ProviderName {
  const provider = readProvider(scope.req.params.way);
  if (provider === undefined) throw new PublicError('not-found');
  return provider;
}

export function isAsking(way: Way): way is AskingWay {
  return (ASKING_WAYS as readonly Way[]).includes(way);
}

export function isProvider(way: Way): way is ProviderName {
  return (PROVIDERS as readonly Way[]).includes(way);
}

export function isCode(way: Way): way is CodeWay {
  return (CODE_WAYS as readonly Way[]).includes(way);
}

/** As it is set; undefined where it is off. */
export function settingsOf(document: VenueDocument, way: Way) {
  return way === 'provisional' ? document.provisional : document.waysIn[way];
}

/** The document with that way set so; off where `settings` is undefined. */
export function withWay(document: VenueDocument, way: Way, settings: object | undefined): object {
  if (way === 'provisional') return { ...document, provisional: settings };
  return { ...document, waysIn: { ...document.waysIn, [way]: settings } };
}

import type { Venue } from '../venues/open-venue.js';
import type { MarketingAnswer } from './marketing-store.js';

/** `outdated`: a yes to a text that is not in force any more, and so no yes. */
export type MarketingStanding = 'agreed' | 'outdated' | 'declined' | 'unsaid';

/** What the venue may make of all a guest said: only `agreed` allows marketing. */
export function marketingStanding(venue: Venue, answers: readonly MarketingAnswer[]): MarketingStanding {
  const last = answers.at(-1);
  if (!last) return 'unsaid';
  if (last.answer === 'no') return 'declined';
  const isInForce = [...venue.texts.values()].some(({ marketing }) => marketing?.version === last.version);
  return isInForce ? 'agreed' : 'outdated';
}

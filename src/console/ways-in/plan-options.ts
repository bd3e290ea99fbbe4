import { formatsFor } from '../../languages/formats.js';
import type { VenueDocument } from '../../venues/venue.js';
import { waysTexts as t } from '../texts/ways-in.js';

/** The venue's plans to choose from. */
export function planOptions({ plans }: VenueDocument) {
  const { duration } = formatsFor('en', 'UTC');
  return plans.map(({ name, sessionSeconds }) => ({
    value: name,
    label: t.planOption(name, duration(sessionSeconds)),
  }));
}

import type { Foundation } from '../app/foundation.js';
import { OperatorError } from '../base/errors.js';
import type { Venue } from '../venues/open-venue.js';

/** The venue of that name; throws OperatorError (exit code 4) where there is none. */
export function findVenue({ directory }: Foundation, slug: string): Venue {
  const venue = directory.venueBySlug(slug);
  if (venue === undefined) throw new OperatorError(`There is no venue "${slug}".`, 4);
  return venue;
}

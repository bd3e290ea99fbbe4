import { OperatorError } from '../base/errors.js';
import { createVenueStore, type VenueRow } from '../venues/venue-store.js';
import type { Stores } from './open-stores.js';

/** The venue of that name; throws OperatorError (exit code 4) where there is none. */
export async function findVenue({ databases }: Stores, slug: string): Promise<VenueRow> {
  const venue = await createVenueStore(databases.main.read).bySlug(slug);
  if (venue === undefined) throw new OperatorError(`There is no venue "${slug}".`, 4);
  return venue;
}

import type { Config } from '../../config.js';
import type { Database } from '../../db/database.js';
import { venueSchema } from '../../venues/venue.js';
import { createVenueStore } from '../../venues/venue-store.js';
import { unsentCodes } from '../unsent-codes.js';
import { type Finding, warning } from './finding.js';

/** Venues that offer codes which nothing sends. */
export async function checkCodes(config: Config, main: Database): Promise<readonly Finding[]> {
  const venues = await createVenueStore(main.read).all();
  return venues.flatMap(({ slug, document }) => {
    const { waysIn } = venueSchema.parse(JSON.parse(document));
    return unsentCodes(waysIn, config).map(({ name, why, advice }) =>
      warning(name, `Offered by the venue "${slug}", but ${why}.`, advice),
    );
  });
}

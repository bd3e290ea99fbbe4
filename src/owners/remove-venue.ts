import { removeVenues, type VenueRemovalDeps, type VenuesRemoved } from '../access/remove-venues.js';
import { recordAction } from './audit.js';

/** Removes a venue with everything that is its, on behalf of its owner. What is left of it is a line in the owner's log. */
export function removeVenue(
  deps: VenueRemovalDeps,
  venue: { readonly id: string; readonly name: string; readonly ownerId: string },
): Promise<VenuesRemoved> {
  const { id, name, ownerId } = venue;
  return removeVenues(deps, [id], (trx) =>
    recordAction(trx, { ownerId, action: 'venue-removed', object: name, at: deps.now() }),
  );
}

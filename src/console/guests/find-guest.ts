import { PublicError } from '../../base/errors.js';
import { type ConsentingGuest, findGuest } from '../../guests/known-guest.js';
import type { VenueScope } from '../scope.js';

/** The guest the address names. Throws `PublicError` `not-found` where the venue has none of that id. */
export async function findListedGuest({ deps, venue, req }: VenueScope): Promise<ConsentingGuest> {
  const found = await findGuest(deps.db.read, venue, String(req.params.guest));
  if (!found) throw new PublicError('not-found');
  return found;
}

/** The owner reads what guests answered; a manager where the owner says so; the front desk never. */
export function mayReadAnswers({ member }: VenueScope): boolean {
  return member.role === 'owner' || (member.role === 'manager' && member.readsAnswers);
}

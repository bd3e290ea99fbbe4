import { PublicError } from '../../base/errors.js';
import { SealBroken } from '../../keys/sealing.js';
import type { RequestContent } from '../../requests/request.js';
import type { StoredRequest } from '../../requests/request-store.js';
import type { VenueScope } from '../scope.js';

/** The request of this venue the address names. Throws `PublicError` `not-found`. */
export async function findRequest({ deps, venue, req }: VenueScope): Promise<StoredRequest> {
  const request = await deps.requests.find(String(req.params.reference));
  if (request?.venueId !== venue.id) throw new PublicError('not-found');
  return request;
}

/** What it says; nothing where its seal is broken. */
export function contentOf({ deps }: VenueScope, request: StoredRequest): RequestContent | undefined {
  try {
    return deps.requests.open(request).reveal();
  } catch (error) {
    if (error instanceof SealBroken) return undefined;
    throw error;
  }
}

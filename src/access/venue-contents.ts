import type { Queryable } from '../db/database.js';
import { createGuestStore } from '../guests/guest-store.js';
import { createRequestStore } from '../requests/request-store.js';
import { countShown } from '../tallies/tally-store.js';
import { createAccessPointStore } from '../venues/access-point-store.js';
import { createSessionStore } from './session-store.js';

/** How much of what a venue holds, to be told before it is removed. */
export interface VenueContents {
  readonly guests: number;
  /** Open sessions. */
  readonly online: number;
  readonly accessPoints: readonly string[];
  /** Requests in writing that are not closed. */
  readonly openRequests: number;
  /** Counts shown in reports. */
  readonly tallies: number;
}

export async function venueContents(db: Queryable, venueId: string): Promise<VenueContents> {
  return {
    guests: await createGuestStore(db).countOf(venueId),
    online: (await createSessionStore(db).openOfVenue(venueId)).length,
    accessPoints: (await createAccessPointStore(db).ofVenue(venueId)).map(({ name }) => name),
    openRequests: await createRequestStore(db).countOpen(venueId),
    tallies: await countShown(db, venueId),
  };
}

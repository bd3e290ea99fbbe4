import { randomToken } from '../base/secrets.js';
import type { Database } from '../db/database.js';
import { isUniqueViolation } from '../db/unique-violation.js';
import type { Sealer } from '../keys/sealing.js';
import { addVenue } from '../venues/change-venue.js';
import type { NoticeFacts } from '../venues/notice-sections.js';
import type { VenueDocument } from '../venues/venue.js';
import { recordAction } from './audit.js';
import { createMemberStore } from './member-store.js';

/** Makes a venue that is this owner's; its id, or nothing where its address is taken. */
export async function makeVenue(
  deps: {
    readonly db: Database;
    readonly sealer: Sealer;
    readonly facts: NoticeFacts;
    readonly now: () => number;
  },
  ownerId: string,
  document: VenueDocument,
): Promise<string | undefined> {
  const venueId = randomToken();
  const now = deps.now();
  try {
    await deps.db.transaction(async (trx) => {
      await addVenue(trx, { ...deps, now, ownerId }, { venueId, document });
      await createMemberStore(trx).put({ venueId, ownerId, role: 'owner', readsAnswers: true, since: now });
      await recordAction(trx, { ownerId, venueId, action: 'venue-made', object: document.name, at: now });
    });
    return venueId;
  } catch (error) {
    if (isUniqueViolation(error)) return undefined;
    throw error;
  }
}

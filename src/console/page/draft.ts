import { PublicError } from '../../base/errors.js';
import { type Draft, type DraftOutcome, editDraft, readDraft } from '../../venues/drafts.js';
import { type Venue, withDocument } from '../../venues/open-venue.js';
import { createProviderSecretStore } from '../../venues/provider-secret-store.js';
import type { VenueDocument } from '../../venues/venue.js';
import type { VenueScope } from '../scope.js';

/** What is being worked on. Throws `PublicError` `not-found` where the venue has gone meanwhile. */
export async function draftOf({ deps, venue }: VenueScope): Promise<Draft> {
  const draft = await readDraft(deps.db.read, venue.id);
  if (!draft) throw new PublicError('not-found');
  return draft;
}

/** Changes it. Throws likewise. */
export async function change(
  { deps, venue, owner }: VenueScope,
  how: (document: VenueDocument) => unknown,
): Promise<DraftOutcome> {
  const outcome = await editDraft(deps, { venueId: venue.id, ownerId: owner.id, change: how });
  if (!outcome) throw new PublicError('not-found');
  return outcome;
}

/**
 * Likewise what a form says, unless something else stands in the draft by now than stood in its fields (`isOutdated`): then
 * nothing is kept.
 */
export async function changeAsShown(
  scope: VenueScope,
  isOutdated: (document: VenueDocument) => boolean,
  how: (document: VenueDocument) => unknown,
): Promise<DraftOutcome | { readonly kind: 'outdated' }> {
  try {
    return await change(scope, (document) => {
      if (isOutdated(document)) throw new Outdated();
      return how(document);
    });
  } catch (error) {
    if (error instanceof Outdated) return { kind: 'outdated' };
    throw error;
  }
}

/** Keeps nothing. */
class Outdated extends Error {}

/** The venue as it would be, with what was entered for it already. */
export async function drafted({ venue, deps }: VenueScope, document: VenueDocument): Promise<Venue> {
  const { db, sealer, facts } = deps;
  const secrets = await createProviderSecretStore(db.read).ofVenue(venue.id);
  return withDocument(venue, document, { sealer, facts, secrets });
}

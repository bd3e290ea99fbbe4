import { PublicError } from '../../base/errors.js';
import { formOf } from '../../http/posted-form.js';
import { type EditableVenue, editableVenue, editVenue } from '../../owners/edit-venue.js';
import type { VenueDocument } from '../../venues/venue.js';
import type { Typed } from '../forms/form.js';
import { postedVersion, versionOf } from '../forms/meanwhile.js';
import type { VenueScope } from '../scope.js';

/** The venue's document as stored now. Throws `PublicError` `not-found` where it has gone. */
export async function storedVenue({ deps, venue }: VenueScope): Promise<EditableVenue> {
  const stored = await editableVenue(deps, venue.id);
  if (!stored) throw new PublicError('not-found');
  return stored;
}

/** `sessions`: how many open ones are to be told other limits. */
export type Edited =
  | { readonly kind: 'changed'; readonly sessions: number }
  | { readonly kind: 'same' }
  | { readonly kind: 'stale' };

/**
 * Changes the document of the version that the posted form carries: of what stood in its fields (`held`), or else of the
 * whole document. What `change` gives has to be a right document.
 */
export async function editDocument(
  scope: VenueScope,
  change: (document: VenueDocument) => VenueDocument,
  held?: (document: VenueDocument) => Typed,
): Promise<Edited> {
  const { deps, venue, owner, req } = scope;
  const outcome = await editVenue(deps, {
    venueId: venue.id,
    ownerId: owner.id,
    version: postedVersion(formOf(req)),
    ...(held && { versionOf: (document: VenueDocument) => versionOf(held(document)) }),
    change,
  });
  if (outcome.kind === 'faults') {
    throw new Error(`A form made a venue that contradicts itself: ${outcome.faults[0]?.message}`);
  }
  if (outcome.kind === 'changed') await deps.directory.refresh();
  return outcome;
}

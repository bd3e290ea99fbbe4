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
 * Changes the document if what stood in the fields of the posted form (`held`) still does. What `change` gives has to be a
 * right document.
 */
export async function editDocument(
  scope: VenueScope,
  change: (document: VenueDocument) => VenueDocument,
  held: (document: VenueDocument) => Typed,
): Promise<Edited> {
  return store(scope, {
    change,
    version: postedVersion(formOf(scope.req)),
    versionOf: (document: VenueDocument) => versionOf(held(document)),
  });
}

/** How often a change is tried when others change the venue at the same moment. */
const TRIES = 5;

/** Changes the document whatever others have made of it: for a button, which says all there is to say. Else likewise. */
export async function pressOn(
  scope: VenueScope,
  change: (document: VenueDocument) => VenueDocument,
): Promise<'changed' | 'same'> {
  for (let tried = 1; ; tried += 1) {
    const { kind } = await store(scope, { change });
    if (kind !== 'stale') return kind;
    if (tried === TRIES) throw new Error('The venue is changed faster than it can be stored');
    await storedVenue(scope);
  }
}

async function store(
  { deps, venue, owner }: VenueScope,
  edit: Pick<Parameters<typeof editVenue>[1], 'version' | 'versionOf'> & {
    readonly change: (document: VenueDocument) => VenueDocument;
  },
): Promise<Edited> {
  const outcome = await editVenue(deps, { venueId: venue.id, ownerId: owner.id, ...edit });
  if (outcome.kind === 'faults') {
    throw new Error(`A form made a venue that contradicts itself: ${outcome.faults[0]?.message}`);
  }
  if (outcome.kind === 'changed') await deps.directory.refresh();
  return outcome;
}

import { randomBytes } from 'node:crypto';
import type { Queryable } from '../db/database.js';
import type { Sealer } from '../keys/sealing.js';
import { differingParts, type OnVenueChange } from './change.js';
import type { NoticeFacts } from './notice-sections.js';
import { acceptedTexts, sealedIn } from './open-venue.js';
import { createRevisionStore } from './revision-store.js';
import { storedDocuments } from './stored-documents.js';
import { type VenueDocument, venueSchema } from './venue.js';
import { createVenueStore } from './venue-store.js';

/** What storing a venue works with. */
interface StoringDeps {
  readonly facts: NoticeFacts;
  /** Epoch ms. */
  readonly now: number;
  /** Who does it; left out where it is the operator. */
  readonly ownerId?: string;
  /** Called within the transaction that changes a stored venue. */
  readonly onVenueChange?: OnVenueChange;
}

interface ToStore {
  readonly venueId: string;
  readonly document: VenueDocument;
}

/** Stores a new venue with a look-up key of its own, and its texts. Throws a unique violation where its address is taken. */
export async function addVenue(
  trx: Queryable,
  deps: StoringDeps & { readonly sealer: Sealer },
  { venueId, document }: ToStore,
): Promise<void> {
  const row = {
    id: venueId,
    slug: document.venue,
    document: JSON.stringify(document),
    lookupKeySealed: deps.sealer.seal(sealedIn.lookupKey(venueId), randomBytes(32)),
  };
  const store = createVenueStore(trx);
  await store.add(row, deps.now);
  await keepTexts(trx, deps, { venueId, document });
  await keepRevision(trx, deps, { venueId, document: row.document, parts: [] });
  await store.bumpRevision();
}

/**
 * Puts a document in place of `before`, the stored one as it was read, keeps its texts, and remembers it as a revision.
 * False, and nothing is done, where somebody else changed it meanwhile.
 */
export async function changeVenue(
  trx: Queryable,
  deps: StoringDeps,
  { venueId, document, before }: ToStore & { readonly before: string },
): Promise<boolean> {
  const store = createVenueStore(trx);
  const after = JSON.stringify(document);
  if (!(await store.changeDocument(venueId, { before, after }, deps.now))) return false;
  await keepTexts(trx, deps, { venueId, document });
  const earlier = venueSchema.parse(JSON.parse(before));
  await keepRevision(trx, deps, { venueId, document: after, parts: differingParts(earlier, document) });
  await deps.onVenueChange?.(trx, { venueId, before: earlier, after: document });
  await store.bumpRevision();
  return true;
}

/** Keeps the texts guests are asked to accept in each language, so that what a guest accepts can be shown for good. */
export async function keepTexts(
  trx: Queryable,
  { facts, now }: Pick<StoringDeps, 'facts' | 'now'>,
  { venueId, document }: ToStore,
): Promise<void> {
  const documents = storedDocuments({ venueId, now }, acceptedTexts(document, facts));
  await createVenueStore(trx).keepDocuments(documents);
}

async function keepRevision(
  trx: Queryable,
  { now: at, ownerId }: StoringDeps,
  revision: { readonly venueId: string; readonly document: string; readonly parts: readonly string[] },
): Promise<void> {
  await createRevisionStore(trx).add({ ...revision, ownerId, at });
}

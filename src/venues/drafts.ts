import type { Database, Queryable } from '../db/database.js';
import { differingParts } from './change.js';
import { checkDocument } from './check-document.js';
import { createDraftStore, type StoredDraft } from './draft-store.js';
import { mergeDocuments, type Merged } from './merge-documents.js';
import { createRevisionStore } from './revision-store.js';
import { type VenueDocument, venueSchema } from './venue.js';
import type { VenueFault } from './venue-faults.js';
import { createVenueStore } from './venue-store.js';

/** What is being worked on at a venue: it holds for nobody until it is published. */
export interface Draft {
  /** With what was published meanwhile. Where nothing was drafted it is what is in force. */
  readonly document: VenueDocument;
  readonly inForce: VenueDocument;
  /** What is in force as it is stored. */
  readonly stored: string;
  /** Names of the top-level parts publishing would change; none: there is nothing to publish. */
  readonly parts: readonly string[];
  /** Those that somebody else published in another way since the draft was begun. */
  readonly clashes: readonly string[];
  /** Undefined where nothing is drafted. */
  readonly kept: StoredDraft | undefined;
}

interface DraftingDeps {
  readonly db: Database;
  readonly now: () => number;
}

export type DraftOutcome =
  | { readonly kind: 'kept'; readonly draft: Draft }
  | { readonly kind: 'faults'; readonly faults: readonly VenueFault[] };

/** How often a draft is tried to be kept when somebody else keeps one at the same moment. */
const TRIES = 5;

/** Undefined where there is no such venue. */
export async function readDraft(db: Queryable, venueId: string): Promise<Draft | undefined> {
  const row = await createVenueStore(db).byId(venueId);
  if (!row) return undefined;
  const inForce = parsed(row.document);
  const kept = await createDraftStore(db).ofVenue(venueId);
  const { document, clashes } = kept ? await merged(db, kept, inForce) : { document: inForce, clashes: [] };
  const parts = differingParts(inForce, document);
  return { document, inForce, stored: row.document, parts, clashes, kept };
}

/**
 * Changes what is being worked on. `change` gets the draft's document and returns the new one, which is checked as a
 * published one would be; where it is what is in force, the draft is gone. Undefined where there is no such venue.
 */
export async function editDraft(
  deps: DraftingDeps,
  edit: {
    readonly venueId: string;
    readonly ownerId: string;
    readonly change: (document: VenueDocument) => unknown;
  },
): Promise<DraftOutcome | undefined> {
  for (let tried = 1; ; tried += 1) {
    const draft = await readDraft(deps.db.write, edit.venueId);
    if (!draft) return undefined;
    const checked = checkDocument(edit.change(draft.document));
    if (checked.kind === 'faults') return checked;
    if (await keep(deps, { ...edit, document: checked.document }, draft)) {
      const after = await readDraft(deps.db.write, edit.venueId);
      return after && { kind: 'kept', draft: after };
    }
    if (tried === TRIES) throw new Error('The draft is changed faster than it can be kept');
  }
}

/** Goes back to what is in force. */
export async function discardDraft({ db }: DraftingDeps, draft: Draft): Promise<void> {
  if (draft.kept) await createDraftStore(db.write).remove(draft.kept.venueId, draft.kept.document);
}

async function keep(
  { db, now }: DraftingDeps,
  edit: { readonly venueId: string; readonly ownerId: string; readonly document: VenueDocument },
  before: Draft,
): Promise<boolean> {
  const { venueId, ownerId } = edit;
  const document = JSON.stringify(edit.document);
  if (differingParts(before.inForce, parsed(document)).length === 0) {
    await discardDraft({ db, now }, before);
    return true;
  }
  // What clashes stays visible until it is decided; else the draft goes on from what is in force.
  const isOpen = before.kept !== undefined && before.clashes.length > 0;
  const base = isOpen ? before.kept.base : await createRevisionStore(db.write).latest(venueId);
  const draft = { venueId, document, base, ownerId, changedAt: now() };
  return createDraftStore(db.write).put(draft, before.kept?.document);
}

async function merged(db: Queryable, kept: StoredDraft, inForce: VenueDocument): Promise<Merged> {
  const store = createRevisionStore(db);
  const mine = parsed(kept.document);
  if (kept.base === (await store.latest(kept.venueId))) return { document: mine, clashes: [] };
  const base = await store.byNumber(kept.venueId, kept.base);
  return mergeDocuments(base ? parsed(base.document) : inForce, inForce, mine);
}

function parsed(document: string): VenueDocument {
  return venueSchema.parse(JSON.parse(document));
}

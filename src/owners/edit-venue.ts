import { changeSessions } from '../access/put-in-force.js';
import { idOf } from '../base/id-of.js';
import type { Database } from '../db/database.js';
import { differingParts, type OnVenueChange } from '../venues/change.js';
import { changeVenue } from '../venues/change-venue.js';
import { checkDocument } from '../venues/check-document.js';
import type { NoticeFacts } from '../venues/notice-sections.js';
import { type VenueDocument, venueSchema } from '../venues/venue.js';
import type { VenueFault } from '../venues/venue-faults.js';
import { createVenueStore } from '../venues/venue-store.js';
import { recordAction } from './audit.js';

export interface EditingDeps {
  readonly db: Database;
  readonly facts: NoticeFacts;
  readonly now: () => number;
}

/** A stored venue's document with the version it is edited at. */
export interface EditableVenue {
  readonly document: VenueDocument;
  /** Goes with the form, and comes back with what was typed. */
  readonly version: string;
}

export type EditOutcome =
  /** `sessions`: how many open ones are to be told other limits. */
  | { readonly kind: 'changed'; readonly sessions: number }
  /** It is what it was. */
  | { readonly kind: 'same' }
  /** Somebody else changed what the version names since the form was shown; nothing was done. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'faults'; readonly faults: readonly VenueFault[] };

/** The venue as it is stored now; undefined where there is none. */
export async function editableVenue(
  deps: Pick<EditingDeps, 'db'>,
  venueId: string,
): Promise<EditableVenue | undefined> {
  const row = await createVenueStore(deps.db.read).byId(venueId);
  return row && { document: venueSchema.parse(JSON.parse(row.document)), version: versionOf(row.document) };
}

/**
 * Changes a venue on behalf of somebody who may: stores the new document with its texts, has open sessions told their new
 * limits, and writes down who changed which parts, all in one transaction. `change` gets the document of that version.
 */
export async function editVenue(
  deps: EditingDeps,
  edit: {
    readonly venueId: string;
    readonly ownerId: string;
    /** As the form was shown; left out, whatever there is by now is changed. */
    readonly version?: string;
    /** What `version` names of the venue; left out, it is all of it. */
    readonly versionOf?: (document: VenueDocument) => string;
    readonly change: (document: VenueDocument) => unknown;
  },
): Promise<EditOutcome> {
  return deps.db.transaction(async (trx) => {
    const row = await createVenueStore(trx).byId(edit.venueId);
    if (!row) return { kind: 'stale' };
    const before = venueSchema.parse(JSON.parse(row.document));
    const version = edit.versionOf ? edit.versionOf(before) : versionOf(row.document);
    if (edit.version !== undefined && version !== edit.version) return { kind: 'stale' };
    const checked = checkDocument(edit.change(before));
    if (checked.kind === 'faults') return checked;
    const { document } = checked;
    const parts = differingParts(before, document);
    if (parts.length === 0) return { kind: 'same' };
    let sessions = 0;
    const at = deps.now();
    const onVenueChange: OnVenueChange = async (within, change) => {
      sessions += await changeSessions(within, change, at);
    };
    const { venueId, ownerId } = edit;
    const storing = { facts: deps.facts, now: at, ownerId, onVenueChange };
    if (!(await changeVenue(trx, storing, { venueId, document, before: row.document })))
      return { kind: 'stale' };
    await recordAction(trx, { ownerId, venueId, action: 'venue-changed', object: parts.join(', '), at });
    return { kind: 'changed', sessions };
  });
}

/** Names what a stored document says. */
export function versionOf(document: string): string {
  return idOf(document);
}

import type { Queryable } from '../db/database.js';

const TABLE = 'venue_drafts';

/** A venue as it is being worked on. */
export interface StoredDraft {
  readonly venueId: string;
  /** As JSON. */
  readonly document: string;
  /** The revision it was begun on. */
  readonly base: number;
  /** Who worked on it last. */
  readonly ownerId: string | undefined;
  /** Epoch ms. */
  readonly changedAt: number;
}

export function createDraftStore(db: Queryable) {
  return {
    async ofVenue(venueId: string): Promise<StoredDraft | undefined> {
      const row = await db(TABLE).where({ venue_id: venueId }).first();
      return (
        row && {
          venueId,
          document: row.document,
          base: row.base_revision,
          ownerId: row.owner_id ?? undefined,
          changedAt: Number(row.changed_at),
        }
      );
    },

    /** Puts a draft in place of `before` (none: there was none); false where another stands there meanwhile. */
    async put(draft: StoredDraft, before: string | undefined): Promise<boolean> {
      const columns = {
        document: draft.document,
        base_revision: draft.base,
        owner_id: draft.ownerId ?? null,
        changed_at: draft.changedAt,
      };
      const { venueId: venue_id } = draft;
      if (before !== undefined)
        return (await db(TABLE).where({ venue_id, document: before }).update(columns)) === 1;
      const added = await db(TABLE)
        .insert({ venue_id, ...columns })
        .onConflict('venue_id')
        .ignore()
        .returning('venue_id');
      return added.length === 1;
    },

    /** Removes it if it still says this. */
    async remove(venueId: string, document: string): Promise<void> {
      await db(TABLE).where({ venue_id: venueId, document }).delete();
    },
  };
}

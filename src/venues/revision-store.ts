import { type Column, optionalText } from '../db/columns.js';
import type { Queryable } from '../db/database.js';

const TABLE = 'venue_revisions';
const KEPT = 50;

/** What a venue was from one moment on. */
interface Revision {
  readonly venueId: string;
  /** Counts from 1 at each venue. */
  readonly number: number;
  /** As JSON. */
  readonly document: string;
  /** Undefined where the operator did it, or the account is gone. */
  readonly ownerId: string | undefined;
  /** Names of the top-level parts that changed; none for the first. */
  readonly parts: readonly string[];
  /** Epoch ms. */
  readonly at: number;
}

/** A revision as the history lists it. */
export interface ListedRevision extends Omit<Revision, 'document'> {
  readonly email: string | undefined;
}

export function createRevisionStore(db: Queryable) {
  const latest = async (venueId: string): Promise<number> => {
    const row = await db(TABLE).where({ venue_id: venueId }).max({ number: 'number' }).first();
    return Number(row?.number ?? 0);
  };
  return {
    /** The number of what is in force. */
    latest,

    /** To be called in the transaction that changes the document. The oldest go, but for one a draft is based on. */
    async add(revision: Omit<Revision, 'number'>): Promise<void> {
      const { venueId } = revision;
      const number = (await latest(venueId)) + 1;
      await db(TABLE).insert({
        venue_id: venueId,
        number,
        document: revision.document,
        owner_id: revision.ownerId ?? null,
        parts: revision.parts.join(' '),
        at: revision.at,
      });
      const bases = db('venue_drafts').where({ venue_id: venueId }).select('base_revision');
      await db(TABLE)
        .where({ venue_id: venueId })
        .where('number', '<=', number - KEPT)
        .whereNotIn('number', bases)
        .delete();
    },

    async byNumber(venueId: string, number: number): Promise<Revision | undefined> {
      const row = await db(TABLE).where({ venue_id: venueId, number }).first();
      return row && rowToRevision(row);
    },

    /** The latest first. */
    async ofVenue(venueId: string): Promise<readonly ListedRevision[]> {
      const rows = await db(TABLE)
        .leftJoin('owners', 'owners.id', `${TABLE}.owner_id`)
        .where({ venue_id: venueId })
        .orderBy(`${TABLE}.number`, 'desc')
        .select(`${TABLE}.venue_id`, 'number', 'owner_id', 'parts', 'at', 'owners.email');
      return rows.map((row) => ({ ...rowToRevision(row), email: row.email ?? undefined }));
    },

    /** Who it was is told for as long as the audit log tells it; what changed stays. Returns how many. */
    async forgetAuthors(before: number): Promise<number> {
      return db(TABLE).where('at', '<', before).whereNotNull('owner_id').update({ owner_id: null });
    },

    /** Everything remembered of a venue, as one text to look for names in. */
    async allDocuments(venueId: string): Promise<string> {
      const kept: readonly string[] = await db(TABLE).where({ venue_id: venueId }).pluck('document');
      const drafts: readonly string[] = await db('venue_drafts')
        .where({ venue_id: venueId })
        .pluck('document');
      return [...kept, ...drafts].join('\n');
    },
  };
}

function rowToRevision(row: Readonly<Record<string, Column>>): Revision {
  const parts = String(row.parts);
  return {
    venueId: String(row.venue_id),
    number: Number(row.number),
    document: optionalText(row.document) ?? '',
    ownerId: optionalText(row.owner_id),
    parts: parts === '' ? [] : parts.split(' '),
    at: Number(row.at),
  };
}

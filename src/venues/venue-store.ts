import { notify, type Queryable } from '../db/database.js';

/** Where changes of venues and access points are announced. */
export const DIRECTORY_CHANNEL = 'portico_directory';

const TABLE = 'venues';
const COLUMNS = ['id', 'slug', 'document', 'lookup_key_sealed'] as const;

/** A venue as stored: its document as JSON, its look-up key sealed. */
export interface VenueRow {
  readonly id: string;
  readonly slug: string;
  readonly document: string;
  readonly lookupKeySealed: string;
}

export function createVenueStore(db: Queryable) {
  return {
    async all(): Promise<readonly VenueRow[]> {
      return (await db(TABLE).select(COLUMNS).orderBy('slug')).map(rowToVenue);
    },

    async bySlug(slug: string): Promise<VenueRow | undefined> {
      const row = await db(TABLE).where({ slug }).first(COLUMNS);
      return row && rowToVenue(row);
    },

    async byId(id: string): Promise<VenueRow | undefined> {
      const row = await db(TABLE).where({ id }).first(COLUMNS);
      return row && rowToVenue(row);
    },

    async add(venue: VenueRow, now: number): Promise<void> {
      await db(TABLE).insert({
        id: venue.id,
        slug: venue.slug,
        document: venue.document,
        lookup_key_sealed: venue.lookupKeySealed,
        created_at: now,
        updated_at: now,
      });
    },

    /** Holds the venue's row until the transaction ends; whatever would refer to it has to wait. */
    async lock(id: string): Promise<void> {
      await db(TABLE).where({ id }).forUpdate().first('id');
    },

    /** Removes it and, by the tables' references, everything that carries its id; returns how many there were. */
    async remove(id: string): Promise<number> {
      return db(TABLE).where({ id }).delete();
    },

    /** Puts `after` in place of `before`; false where another document stands there meanwhile. */
    async changeDocument(
      id: string,
      { before, after }: { readonly before: string; readonly after: string },
      now: number,
    ): Promise<boolean> {
      const changed = await db(TABLE)
        .where({ id, document: before })
        .update({ document: after, updated_at: now });
      return changed === 1;
    },

    /** The number that grows with every change of venues and access points. */
    async revision(): Promise<number> {
      const row = await db('directory').where({ id: 1 }).first('revision');
      return Number(row?.revision);
    },

    /** To be called in the transaction of the change, so that readers see both or neither. */
    async bumpRevision(): Promise<void> {
      await db('directory').where({ id: 1 }).increment('revision', 1);
      await notify(db, DIRECTORY_CHANNEL);
    },

    /** For data from elsewhere: a number above `held`, so that whoever read that one reads anew. */
    async bumpRevisionAbove(held: number): Promise<void> {
      await db('directory').where({ id: 1 }).where('revision', '<', held).update({ revision: held });
      await this.bumpRevision();
    },

    /** Keeps a text guests are asked to accept; the same content is kept once. */
    async keepDocuments(documents: readonly StoredDocument[]): Promise<void> {
      for (const document of documents) {
        const { venueId, createdAt, ...rest } = document;
        const row = { ...rest, venue_id: venueId, created_at: createdAt };
        await db('documents').insert(row).onConflict(['venue_id', 'version']).ignore();
      }
    },

    async document(venueId: string, version: string): Promise<StoredDocument | undefined> {
      const row = await db('documents').where({ venue_id: venueId, version }).first();
      if (!row) return undefined;
      const { venue_id, created_at, ...rest } = row;
      return { ...rest, venueId: venue_id, createdAt: Number(created_at) };
    },
  };
}

/** A version of a text guests accept; `content` is JSON of its title and sections. */
export interface StoredDocument {
  readonly venueId: string;
  readonly version: string;
  readonly kind: 'terms' | 'notice' | 'marketing';
  readonly language: string;
  readonly content: string;
  readonly createdAt: number;
}

function rowToVenue(row: Record<string, string>): VenueRow {
  return {
    id: row.id as string,
    slug: row.slug as string,
    document: row.document as string,
    lookupKeySealed: row.lookup_key_sealed as string,
  };
}

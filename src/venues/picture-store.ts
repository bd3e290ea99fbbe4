import type { Queryable } from '../db/database.js';

const TABLE = 'venue_pictures';
const LISTED = ['id', 'name', 'width', 'height', 'bytes', 'created_at'] as const;

/** A picture a venue has. */
export interface KeptPicture {
  readonly id: string;
  /** What its file was called. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Of the large size. */
  readonly bytes: number;
  /** Epoch ms. */
  readonly createdAt: number;
}

export type PictureSize = 'large' | 'small';

export function createPictureStore(db: Queryable) {
  return {
    /** The newest first. */
    async ofVenue(venueId: string): Promise<readonly KeptPicture[]> {
      const rows = await db(TABLE)
        .where({ venue_id: venueId })
        .orderBy([{ column: 'created_at', order: 'desc' }, 'id'])
        .select(LISTED);
      return rows.map(rowToPicture);
    },

    async content(venueId: string, id: string, size: PictureSize): Promise<Buffer | undefined> {
      const row = await db(TABLE).where({ venue_id: venueId, id }).first(`${size} as content`);
      return row && Buffer.from(row.content, 'base64');
    },

    /** The same picture is kept once. */
    async add(
      venueId: string,
      picture: KeptPicture,
      content: Readonly<Record<PictureSize, Buffer>>,
    ): Promise<void> {
      const { id, name, width, height, bytes, createdAt: created_at } = picture;
      const sizes = { large: content.large.toString('base64'), small: content.small.toString('base64') };
      await db(TABLE)
        .insert({ venue_id: venueId, id, name, width, height, bytes, created_at, ...sizes })
        .onConflict(['venue_id', 'id'])
        .merge(['name', 'created_at']);
    },

    async remove(venueId: string, ids: readonly string[]): Promise<void> {
      await db(TABLE).where({ venue_id: venueId }).whereIn('id', ids).delete();
    },
  };
}

function rowToPicture(row: Readonly<Record<(typeof LISTED)[number], string | number>>): KeptPicture {
  return {
    id: String(row.id),
    name: String(row.name),
    width: Number(row.width),
    height: Number(row.height),
    bytes: Number(row.bytes),
    createdAt: Number(row.created_at),
  };
}

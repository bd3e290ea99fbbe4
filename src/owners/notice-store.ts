import { type Column, optionalNumber, optionalText } from '../db/columns.js';
import type { Queryable } from '../db/database.js';
import type { News, Notice, NoticeKind } from './notice.js';

const TABLE = 'notices';

/** What a member's board shows: the venue's own and those about the service, of these kinds. */
interface Board {
  readonly venueId: string;
  readonly kinds: readonly NoticeKind[];
}

export function createNoticeStore(db: Queryable) {
  const on = ({ venueId, kinds }: Board) =>
    db(TABLE).whereRaw('(venue_id = ? or venue_id is null)', [venueId]).whereIn('kind', kinds);

  return {
    /** False where it is there already. */
    async add({ id, venueId, news, at, overAt }: Notice): Promise<boolean> {
      const { kind, ...content } = news;
      const row = { id, venue_id: venueId ?? null, kind, content: JSON.stringify(content), at };
      const added = await db(TABLE)
        .insert({ ...row, over_at: overAt ?? null })
        .onConflict('id')
        .ignore()
        .returning('id');
      return added.length === 1;
    },

    /** The latest first. */
    async onBoard(board: Board, most: number): Promise<readonly Notice[]> {
      const rows = on(board).orderBy([{ column: 'at', order: 'desc' }, 'id']);
      return (await rows.limit(most)).map(rowToNotice);
    },

    async ofKind(kind: NoticeKind): Promise<readonly Notice[]> {
      return (await db(TABLE).where({ kind }).orderBy(['at', 'id'])).map(rowToNotice);
    },

    /** Ids of those that are not over, nor known to be at some time. */
    async standing(kind: NoticeKind): Promise<readonly string[]> {
      return db(TABLE).where({ kind }).whereNull('over_at').pluck('id');
    },

    async countAfter(board: Board, at: number): Promise<number> {
      const row = await on(board).where('at', '>', at).count({ n: '*' }).first();
      return Number(row?.n);
    },

    /** Nothing changes where it was over before. */
    async end(id: string, at: number): Promise<void> {
      await db(TABLE).where({ id }).whereNull('over_at').update({ over_at: at });
    },

    async removeOld(before: number): Promise<number> {
      return db(TABLE).where('over_at', '<', before).delete();
    },
  };
}

/** Of a row of `notices`, or one joined to others. */
export function rowToNotice(row: Readonly<Record<string, Column>>): Notice {
  return {
    id: String(row.id),
    venueId: optionalText(row.venue_id),
    news: { kind: row.kind, ...JSON.parse(String(row.content)) } as News,
    at: Number(row.at),
    overAt: optionalNumber(row.over_at),
  };
}

import type { Queryable } from '../db/database.js';

const TABLE = 'survey_texts';

/** SQLite joins the rows of one insert into a compound of at most 500. */
const ROWS_AT_ONCE = 100;

/** What somebody wrote on a day; of whom is nowhere. */
export interface SurveyText {
  /** Random. */
  readonly id: string;
  readonly venueId: string;
  readonly question: string;
  /** 2026-11-22 */
  readonly day: string;
  readonly sealed: string;
}

export function createSurveyTextStore(db: Queryable) {
  const columns = ['id', 'venue_id', 'question', 'day', 'sealed'];

  return {
    async add(texts: readonly SurveyText[]): Promise<void> {
      for (let from = 0; from < texts.length; from += ROWS_AT_ONCE)
        await db(TABLE).insert(texts.slice(from, from + ROWS_AT_ONCE).map(rowOf));
    },

    /** Those of the days before `day` that are not shown. */
    async waiting(venueId: string, day: string): Promise<readonly SurveyText[]> {
      const rows = await db(TABLE)
        .where({ venue_id: venueId, shown: 0 })
        .where('day', '<', day)
        .select(columns);
      return rows.map(textOf);
    },

    async show(ids: readonly string[]): Promise<void> {
      for (let from = 0; from < ids.length; from += ROWS_AT_ONCE)
        await db(TABLE)
          .whereIn('id', ids.slice(from, from + ROWS_AT_ONCE))
          .update({ shown: 1 });
    },

    /** In the order of their random ids, which says nothing. */
    async shown(venueId: string): Promise<readonly SurveyText[]> {
      const rows = await db(TABLE).where({ venue_id: venueId, shown: 1 }).orderBy('id').select(columns);
      return rows.map(textOf);
    },

    /** False where there is no such text among those shown. */
    async removeShown(venueId: string, id: string): Promise<boolean> {
      return (await db(TABLE).where({ venue_id: venueId, id, shown: 1 }).delete()) > 0;
    },

    /** At most `most` of that day and before. */
    async removeThrough(day: string, most: number): Promise<number> {
      const old = db(TABLE).where('day', '<=', day).limit(most).select('id');
      return db(TABLE).whereIn('id', old).delete();
    },
  };
}

function rowOf({ id, venueId, question, day, sealed }: SurveyText) {
  return { id, venue_id: venueId, question, day, sealed, shown: 0 };
}

function textOf(row: Readonly<Record<string, string>>): SurveyText {
  const { id = '', venue_id: venueId = '', question = '', day = '', sealed = '' } = row;
  return { id, venueId, question, day, sealed };
}

import type { Queryable } from '../db/database.js';

const TABLE = 'survey_texts';

/** SQLite joins the rows of one insert into a compound of at most 500. */
const ROWS_AT_ONCE = 100;

/** `chosen`: shown as soon as the week is over. */
const STATES = { waiting: 0, shown: 1, chosen: 2 } as const;

type TextState = keyof typeof STATES;

/** What somebody wrote; of whom is nowhere. */
export interface SurveyText {
  /** Random. */
  readonly id: string;
  readonly venueId: string;
  readonly question: string;
  /** 2026-11-22: while the day lasts that it was written on; then a Monday, see `closeTexts`. */
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

    /** Those of the days before `day` that wait. */
    async waiting(venueId: string, day: string): Promise<readonly SurveyText[]> {
      const rows = await db(TABLE)
        .where({ venue_id: venueId, shown: STATES.waiting })
        .where('day', '<', day)
        .select(columns);
      return rows.map(textOf);
    },

    async put(
      ids: readonly string[],
      as: { readonly day: string; readonly state: TextState },
    ): Promise<void> {
      const values = { day: as.day, shown: STATES[as.state] };
      for (let from = 0; from < ids.length; from += ROWS_AT_ONCE)
        await db(TABLE)
          .whereIn('id', ids.slice(from, from + ROWS_AT_ONCE))
          .update(values);
    },

    /** From now on those chosen are shown whose day lies before `day`. */
    async showChosen(venueId: string, day: string): Promise<void> {
      await db(TABLE)
        .where({ venue_id: venueId, shown: STATES.chosen })
        .where('day', '<', day)
        .update({ shown: STATES.shown });
    },

    /** In the order of their random ids, which says nothing. */
    async shown(venueId: string): Promise<readonly SurveyText[]> {
      const rows = await db(TABLE)
        .where({ venue_id: venueId, shown: STATES.shown })
        .orderBy('id')
        .select(columns);
      return rows.map(textOf);
    },

    /** False where there is no such text among those shown. */
    async removeShown(venueId: string, id: string): Promise<boolean> {
      return (await db(TABLE).where({ venue_id: venueId, id, shown: STATES.shown }).delete()) > 0;
    },

    /** At most `most` of that day and before. */
    async removeThrough(day: string, most: number): Promise<number> {
      const old = db(TABLE).where('day', '<=', day).limit(most).select('id');
      return db(TABLE).whereIn('id', old).delete();
    },
  };
}

function rowOf({ id, venueId, question, day, sealed }: SurveyText) {
  return { id, venue_id: venueId, question, day, sealed, shown: STATES.waiting };
}

function textOf(row: Readonly<Record<string, string>>): SurveyText {
  const { id = '', venue_id: venueId = '', question = '', day = '', sealed = '' } = row;
  return { id, venueId, question, day, sealed };
}

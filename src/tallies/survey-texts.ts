import { groupedBy } from '../base/grouped-by.js';
import { randomToken } from '../base/secrets.js';
import type { Database, Queryable } from '../db/database.js';
import { FEWEST } from './gatherer.js';
import { createSurveyTextStore, type SurveyText } from './survey-text-store.js';
import { existingVenues } from './tally-store.js';

/** Texts on their way to the database. */
interface SurveyTexts {
  add(place: { readonly venueId: string; readonly day: string }, question: string, text: string): void;
  /**
   * Writes those of the venues for which at least `FEWEST` have been gathered to one question, in the order of their random
   * ids; keeps the rest, and all of it where writing fails.
   */
  flush(): Promise<void>;
}

/** `seal` closes a text for the one place it may be opened in; in memory, too, texts are sealed. */
export function createSurveyTexts(
  db: Database,
  seal: (context: string, text: string) => string,
): SurveyTexts {
  let gathered: readonly SurveyText[] = [];
  return {
    add(place, question, text) {
      const id = randomToken();
      gathered = [...gathered, { ...place, id, question, sealed: seal(surveyTextContext(id), text) }];
    },
    async flush() {
      const byVenue = [...groupedBy(gathered, ({ venueId }) => venueId).values()];
      const ready = byVenue.filter(isCrowd).flat();
      if (ready.length === 0) return;
      gathered = gathered.filter((text) => !ready.includes(text));
      try {
        await db.transaction((trx) => write(trx, ready));
      } catch (error) {
        gathered = [...gathered, ...ready];
        throw error;
      }
    },
  };
}

/** Whoever is asked two questions writes two texts, so no sum over questions says how many wrote. */
function isCrowd(texts: readonly SurveyText[]): boolean {
  return [...groupedBy(texts, ({ question }) => question).values()].some((some) => some.length >= FEWEST);
}

/** Where a text is sealed. */
export function surveyTextContext(id: string): string {
  return `survey_texts.sealed:${id}`;
}

async function write(trx: Queryable, texts: readonly SurveyText[]): Promise<void> {
  const existing = await existingVenues(trx, [...new Set(texts.map(({ venueId }) => venueId))]);
  const kept = texts.filter(({ venueId }) => existing.has(venueId));
  await createSurveyTextStore(trx).add(kept.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
}

import type { Database } from '../db/database.js';
import { createGatherer } from './gatherer.js';
import { dayAt } from './local-day.js';
import { createSurveyTexts } from './survey-texts.js';
import type { Occasion } from './tallies.js';
import { SURVEY } from './tally-shape.js';

/** What somebody chose or wrote, question by question; whoever chooses several has several. */
export interface SurveyAnswers {
  readonly choices: readonly {
    readonly question: string;
    readonly kind: string;
    readonly choice: string;
  }[];
  readonly texts: readonly { readonly question: string; readonly text: string }[];
}

/** Answers of nobody, gathered in memory as the other counts are. */
export interface Surveys {
  /** Counts somebody who came while there was something to answer. */
  countGuest(occasion: Occasion): void;
  /** Each guest once a day, which is the caller's to see to. */
  countAnswers(occasion: Omit<Occasion, 'isFirstOfDay'>, answers: SurveyAnswers): void;
  /** Writes what is of enough guests or texts of a venue; see `createGatherer`. Where writing fails nothing is lost. */
  flush(): Promise<void>;
}

export function createSurveys(db: Database, seal: (context: string, text: string) => string): Surveys {
  const counts = createGatherer(db, SURVEY);
  const texts = createSurveyTexts(db, seal);
  return {
    countGuest(occasion) {
      if (occasion.isFirstOfDay) counts.add(placeOf(occasion), { cell: {}, counts: oneGuest(occasion) });
    },
    countAnswers(occasion, answers) {
      const place = placeOf(occasion);
      for (const cell of answers.choices) counts.add(place, { cell, counts: oneGuest(occasion) });
      for (const { question, text } of answers.texts) texts.add(place, question, text);
    },
    async flush() {
      await counts.flush();
      await texts.flush();
    },
  };
}

type Coming = Omit<Occasion, 'isFirstOfDay'>;

function placeOf({ venueId, timeZone, at }: Coming) {
  return { venueId, day: dayAt(timeZone, at) };
}

function oneGuest({ standing }: Coming) {
  return { guests: 1, fresh: standing === 'new' ? 1 : 0 };
}

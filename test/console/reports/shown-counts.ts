import { randomToken } from '../../../src/base/secrets.js';
import { addDays } from '../../../src/tallies/local-day.js';
import { createSurveyTextStore } from '../../../src/tallies/survey-text-store.js';
import { surveyTextContext } from '../../../src/tallies/survey-texts.js';
import {
  ADVERTISEMENTS,
  DEMOGRAPHICS,
  SURVEY,
  type TallyShape,
  USAGE,
} from '../../../src/tallies/tally-shape.js';

import { createTallyDayStore } from '../../../src/tallies/tally-day-store.js';
import { createTallyStore, type StoredTally } from '../../../src/tallies/tally-store.js';
import type { ConsoleVenue } from '../../support/console-venue.js';

type Count = Pick<StoredTally, 'cell' | 'counts'> & { readonly day: string };

/** Puts counts there as if their days had been closed, and closes the days up to `through`. */
export async function showCounts(
  { app, venueId }: ConsoleVenue,
  through: string,
  counts: {
    readonly usage?: readonly Count[];
    readonly demographics?: readonly Count[];
    readonly questionnaire?: readonly Count[];
    readonly advertisements?: readonly Count[];
  },
): Promise<void> {
  const { write } = app.foundation.databases.main;
  const add = (shape: TallyShape, some: readonly Count[] = []) =>
    createTallyStore(write, shape).add(
      some.map(({ day, cell, counts: measured }) => ({
        venueId,
        state: 'shown',
        period: day,
        cell,
        counts: measured,
      })),
    );
  await add(USAGE, counts.usage);
  await add(DEMOGRAPHICS, counts.demographics);
  await add(SURVEY, counts.questionnaire);
  await add(ADVERTISEMENTS, counts.advertisements);
  await createTallyDayStore(write).closeThrough(venueId, through);
}

/** Sign-ins and sessions of the `days` days up to `through`, the same every day. */
export function evenUse(through: string, days: number): readonly Count[] {
  return Array.from({ length: days }, (_, index) => addDays(through, -index)).flatMap((day) => [
    { day, cell: { event: 'sign-in', standing: 'new', way: 'form' }, counts: { guests: 6, times: 6 } },
    {
      day,
      cell: { event: 'sign-in', standing: 'returning', way: 'terms' },
      counts: { guests: 8, times: 14 },
    },
    { day, cell: { event: 'session' }, counts: { guests: 9, times: 20, seconds: 36_000, bytes: 2e9 } },
  ]);
}

/** Texts of guests that may be read, to one question. */
export async function showTexts(
  { app, venueId }: ConsoleVenue,
  day: string,
  { question, texts }: { readonly question: string; readonly texts: readonly string[] },
): Promise<void> {
  const { databases, sealer } = app.foundation;
  const rows = texts.map((text) => {
    const id = randomToken();
    return { id, venueId, question, day, sealed: sealer.seal(surveyTextContext(id), text) };
  });
  const store = createSurveyTextStore(databases.main.write);
  await store.add(rows);
  const ids = rows.map(({ id }) => id);
  await store.put(ids, { day, state: 'shown' });
}

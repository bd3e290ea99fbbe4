import type { Database } from '../../../src/db/database.js';
import { HOUR } from '../../../src/base/clock.js';
import { startOfDay } from '../../../src/tallies/local-day.js';
import { createSurveys } from '../../../src/tallies/surveys.js';
import { numbers } from '../support/numbers.js';

/** What a venue is like that asks for words. */
export interface Writing {
  /** By weekday, Sunday first. */
  readonly guests: readonly number[];
  /** Of a hundred guests, those who write. */
  readonly writing: number;
  /** Whether guests are asked on a day at all. */
  readonly isAsking: (day: string) => boolean;
}

/** What really happened: who came by day, which the console lists, and who wrote. */
export interface Written {
  readonly came: Map<string, readonly string[]>;
  readonly texts: Map<string, { readonly day: string; readonly guest: string }>;
}

interface Place {
  readonly db: Database;
  readonly venueId: string;
  readonly timeZone: string;
  readonly seal: (context: string, text: string) => string;
}

/** Lets one day pass with the program's own gathering, up to its being written. Half the guests are regulars. */
export async function writeThrough(
  { seal, ...place }: Place,
  { guests: usual, writing, isAsking }: Writing,
  { day, written }: { readonly day: string; readonly written: Written },
): Promise<void> {
  const next = numbers(Date.parse(day) / 86_400_000 + writing);
  const surveys = createSurveys(place.db, seal);
  const guests = Array.from({ length: usual[new Date(day).getUTCDay()] ?? 0 }, (_, index) =>
    index % 2 === 0 ? `regular-${index}` : `${day}-${index}`,
  );
  written.came.set(day, guests);
  const wrote: string[] = [];
  for (const guest of isAsking(day) ? guests : []) {
    const at = startOfDay(place.timeZone, day) + 12 * HOUR;
    const occasion = { ...place, at, isFirstOfDay: true, standing: 'new' } as const;
    surveys.countGuest(occasion);
    if (next(100) >= writing) continue;
    const text = `words of ${guest} on ${day}`;
    surveys.countAnswers(occasion, { choices: [], texts: [{ question: 'wish', text }] });
    wrote.push(text);
    written.texts.set(text, { day, guest });
  }
  await surveys.flush();
  // What is gathered of fewer goes with the program, which here ends every day.
  if (wrote.length < 5) for (const text of wrote) written.texts.delete(text);
}

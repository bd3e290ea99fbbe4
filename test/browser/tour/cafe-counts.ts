import { addDays, dayAt } from '../../../src/tallies/local-day.js';
import type { StoredTally } from '../../../src/tallies/tally-store.js';
import { showCounts, showTexts } from '../../console/reports/shown-counts.js';
import type { ConsoleVenue } from '../../support/console-venue.js';

type Count = Pick<StoredTally, 'cell' | 'counts'> & { readonly day: string };

const DAYS = 60;
/** Sign-ins of the weekdays from the oldest day on, and by which hours, in per mille. */
const BY_DAY = [148, 131, 160, 182, 236, 271, 243];
const BY_HOUR: Readonly<Record<string, number>> = {
  '08': 55,
  '09': 90,
  '10': 75,
  '11': 80,
  '12': 150,
  '13': 120,
  '14': 80,
  '15': 90,
  '16': 110,
  '17': 75,
  '18': 45,
  '19': 30,
};
const WAYS = [
  ['terms', 'new', 0.46],
  ['form', 'new', 0.2],
  ['terms', 'returning', 0.34],
] as const;
const PEOPLE = [
  ['female', '18-24', 7],
  ['female', '25-34', 14],
  ['female', '35-44', 11],
  ['female', '45-54', 6],
  ['male', '18-24', 6],
  ['male', '25-34', 12],
  ['male', '35-44', 9],
  ['male', '55-64', 5],
  ['unknown', 'unknown', 8],
] as const;

const ANSWERS = [
  ['stay', 'rating', '3', 6],
  ['stay', 'rating', '4', 14],
  ['stay', 'rating', '5', 27],
  ['again', 'yes-no', 'yes', 38],
  ['again', 'yes-no', 'no', 5],
  ['had', 'choices', 'coffee', 33],
  ['had', 'choices', 'cake', 19],
] as const;
const WISHES = [
  'More tables in the shade, please.',
  'Longer on Sundays!',
  'شكرًا، كل شيء جميل',
  'Mehr Kuchen ohne Nüsse.',
  'The music was a little loud, and nobody could tell us when it would stop. Otherwise a very good afternoon.',
];

/** What reports show of the last weeks: busy weekends, a rush at noon, slowly more guests. */
export async function countWeeks(venue: ConsoleVenue): Promise<void> {
  const { app, venueId } = venue;
  const zone = app.foundation.directory.venueById(venueId)?.document.timeZone ?? 'UTC';
  const last = addDays(dayAt(zone, app.clock.now()), -1);
  const days = Array.from({ length: DAYS }, (_, index) => addDays(last, index + 1 - DAYS));
  await showCounts(venue, last, {
    usage: days.flatMap((day, index) => usageOf(day, signInsOn(index))),
    demographics: days.filter((_, index) => index % 3 === 0).flatMap(peopleOf),
    questionnaire: days.filter((_, index) => index % 5 === 0).flatMap(answersOf),
  });
  await showTexts(venue, last, { question: 'wish', texts: WISHES });
}

function signInsOn(index: number): number {
  return (BY_DAY[index % BY_DAY.length] ?? 0) + index + ((index * 7) % 11);
}

function usageOf(day: string, signIns: number): readonly Count[] {
  return Object.entries(BY_HOUR).flatMap(([hour, share]) => {
    const at = signIns * share;
    const signedIn = WAYS.map(([way, standing, part]) => {
      const times = Math.round((at * part) / 1_000);
      return { day, cell: { event: 'sign-in', standing, way, hour }, counts: { guests: times, times } };
    });
    const times = Math.round(at / 800);
    const counts = { guests: times, times, seconds: Math.round(at * 3.4), bytes: Math.round(at * 3e5) };
    return [...signedIn, { day, cell: { event: 'session', hour }, counts }];
  });
}

function peopleOf(day: string): readonly Count[] {
  return PEOPLE.map(([gender, age_group, guests]) => ({
    day,
    cell: { source: 'form', gender, age_group },
    counts: { guests },
  }));
}

function answersOf(day: string): readonly Count[] {
  return ANSWERS.map(([question, kind, choice, guests]) => ({
    day,
    cell: { question, kind, choice },
    counts: { guests },
  }));
}

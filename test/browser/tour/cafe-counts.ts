import { addDays, dayAt } from '../../../src/tallies/local-day.js';
import type { StoredTally } from '../../../src/tallies/tally-store.js';
import { showCounts } from '../../console/reports/shown-counts.js';
import type { ConsoleVenue } from '../../support/console-venue.js';

type Count = Pick<StoredTally, 'cell' | 'counts'> & { readonly day: string };

const DAYS = 60;
/** Sign-ins of the weekdays from the oldest day on, and by which hours, in per mille. */
const BY_DAY = [31, 28, 36, 42, 57, 68, 61];
const BY_HOUR: Readonly<Record<string, number>> = {
  '08': 90,
  '09': 140,
  '11': 90,
  '12': 190,
  '13': 130,
  '15': 110,
  '16': 150,
  '17': 100,
};
const WAYS = [
  ['terms', 'new', 0.46],
  ['form', 'new', 0.17],
  ['terms', 'returning', 0.25],
  ['voucher', 'new', 0.12],
] as const;
const LANGUAGES = ['de', 'de', 'en', 'de', 'fr'];
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

/** What reports show of the last weeks: busy weekends, a rush at noon, slowly more guests. */
export async function countWeeks(venue: ConsoleVenue): Promise<void> {
  const { app, venueId } = venue;
  const zone = app.foundation.directory.venueById(venueId)?.document.timeZone ?? 'UTC';
  const last = addDays(dayAt(zone, app.clock.now()), -1);
  const days = Array.from({ length: DAYS }, (_, index) => addDays(last, index + 1 - DAYS));
  const accessPoints = (await venue.accessPoints()).map(({ id }) => id).slice(0, 2);
  await showCounts(venue, last, {
    usage: days.flatMap((day, index) => usageOf(day, { signIns: signInsOn(index), accessPoints })),
    demographics: days.filter((_, index) => index % 3 === 0).flatMap(peopleOf),
  });
}

function signInsOn(index: number): number {
  return (BY_DAY[index % BY_DAY.length] ?? 0) + Math.round(index / 3) + ((index * 7) % 5);
}

function usageOf(
  day: string,
  { signIns, accessPoints }: { readonly signIns: number; readonly accessPoints: readonly string[] },
): readonly Count[] {
  return Object.entries(BY_HOUR).flatMap(([hour, share], nth) => {
    const where = { hour, access_point_id: accessPoints[nth % 3 === 0 ? 1 : 0] ?? '' };
    const at = signIns * share;
    const signedIn = WAYS.map(([way, standing, part], index) => ({
      day,
      cell: {
        event: 'sign-in',
        standing,
        way,
        language: LANGUAGES[(nth + index) % LANGUAGES.length] ?? '',
        ...where,
      },
      counts: { guests: 6, times: Math.round((at * part) / 1_000) },
    }));
    const counts = {
      guests: 6,
      times: Math.round(at / 800),
      seconds: Math.round(at * 3.4),
      bytes: Math.round(at * 3e5),
    };
    return [...signedIn, { day, cell: { event: 'session', ...where }, counts }].filter(
      ({ counts: { times } }) => times > 0,
    );
  });
}

function peopleOf(day: string): readonly Count[] {
  return PEOPLE.map(([gender, age_group, guests]) => ({
    day,
    cell: { source: 'form', gender, age_group },
    counts: { guests },
  }));
}

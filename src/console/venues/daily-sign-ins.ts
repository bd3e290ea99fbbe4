import type { Queryable } from '../../db/database.js';
import { addDays, dayAt } from '../../tallies/local-day.js';
import { report } from '../../tallies/report.js';
import { USAGE } from '../../tallies/tally-shape.js';
import { createTallyDayStore } from '../../tallies/tally-day-store.js';
import type { Venue } from '../../venues/open-venue.js';

const DAYS = 14;

/** A closed day (2026-11-22) and its sign-ins that may be shown; a count may cover days before it. */
export interface DayCount {
  readonly day: string;
  readonly count: number;
}

/** The last two weeks up to the last closed day, oldest first; empty where no day is closed yet or nothing may be shown. */
export async function dailySignIns(db: Queryable, venue: Venue, now: number): Promise<readonly DayCount[]> {
  const yesterday = addDays(dayAt(venue.document.timeZone, now), -1);
  const to = (await createTallyDayStore(db).closedThrough(venue.id)) ?? yesterday;
  const range = { from: addDays(to, 1 - DAYS), to };
  const fewest = venue.document.collect.showFrom;
  const rows = await report(db, USAGE, { venueId: venue.id, range, fewest });
  const signIns = rows.filter(({ cell }) => cell.event === 'sign-in');
  if (signIns.length === 0) return [];
  return Array.from({ length: DAYS }, (_, index) => {
    const day = addDays(range.from, index);
    const ofDay = signIns.filter(({ period }) => period === day);
    return { day, count: ofDay.reduce((sum, { counts }) => sum + (counts.times ?? 0), 0) };
  });
}

import { createEndedSessionStore } from '../access/ended-session-store.js';
import { HOUR } from '../base/clock.js';
import type { Database, Queryable } from '../db/database.js';
import { closeDays } from '../tallies/close-days.js';
import { closeTexts } from '../tallies/close-texts.js';
import { addDays, dayAt, hourAt, startOfDay } from '../tallies/local-day.js';
import { USAGE } from '../tallies/tally-shape.js';
import { createTallyDayStore } from '../tallies/tally-day-store.js';
import { createTallyStore, type StoredTally } from '../tallies/tally-store.js';
import type { Venue } from '../venues/open-venue.js';

/** What was gathered in memory reaches the database within minutes; a day is left open a little longer. */
const STILL_COMING = 3 * HOUR;

/** Days of which there are sessions at all. */
const LOOK_BACK = 90;

/**
 * Closes a venue's past days, in its time zone: counts the sessions that ended on each, then shows what is about enough
 * people. Once a day; what comes late is taken up the day after.
 */
export async function closeVenueDays(db: Database, venue: Venue, now: number): Promise<void> {
  const { timeZone, collect } = venue.document;
  const today = dayAt(timeZone, now - STILL_COMING);
  const yesterday = addDays(today, -1);
  const closed = await createTallyDayStore(db.read).closedThrough(venue.id);
  if (closed !== undefined && closed >= yesterday) return;
  // Read before anything is written: on SQLite nobody waits for it.
  const sessions: StoredTally[] = [];
  let until = await createTallyDayStore(db.read).countedUntil(venue.id);
  for (const day of daysBetween(closed, yesterday)) {
    const to = Math.max(until, startOfDay(timeZone, addDays(day, 1)));
    const from = until === 0 ? startOfDay(timeZone, day) : until;
    if (collect.usage) sessions.push(...(await countSessions(db.read, venue, { day, from, to })));
    until = to;
  }
  await db.transaction(async (trx) => {
    await createTallyStore(trx, USAGE).add(sessions);
    const closing = { venueId: venue.id, today, fewest: collect.showFrom };
    await closeTexts(trx, { ...closing, closed });
    await closeDays(trx, closing);
    await createTallyDayStore(trx).closeThrough(venue.id, yesterday);
    await createTallyDayStore(trx).countUntil(venue.id, until);
  });
}

/** The days after `closed`; where none was ever closed, the last one alone. */
function daysBetween(closed: string | undefined, last: string): readonly string[] {
  const earliest = addDays(last, -LOOK_BACK);
  const first = closed === undefined ? last : addDays(closed, 1);
  const days: string[] = [];
  for (let day = first < earliest ? earliest : first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

interface Period {
  readonly day: string;
  readonly from: number;
  readonly to: number;
}

/** Where the time zone moved, a day's sessions begin where those of the day before ended: none is in two counts. */
async function countSessions(
  db: Queryable,
  venue: Venue,
  { day, from, to }: Period,
): Promise<readonly StoredTally[]> {
  const { timeZone, collect } = venue.document;
  const counted = await createEndedSessionStore(db).countEnded({
    venueId: venue.id,
    from,
    to,
    by: collect.usageBy,
  });
  return counted.map(
    ({ hours, method, accessPointId, guests, times, seconds, bytes }): StoredTally => ({
      venueId: venue.id,
      state: 'open',
      period: day,
      cell: {
        event: 'session',
        hour: hours === undefined ? '' : hourAt(timeZone, from + (hours + 0.5) * HOUR),
        way: method ?? '',
        access_point_id: accessPointId ?? '',
      },
      counts: { guests, fresh: 0, times, seconds, bytes },
    }),
  );
}

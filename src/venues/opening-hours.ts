import { z } from 'zod';
import { DAY } from '../base/clock.js';
import { type CalendarDate, daysAfter, type Period, type ZonedTime } from '../base/zoned-time.js';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const RANGE = /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
const MOST_EXCEPTIONS = 100;

const range = z
  .string()
  .regex(RANGE, 'from and to as 08:00-22:30; 24:00 ends a day, an earlier end is on the next day')
  .refine(
    (text) => text.slice(0, 5) !== text.slice(6),
    'begins and ends at once; 00:00-24:00 is a whole day',
  );
const ranges = z.array(range).max(8);

/** When a venue's WiFi is open, by its own wall clock; weekdays left out are closed. */
export const openingHoursSchema = z.strictObject({
  week: z
    .partialRecord(z.enum(WEEKDAYS), ranges)
    .refine(
      (week) => Object.values(week).some((day) => day.length > 0),
      'is never open; leave it out for always',
    ),
  /** Single days that differ, `2026-12-24`; an empty list is a closed day. */
  exceptions: z
    .record(z.iso.date(), ranges)
    .refine((days) => Object.keys(days).length <= MOST_EXCEPTIONS, `at most ${MOST_EXCEPTIONS} days`)
    .default({}),
});

export type OpeningSchedule = z.infer<typeof openingHoursSchema>;

/** `until`: when it closes, if within a month. */
export type Opening =
  | { readonly kind: 'open'; readonly until: number | undefined }
  | { readonly kind: 'closed'; readonly opensAt: number };

/** No session is longer, so nobody needs to know of a later closing. */
const HORIZON = 31 * DAY;

/** Whether it is open at a time (epoch ms); always, where there is no schedule. */
export function createOpeningHours(
  schedule: OpeningSchedule | undefined,
  zone: ZonedTime,
): (at: number) => Opening {
  if (schedule === undefined) return () => ({ kind: 'open', until: undefined });
  let latest: { readonly opening: Opening; readonly from: number; readonly to: number } | undefined;
  return (at) => {
    if (!latest || at < latest.from || at >= latest.to) {
      const opening = openingAt(schedule, zone, at);
      latest = { opening, from: at, to: changeOf(opening) ?? at + DAY };
    }
    return latest.opening;
  };
}

function changeOf(opening: Opening): number | undefined {
  return opening.kind === 'open' ? opening.until : opening.opensAt;
}

function openingAt(schedule: OpeningSchedule, zone: ZonedTime, at: number): Opening {
  const around = (time: number) => {
    const date = zone.dateOf(time);
    return [-1, 0, 1].flatMap((days) => openOn(schedule, zone, daysAfter(date, days)));
  };
  let end = at;
  for (;;) {
    // What begins as another ends goes on: 18:00-24:00 and the next day's 00:00-02:00 are one evening.
    const next = around(end).find(({ from, to }) => from <= end && to > end);
    if (!next) break;
    end = next.to;
    if (end - at > HORIZON) return { kind: 'open', until: undefined };
  }
  return end > at
    ? { kind: 'open', until: end }
    : { kind: 'closed', opensAt: nextOpening(schedule, zone, at) };
}

/** Some weekday is open, and not every one of the days searched can be an exception. */
function nextOpening(schedule: OpeningSchedule, zone: ZonedTime, at: number): number {
  let date = zone.dateOf(at);
  for (let days = 0; days <= (MOST_EXCEPTIONS + 1) * 7; days += 1) {
    const starts = openOn(schedule, zone, date).map(({ from }) => from);
    const next = Math.min(...starts.filter((from) => from > at));
    if (Number.isFinite(next)) return next;
    date = daysAfter(date, 1);
  }
  throw new Error('A schedule without any opening');
}

/** The periods that begin on this day. One that a clock change swallows is none. */
function openOn(schedule: OpeningSchedule, zone: ZonedTime, date: CalendarDate): readonly Period[] {
  const utc = new Date(Date.UTC(date.year, date.month - 1, date.day));
  const name = WEEKDAYS[utc.getUTCDay()] ?? 'sunday';
  const texts = schedule.exceptions[utc.toISOString().slice(0, 10)] ?? schedule.week[name] ?? [];
  return texts
    .map((text) => {
      const [from, to] = [minuteOf(text.slice(0, 5)), minuteOf(text.slice(6))];
      return { from: zone.instantOf(date, from), to: zone.instantOf(date, to > from ? to : to + 24 * 60) };
    })
    .filter(({ from, to }) => to > from);
}

function minuteOf(text: string): number {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
}

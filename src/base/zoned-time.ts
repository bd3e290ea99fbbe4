import { DAY, MINUTE } from './clock.js';

/** A day as a calendar names it; months count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** From its first millisecond up to, not including, `to`; epoch ms. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** The wall clock and the calendar of one time zone, right across its clock changes. */
export interface ZonedTime {
  dateOf(at: number): CalendarDate;
  /**
   * When the wall clock shows this minute of the day; past 1440 it is a later day's. A minute that comes twice is its
   * first, one that a clock change skips is as much later as the clock is put forward.
   */
  instantOf(date: CalendarDate, minuteOfDay: number): number;
  /** The whole day `at` is in: 23, 24 or 25 hours. */
  dayOf(at: number): Period;
  monthOf(at: number): Period;
}

const made = new Map<string, ZonedTime>();

/** Of an IANA time zone; the same object each time. Throws `RangeError` where there is no such zone. */
export function zonedTime(timeZone: string): ZonedTime {
  const known = made.get(timeZone);
  if (known) return known;
  const zone = createZonedTime(timeZone);
  made.set(timeZone, zone);
  return zone;
}

function createZonedTime(timeZone: string): ZonedTime {
  const fields = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const clock = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
  const format = new Intl.DateTimeFormat('en-US', { timeZone, calendar: 'gregory', ...fields, ...clock });

  /** What the wall clock shows at `at`, as if it were UTC. */
  function wallAt(at: number): number {
    const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
    for (const { type, value } of format.formatToParts(at)) part[type] = value;
    const [year, month, day] = [Number(part.year), Number(part.month), Number(part.day)];
    return Date.UTC(year, month - 1, day, Number(part.hour), Number(part.minute), Number(part.second));
  }

  /** Whole seconds: no zone of today is off by a part of one. */
  function offsetAt(at: number): number {
    const whole = Math.floor(at / 1_000) * 1_000;
    return wallAt(whole) - whole;
  }

  function instantOf({ year, month, day }: CalendarDate, minuteOfDay: number): number {
    const wall = Date.UTC(year, month - 1, day) + minuteOfDay * MINUTE;
    const [before, after] = [offsetAt(wall - DAY), offsetAt(wall + DAY)];
    if (offsetAt(wall - before) === before) return wall - before;
    return offsetAt(wall - after) === after ? wall - after : wall - before;
  }

  function dateOf(at: number): CalendarDate {
    const wall = new Date(wallAt(at));
    return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate() };
  }

  return {
    dateOf,
    instantOf,
    dayOf: remembered((at) => {
      const date = dateOf(at);
      return { from: instantOf(date, 0), to: instantOf(daysAfter(date, 1), 0) };
    }),
    monthOf: remembered((at) => {
      const first = { ...dateOf(at), day: 1 };
      return { from: instantOf(first, 0), to: instantOf({ ...first, month: first.month + 1 }, 0) };
    }),
  };
}

export function daysAfter({ year, month, day }: CalendarDate, days: number): CalendarDate {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Requests come by thousands within one period. */
function remembered(periodOf: (at: number) => Period): (at: number) => Period {
  let latest: Period = { from: 0, to: 0 };
  return (at) => {
    if (at < latest.from || at >= latest.to) latest = periodOf(at);
    return latest;
  };
}

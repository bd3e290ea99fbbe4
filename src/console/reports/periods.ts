import { addDays, monthOf } from '../../tallies/local-day.js';
import type { DayRange } from '../../tallies/report.js';
import type { Grain } from './report-range.js';

/** What a column stands for: its first day within the range, or its month. */
export type Period = string;

/** Every period of a range in order, those without anything counted too. */
export function periodsOf(range: DayRange, grain: Grain): readonly Period[] {
  const periods = new Set<Period>();
  for (let day = range.from; day <= range.to; day = addDays(day, 1)) periods.add(periodOf(day, range, grain));
  return [...periods];
}

/** The period a day, or a whole month, is part of. Weeks begin on Monday; the first one of a range with the range. */
export function periodOf(day: string, { from }: DayRange, grain: Grain): Period {
  if (grain === 'month') return monthOf(day);
  if (grain === 'day') return day;
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = addDays(day, -sinceMonday);
  return monday < from ? from : monday;
}

/** Names of periods, which are days of a calendar and no moments: no time zone moves them. */
export const periodNames = {
  long: (period: Period) => named(period, { day: 'numeric', month: 'long', year: 'numeric' }),
  short: (period: Period) => named(period, { day: 'numeric', month: 'short' }),
} as const;

function named(period: Period, format: Intl.DateTimeFormatOptions): string {
  const isMonth = period.length === 7;
  const { day: _day, ...ofMonth } = format;
  const at = new Date(`${isMonth ? `${period}-01` : period}T00:00:00Z`);
  return new Intl.DateTimeFormat('en-GB', { ...(isMonth ? ofMonth : format), timeZone: 'UTC' }).format(at);
}

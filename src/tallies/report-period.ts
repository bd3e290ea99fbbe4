import { zonedTime } from '../base/zoned-time.js';
import { addDays, dayAt, mondayOf, monthOf } from './local-day.js';
import type { DayRange } from './report.js';

/** How often somebody has reports by mail. */
export const REPORT_PERIODS = ['week', 'month'] as const;
export type ReportPeriod = (typeof REPORT_PERIODS)[number];

/** When people begin their day, minutes past midnight. Days are closed by then. */
const MORNING = 8 * 60;

/** The last whole week (Monday to Sunday) or month that is over at `at` in a time zone. */
export function periodGone(every: ReportPeriod, timeZone: string, at: number): DayRange {
  const next = beginOf(every, dayAt(timeZone, at));
  const to = addDays(next, -1);
  return { from: beginOf(every, to), to };
}

/** The first morning after `at` on which a week or month is just over; epoch ms. */
export function nextReportAt(every: ReportPeriod, timeZone: string, at: number): number {
  const zone = zonedTime(timeZone);
  let day = dayAt(timeZone, at);
  for (;;) {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    const morning = zone.instantOf({ year, month, day: date }, MORNING);
    if (beginOf(every, day) === day && morning > at) return morning;
    day = addDays(day, 1);
  }
}

/** The first day of the week or month a day is in. */
function beginOf(every: ReportPeriod, day: string): string {
  return every === 'month' ? `${monthOf(day)}-01` : mondayOf(day);
}

import { type CalendarDate, daysAfter, zonedTime } from '../base/zoned-time.js';

const DAYS_A_WEEK = 7;

/** The day (2026-11-22) it is at `at` in a time zone. */
export function dayAt(timeZone: string, at: number): string {
  return dayNamed(zonedTime(timeZone).dateOf(at));
}

/** The hour of the day (`00` to `23`) the wall clock shows. */
export function hourAt(timeZone: string, at: number): string {
  const format = hours.get(timeZone) ?? hourFormat(timeZone);
  hours.set(timeZone, format);
  return format.format(at).padStart(2, '0');
}

const hours = new Map<string, Intl.DateTimeFormat>();

function hourFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
}

/** `days` later; earlier where negative. */
export function addDays(day: string, days: number): string {
  return dayNamed(daysAfter(dateNamed(day), days));
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + DAYS_A_WEEK - 1) % DAYS_A_WEEK;
  return addDays(day, -sinceMonday);
}

/** When a day begins in a time zone, epoch ms. */
export function startOfDay(timeZone: string, day: string): number {
  return zonedTime(timeZone).instantOf(dateNamed(day), 0);
}

/** The month (2026-11) of a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

function dateNamed(day: string): CalendarDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, day: date };
}

/** A date of the calendar as days are named here. */
export function dayNamed({ year, month, day }: CalendarDate): string {
  return [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

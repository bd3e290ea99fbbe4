import { DAY } from '../base/clock.js';
import { type CalendarDate, daysAfter, type ZonedTime } from '../base/zoned-time.js';
import { type Language, localeOf } from '../languages/language-choices.js';
import { messagesFor } from '../languages/messages.js';
import type { OpeningSchedule } from './opening-hours.js';

/** A line of a table of opening hours: "Monday – Friday", "08:00 – 18:00". */
export interface OpeningLine {
  readonly days: string;
  readonly hours: string;
}

/** Monday first. */
const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
/** 1 January 2024 was a Monday. */
const A_MONDAY = Date.UTC(2024, 0, 1);
/** How far ahead days that differ are told. */
const TOLD_AHEAD = 14;

/**
 * A schedule in a guest's words: days in a row with the same hours together, then what differs in the next two weeks.
 * `now` is epoch ms.
 */
export function openingLines(
  schedule: OpeningSchedule | undefined,
  at: { readonly language: Language; readonly zone: ZonedTime; readonly now: number },
): readonly OpeningLine[] {
  const messages = messagesFor(at.language);
  if (schedule === undefined) return [{ days: messages.text('hours.always'), hours: '' }];
  const inWords = (ranges: readonly string[]) =>
    ranges.length === 0 ? messages.text('hours.closed') : ranges.map(spaced).join(', ');
  const week = WEEK.map((day) => inWords(schedule.week[day] ?? []));
  return [
    ...groups(week).map(({ from, to, hours }) => ({ days: dayNames(at.language, from, to), hours })),
    ...exceptionsAhead(schedule, at).map(({ date, ranges }) => ({ days: date, hours: inWords(ranges) })),
  ];
}

interface Group {
  readonly from: number;
  readonly to: number;
  readonly hours: string;
}

function groups(week: readonly string[]): readonly Group[] {
  return week.reduce<readonly Group[]>((found, hours, day) => {
    const last = found.at(-1);
    return last?.hours === hours
      ? [...found.slice(0, -1), { ...last, to: day }]
      : [...found, { from: day, to: day, hours }];
  }, []);
}

function dayNames(language: Language, from: number, to: number): string {
  const format = new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', timeZone: 'UTC' });
  const name = (day: number) => format.format(A_MONDAY + day * DAY);
  return from === to ? name(from) : `${name(from)} – ${name(to)}`;
}

function exceptionsAhead(
  { exceptions }: OpeningSchedule,
  { language, zone, now }: { readonly language: Language; readonly zone: ZonedTime; readonly now: number },
) {
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'full', timeZone: 'UTC' });
  const today = zone.dateOf(now);
  return Array.from({ length: TOLD_AHEAD }, (_, days) => utcOf(daysAfter(today, days))).flatMap((utc) => {
    const ranges = exceptions[new Date(utc).toISOString().slice(0, 10)];
    return ranges === undefined ? [] : [{ date: format.format(utc), ranges }];
  });
}

function utcOf({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day);
}

/** In isolates, so that two times keep their order in a line written from the right. */
function spaced(range: string): string {
  return `\u2068${range.slice(0, 5)} – ${range.slice(6)}\u2069`;
}

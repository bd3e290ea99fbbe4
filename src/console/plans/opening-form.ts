import { type Form, typedInto } from '../../http/posted-form.js';
import type { OpeningSchedule } from '../../venues/opening-hours.js';
import type { FieldError } from '../forms/field.js';
import { hoursTexts as t } from '../texts/plans.js';

/** Monday first, as the week is shown. */
export const DAYS = Object.keys(t.days) as readonly (keyof typeof t.days)[];

/** A span of time as two times are typed: "08:00", or empty. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** The form as typed: spans of each weekday, and single dates as lines of text. */
export interface TypedHours {
  readonly always: boolean;
  readonly week: Readonly<Record<string, readonly Span[]>>;
  readonly exceptions: string;
}

export type HoursReading =
  | { readonly kind: 'hours'; readonly hours: OpeningSchedule | undefined }
  | { readonly kind: 'errors'; readonly errors: readonly FieldError[] };

/** What the schema takes of a day, and of single dates. */
const MOST_SPANS = 8;
const MOST_EXCEPTIONS = 100;
/** A date without any opening. */
const CLOSED = 'closed';
const NOTHING: Span = { from: '', to: '' };

/** A stored schedule as it is typed, with room for more. */
export function typedHours(schedule: OpeningSchedule | undefined): TypedHours {
  const week = Object.fromEntries(DAYS.map((day) => [day, withRoom(spansOf(schedule?.week[day] ?? []))]));
  const dates = Object.entries(schedule?.exceptions ?? {}).sort(([a], [b]) => a.localeCompare(b));
  const exceptions = dates.map(([date, spans]) => `${date} ${spans.join(', ') || CLOSED}`).join('\n');
  return { always: schedule === undefined, week, exceptions };
}

/** What was posted, as it was typed. */
export function postedHours(form: Form): TypedHours {
  const week = Object.fromEntries(DAYS.map((day) => [day, postedSpans(form, day)]));
  const exceptions = typedInto(form, 'exceptions').replaceAll('\r', '');
  return { always: typedInto(form, 'when') !== 'hours', week, exceptions };
}

/** The schedule that was typed, or what is wrong with it. */
export function readHours({ always, week, exceptions }: TypedHours): HoursReading {
  if (always) return { kind: 'hours', hours: undefined };
  const dated = exceptions
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(exceptionIn);
  const errors = [
    ...DAYS.flatMap((day) => faultsOf(week[day] ?? [], { field: `${day}-0-from`, name: t.days[day] })),
    ...exceptionFaults(dated).map((message) => ({ field: 'exceptions', message })),
    ...(DAYS.some((day) => week[day]?.some(isTyped)) ? [] : [{ field: 'week', message: t.never }]),
  ];
  if (errors.length > 0) return { kind: 'errors', errors };
  const open = DAYS.map((day) => [day, rangesOf(week[day] ?? [])] as const).filter(
    ([, spans]) => spans.length > 0,
  );
  return {
    kind: 'hours',
    hours: {
      week: Object.fromEntries(open),
      exceptions: Object.fromEntries(dated.map(({ date, ranges }) => [date, [...ranges]])),
    },
  };
}

interface DatedException {
  readonly line: string;
  /** Empty where there is none at the beginning. */
  readonly date: string;
  readonly ranges: readonly string[];
}

/** "2026-12-24 08:00-14:00, 16:00-20:00", or "2026-12-25 closed". */
function exceptionIn(line: string): DatedException {
  const [, date = '', rest = ''] = /^(\S+)[\s:]+(.*)$/.exec(line) ?? [];
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(date) && new Date(`${date}T00:00Z`).toJSON()?.startsWith(date);
  const ranges =
    rest.toLowerCase() === CLOSED ? [] : rest.split(/\s*,\s*/).map((range) => range.replace('–', '-'));
  return { line, date: isDate ? date : '', ranges };
}

function exceptionFaults(dated: readonly DatedException[]): readonly string[] {
  const isRead = ({ date, ranges }: DatedException) => date !== '' && ranges.every(isRange);
  return [
    ...dated.filter((one) => !isRead(one)).map(({ line }) => t.exceptionUnread(line)),
    ...dated
      .filter(({ date }, index) => date !== '' && dated.findIndex((one) => one.date === date) < index)
      .map(({ date }) => t.twice(date)),
    ...(dated.length > MOST_EXCEPTIONS ? [t.tooMany] : []),
  ];
}

function isRange(text: string): boolean {
  const [from = '', to = '', ...rest] = text.split('-');
  return rest.length === 0 && isTime(from) && (isTime(to) || to === '24:00') && from !== to;
}

function faultsOf(
  spans: readonly Span[],
  { field, name }: { readonly field: string; readonly name: string },
): readonly FieldError[] {
  const faults = spans.filter(isTyped).flatMap(({ from, to }) => {
    if (from === '' || to === '') return [t.half(name)];
    if (!isTime(from) || !isTime(to)) return [t.time(name)];
    return from === to && from !== '00:00' ? [t.endless(name)] : [];
  });
  return [...new Set(faults)].map((message) => ({ field, message }));
}

function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

function isTyped({ from, to }: Span): boolean {
  return from !== '' || to !== '';
}

/** A day ends at 24:00, which a field for a time calls 00:00. */
function rangesOf(spans: readonly Span[]): string[] {
  return spans.filter(isTyped).map(({ from, to }) => `${from}-${to === '00:00' ? '24:00' : to}`);
}

function spansOf(ranges: readonly string[]): readonly Span[] {
  return ranges.map((range) => ({ from: range.slice(0, 5), to: range.slice(6).replace('24:00', '00:00') }));
}

function postedSpans(form: Form, name: string): readonly Span[] {
  const spans = Array.from({ length: MOST_SPANS }, (_, index) => ({
    from: typedInto(form, `${name}-${index}-from`).trim(),
    to: typedInto(form, `${name}-${index}-to`).trim(),
  }));
  return withRoom(spans.filter(isTyped));
}

function withRoom(spans: readonly Span[]): readonly Span[] {
  const room = Math.min(MOST_SPANS, Math.max(2, spans.length + 1)) - spans.length;
  return [...spans, ...Array.from({ length: Math.max(0, room) }, () => NOTHING)];
}

import { formatsFor } from '../../languages/formats.js';
import type { ReportRow } from '../../tallies/report.js';
import { reportTexts as t } from '../texts/reports.js';
import { totalOf } from './counted.js';

/** A number with its name, and what it was before. */
export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly notes: readonly string[];
}

export const numberOf = (value: number) => new Intl.NumberFormat('en-GB').format(value);
const formats = formatsFor('en', 'UTC');
export const bytesOf = formats.bytes;

/** "412 hours": days of many guests together would mean nothing. */
export function timeOf(seconds: number): string {
  if (seconds === 0) return '0';
  return seconds < 36_000 ? formats.duration(seconds) : `${numberOf(Math.round(seconds / 3_600))} hours`;
}

/** Rows of use. */
export interface Use {
  readonly signIns: readonly ReportRow[];
  readonly sessions: readonly ReportRow[];
}

export function useOf(rows: readonly ReportRow[]): Use {
  return {
    signIns: rows.filter(({ cell }) => cell.event === 'sign-in'),
    sessions: rows.filter(({ cell }) => cell.event === 'session'),
  };
}

/** `before`: the range before and its length; nothing where it is not held. */
export function figuresOf(
  now: Use,
  before: { readonly use: Use; readonly days: number } | undefined,
): readonly Figure[] {
  const compared = (measured: (use: Use) => number, words: (value: number) => string) =>
    before === undefined
      ? []
      : [comparison(measured(now), measured(before.use), { days: before.days, words })];
  const figure = (
    label: string,
    measured: (use: Use) => number,
    words: (value: number) => string,
  ): Figure => ({
    label,
    value: words(measured(now)),
    notes: compared(measured, words),
  });
  const [signIns, newcomers, sessions] = [signInsOf(now), newcomersOf(now), sessionsOf(now)];
  const share = signIns === 0 ? [] : [t.figures.share(Math.round((100 * newcomers) / signIns))];
  const time = figure(t.figures.time, secondsOf, timeOf);
  const average = sessions === 0 ? [] : [t.figures.average(timeOf(secondsOf(now) / sessions))];
  return [
    figure(t.figures.signIns, signInsOf, numberOf),
    { label: t.figures.newcomers, value: numberOf(newcomers), notes: share },
    figure(t.figures.sessions, sessionsOf, numberOf),
    { ...time, notes: [...average, ...time.notes] },
    figure(t.figures.volume, ({ sessions: rows }) => totalOf(rows, 'bytes'), bytesOf),
  ];
}

const signInsOf = ({ signIns }: Use) => totalOf(signIns, 'times');
const newcomersOf = ({ signIns }: Use) =>
  totalOf(
    signIns.filter(({ cell }) => cell.standing === 'new'),
    'times',
  );
const sessionsOf = ({ sessions }: Use) => totalOf(sessions, 'times');
const secondsOf = ({ sessions }: Use) => totalOf(sessions, 'seconds');

function comparison(
  now: number,
  before: number,
  { days, words }: { readonly days: number; readonly words: (value: number) => string },
): string {
  if (before === 0) return t.compare.none(days);
  const percent = Math.round((100 * (now - before)) / before);
  if (percent === 0) return t.compare.same(days);
  const word = percent > 0 ? t.compare.more : t.compare.fewer;
  return word(numberOf(Math.abs(percent)), days, words(before));
}

import { amountTexts as t } from '../texts/amounts.js';
import type { FieldReading, FieldSpec } from './field.js';

interface Asked {
  readonly label: string;
  readonly help?: string;
}

/** In the unit the field gives back. */
interface Bounds {
  readonly least: number;
  readonly most: number;
}

const UNITS: readonly (readonly [words: RegExp, seconds: number])[] = [
  [/^(?:w|weeks?)$/, 7 * 86_400],
  [/^(?:d|days?)$/, 86_400],
  [/^(?:h|hrs?|hours?)$/, 3_600],
  [/^(?:m|mins?|minutes?)$/, 60],
  [/^(?:s|secs?|seconds?)$/, 1],
];
const PART = /(\d+(?:[.,]\d+)?)\s*([a-z]+)\s*,?\s*/gy;

/** A time in words, such as "4 hours" or "1 h 30 min", as seconds; undefined where it was left out. */
export function durationField({ least, most, ...asked }: Asked & Bounds): FieldSpec<number | undefined> {
  return {
    kind: 'text',
    optional: true,
    ...asked,
    read: ([typed = '']) => {
      const text = typed.trim().toLowerCase();
      if (text === '') return { value: undefined };
      const seconds = secondsIn(text);
      if (seconds === undefined) return { fault: t.duration };
      return within(seconds, { least, most }, t.durationBounds(durationText(least), durationText(most)));
    },
  };
}

/** The same, where it has to be there. */
export function neededDurationField(asked: Asked & Bounds): FieldSpec<number> {
  const { optional: _optional, ...field } = durationField(asked);
  return {
    ...field,
    read: (typed) => {
      const reading = field.read(typed);
      if ('fault' in reading) return reading;
      return reading.value === undefined ? { fault: t.duration } : { value: reading.value };
    },
  };
}

function secondsIn(text: string): number | undefined {
  let [sum, read] = [0, 0];
  for (const [part, amount = '', unit = ''] of text.matchAll(PART)) {
    const seconds = UNITS.find(([words]) => words.test(unit))?.[1];
    if (seconds === undefined) return undefined;
    sum += numberOf(amount) * seconds;
    read += part.length;
  }
  return read === text.length ? Math.round(sum) : undefined;
}

const SPELLED = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A time as `durationField` reads it, exactly: "1 day 6 hours". */
export function durationText(seconds: number): string {
  let rest = seconds;
  const parts = SPELLED.flatMap(([unit, length]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return count === 0 ? [] : [`${count} ${unit}${count === 1 ? '' : 's'}`];
  });
  return parts.join(' ') || '0 minutes';
}

/** A number in units of `unit`, such as Mbit/s, as that many whole ones; undefined where it was left out. */
export function amountField(
  asked: Asked & Bounds & { readonly unit: number },
): FieldSpec<number | undefined> {
  const { unit, least, most, ...field } = asked;
  return {
    kind: 'number',
    optional: true,
    ...field,
    read: ([typed = '']) => {
      const text = typed.trim();
      if (text === '') return { value: undefined };
      if (!/^\d{1,9}(?:[.,]\d{1,6})?$/.test(text)) return { fault: t.amount };
      const bounds = t.amountBounds(amountText(least, unit), amountText(most, unit));
      return within(Math.round(numberOf(text) * unit), { least, most }, bounds);
    },
  };
}

export function amountText(value: number | undefined, unit: number): string {
  return value === undefined ? '' : String(value / unit);
}

function within(value: number, { least, most }: Bounds, fault: string): FieldReading<number> {
  return value >= least && value <= most ? { value } : { fault };
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}

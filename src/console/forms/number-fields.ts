import { formTexts as t } from '../texts/forms.js';
import type { FieldSpec } from './field.js';

interface Asked {
  readonly label: string;
  readonly help?: string;
}

interface Range {
  readonly least: number;
  readonly most: number;
}

/** A whole number that has to be there. */
export function wholeNumberField({ least, most, ...asked }: Asked & Range): FieldSpec<number> {
  return {
    kind: 'number',
    ...asked,
    read: ([typed = '']) => {
      const number = numberIn(typed);
      const isRight = Number.isInteger(number) && number >= least && number <= most;
      return isRight ? { value: number } : { fault: t.wholeNumber(least, most) };
    },
  };
}

/** A whole number that may be left out. */
export function optionalWholeNumberField(asked: Asked & Range): FieldSpec<number | undefined> {
  const spec = wholeNumberField(asked);
  return optionally(spec);
}

/** Any number that may be left out. */
export function optionalNumberField(asked: Asked): FieldSpec<number | undefined> {
  return optionally({
    kind: 'number',
    ...asked,
    read: ([typed = '']) => {
      const number = numberIn(typed);
      return Number.isFinite(number) ? { value: number } : { fault: t.number };
    },
  });
}

/** A day such as 2026-11-26 that may be left out. */
export function optionalDateField(asked: Asked): FieldSpec<string | undefined> {
  return optionally({
    kind: 'date',
    ...asked,
    read: ([typed = '']) => {
      const day = typed.trim();
      const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(day).toJSON()?.startsWith(day) === true;
      return isDay ? { value: day } : { fault: t.day };
    },
  });
}

function optionally<T>(spec: FieldSpec<T>): FieldSpec<T | undefined> {
  return {
    ...spec,
    optional: true,
    read: (typed) => (typed[0]?.trim() ? spec.read(typed) : { value: undefined }),
  };
}

function numberIn(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed.trim().replace(',', '.'));
}

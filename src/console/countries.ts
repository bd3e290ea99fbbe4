import type { Option } from './forms/field.js';

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** Codes the Unicode data names that are no country anybody lives in. */
const NO_COUNTRIES = new Set([
  'EU',
  'EZ',
  'UN',
  'QO',
  'XA',
  'XB',
  'ZZ',
  'AQ',
  'BV',
  'CP',
  'DG',
  'HM',
  'IC',
  'EA',
  'TA',
  'AC',
  'CQ',
]);

let made: readonly Option[] | undefined;

/** The countries by their ISO 3166-1 codes, in the order of their names; the same list each time. */
export function countries(): readonly Option[] {
  made ??= listed();
  return made;
}

export function countryName(code: string): string {
  return countries().find(({ value }) => value === code)?.label ?? code;
}

function listed(): readonly Option[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const canonical = (code: string) => new Intl.Locale(`und-${code}`).region === code;
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter((code) => !NO_COUNTRIES.has(code) && canonical(code))
    .flatMap((value) => {
      const label = names.of(value);
      return label === undefined ? [] : [{ value, label }];
    })
    .sort((one, other) => one.label.localeCompare(other.label, 'en'));
}

import { callableCountries, callingCodeOf, countriesOf } from './calling-codes.js';

export type NumberRead =
  /** In the form of E.164: a plus and digits. */
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'unreadable' }
  /** Of a country messages are not sent to. */
  | { readonly kind: 'elsewhere' };

const LONGEST_TYPED = 40;
/** E.164 allows 15 digits; none that gets messages has fewer than 8. */
const FORM = /^[1-9]\d{7,14}$/;
const SHARED = ['1', '44', '7', '599'];
/** Where the zero at the beginning is part of the number. */
const KEEPS_ZERO = new Set(['IT', 'VA', 'SM', 'CI', 'CG']);

/** A number as people write it: with its country's code, or as it is dialled in the first of these countries. */
export function readNumber(typed: string, countries: readonly string[]): NumberRead {
  const text = typed.normalize('NFKC').replace(/[\s()/.\p{Pd}\p{Cf}]/gu, '');
  if (typed.length > LONGEST_TYPED || !/^\+?\d+$/.test(text)) return { kind: 'unreadable' };
  const digits = internationally(text, countries[0]);
  if (digits === undefined || !FORM.test(digits)) return { kind: 'unreadable' };
  if (!countriesOf(digits).some((country) => countries.includes(country))) return { kind: 'elsewhere' };
  return { kind: 'number', number: `+${digits}` };
}

function internationally(text: string, home: string | undefined): string | undefined {
  if (text.startsWith('+')) return withoutZero(text.slice(1));
  if (text.startsWith('00')) return withoutZero(text.slice(2));
  const code = home === undefined ? undefined : callingCodeOf(home);
  return code === undefined ? undefined : withoutZero(`${dialled(code)}${text}`);
}

/** Without the zero that is dialled at home, as in +49 (0)170: nobody is reached with it, and it would be another number. */
function withoutZero(digits: string): string {
  const [country] = countriesOf(digits);
  const code = country === undefined ? undefined : callingCodeOf(country);
  if (country === undefined || code === undefined || KEEPS_ZERO.has(country)) return digits;
  const { length } = dialled(code);
  return `${digits.slice(0, length)}${digits.slice(length).replace(/^0/, '')}`;
}

/** Countries that are told apart within a code dial without it, but with what tells them apart. */
function dialled(code: string): string {
  return SHARED.find((shared) => code.startsWith(shared)) ?? code;
}

const found = new Map<string, string | undefined>();

/** The country a time zone is of, as far as that is told: one that has telephone numbers. */
export function countryOfZone(timeZone: string): string | undefined {
  if (!found.has(timeZone)) found.set(timeZone, countryWith(timeZone));
  return found.get(timeZone);
}

function countryWith(timeZone: string): string | undefined {
  const canonical = new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  const isOf = (zone: string) => zone === timeZone || zone === canonical;
  return callableCountries().find((country) => zonesOf(country).some(isOf));
}

/** Newer programs have a method for what older ones had as a property. */
function zonesOf(country: string): readonly string[] {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    readonly timeZones?: readonly string[];
    getTimeZones?(): readonly string[];
  };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

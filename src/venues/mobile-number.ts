import type { CountryCode } from 'libphonenumber-js/mobile';
import { zonesOfCountry } from '../base/zones-of-country.js';
import { CALLABLE_COUNTRIES } from './callable-countries.js';

export type NumberRead =
  /** In the form of E.164: a plus and digits. */
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'unreadable' }
  /** Of a country messages are not sent to. */
  | { readonly kind: 'elsewhere' };

const LONGEST_TYPED = 40;

/**
 * A mobile number as people write it: with its country's code, or as it is dialled in the first of these countries.
 * Landlines and numbers of services are unreadable, for no message reaches them that is not paid for.
 */
export async function readNumber(typed: string, countries: readonly string[]): Promise<NumberRead> {
  if (typed.length > LONGEST_TYPED) return { kind: 'unreadable' };
  // Loaded here, because it holds 8 MB of memory and few installations send messages.
  const { parsePhoneNumberFromString } = await import('libphonenumber-js/mobile');
  const [home] = countries as readonly CountryCode[];
  const read = parsePhoneNumberFromString(typed.normalize('NFKC'), {
    extract: false,
    ...(home && { defaultCountry: home }),
  });
  if (!read?.isValid() || read.ext !== undefined) return { kind: 'unreadable' };
  const isWanted = read.country !== undefined && countries.includes(read.country);
  return isWanted ? { kind: 'number', number: read.number } : { kind: 'elsewhere' };
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
  return CALLABLE_COUNTRIES.find((country) => zonesOfCountry(country).some(isOf));
}

import { zonesOfCountry } from '../base/zones-of-country.js';
import type { Option } from './forms/field.js';

let made: readonly Option[] | undefined;

/** The time zones there are, by their IANA names; the same list each time. */
export function timeZones(): readonly Option[] {
  made ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')].map((value) => ({
    value,
    label: value.replaceAll('_', ' '),
  }));
  return made;
}

/** What the clocks of most of a country show; UTC where nobody knows. */
export function timeZoneOf(country: string): string {
  const known = new Set(timeZones().map(({ value }) => value));
  return zonesOfCountry(country).find((zone) => known.has(zone)) ?? 'UTC';
}

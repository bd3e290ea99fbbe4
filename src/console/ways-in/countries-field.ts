import { CALLABLE_COUNTRIES } from '../../venues/callable-countries.js';
import { countryOfZone } from '../../venues/mobile-number.js';
import type { VenueDocument } from '../../venues/venue.js';
import { countryName } from '../countries.js';
import type { FieldSpec } from '../forms/field.js';
import { waysTexts as t } from '../texts/ways-in.js';

const MOST = 50;

/** The countries messages go to, by their codes; none where it is the venue's own. */
export function countriesField({ timeZone }: VenueDocument): FieldSpec<readonly string[] | undefined> {
  const own = countryOfZone(timeZone);
  const help = t.countriesHelp(own === undefined ? t.noCountry : countryName(own));
  return {
    kind: 'text',
    label: t.countries,
    help,
    optional: true,
    read: ([typed = '']) => {
      const codes = [...new Set(typed.toUpperCase().match(/[^\s,;]+/g))];
      const unknown = codes.find((code) => !CALLABLE_COUNTRIES.includes(code));
      if (unknown !== undefined) return { fault: t.unknownCountry(unknown.slice(0, 20)) };
      if (codes.length > MOST) return { fault: t.tooManyCountries(MOST) };
      return { value: codes.length === 0 ? undefined : codes };
    },
  };
}

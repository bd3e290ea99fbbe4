import { DAY, HOUR, MINUTE, SECOND } from '../base/clock.js';
import type { Language } from '../languages/language-choices.js';
import { DEFAULT_TERMS } from './default-terms.js';
import { type VenueDocument, venueSchema } from './venue.js';

const LONGEST_SLUG = 40;

/** What somebody says of a venue who makes one. */
interface VenueBasics {
  /** Its address: `/p/<venue>`. */
  readonly venue: string;
  readonly name: string;
  readonly languages: readonly Language[];
  readonly timeZone: string;
  readonly controller: VenueDocument['controller'];
}

/** A venue that works at once: guests accept the terms with one tap and are online for four hours. */
export function newVenue(basics: VenueBasics): VenueDocument {
  return venueSchema.parse({
    ...basics,
    // In all languages, so that one can be offered later without writing terms first.
    terms: DEFAULT_TERMS,
    waysIn: { terms: { plan: 'guest' } },
    plans: [
      {
        name: 'guest',
        sessionSeconds: (4 * HOUR) / SECOND,
        idleSeconds: (30 * MINUTE) / SECOND,
        devices: 3,
        rememberSeconds: DAY / SECOND,
      },
    ],
  });
}

/** An address made of a name: "Café Linden" becomes `cafe-linden`; empty where none of its letters can be written so. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
}

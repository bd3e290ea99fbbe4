import type { Queryable } from '../../db/database.js';
import { LANGUAGES } from '../../languages/language-choices.js';
import { createRevisionStore } from '../../venues/revision-store.js';
import { type VenueDocument, venueSchema } from '../../venues/venue.js';
import { settingsOf, type Way } from './ways.js';

const NAME = { en: 'Name', de: 'Name', fr: 'Nom', es: 'Nombre', ar: 'الاسم' } as const;

/** What a way is turned on with: as it was last where that is remembered, else the least it can be. */
export async function turnedOn(
  db: Queryable,
  venueId: string,
  { way, document }: { readonly way: Way; readonly document: VenueDocument },
): Promise<{ readonly settings: object; readonly isRestored: boolean }> {
  const earlier = await lastSettings(db, venueId, way);
  const names = document.plans.map(({ name }) => name);
  const plan = earlier?.plan !== undefined && names.includes(earlier.plan) ? earlier.plan : names[0];
  if (earlier) return { settings: { ...earlier, plan: earlier.plan && plan }, isRestored: true };
  return { settings: least(way, plan, document), isRestored: false };
}

async function lastSettings(db: Queryable, venueId: string, way: Way) {
  const store = createRevisionStore(db);
  for (const { number } of await store.ofVenue(venueId)) {
    const revision = await store.byNumber(venueId, number);
    // A revision of an earlier program may be nothing this one reads.
    const parsed = revision && venueSchema.safeParse(JSON.parse(revision.document));
    const found = parsed?.success ? settingsOf(parsed.data, way) : undefined;
    if (found) return found;
  }
  return undefined;
}

function least(way: Way, plan: string | undefined, { languages }: VenueDocument): object {
  if (way === 'provisional') return {};
  if (way !== 'form') return { plan };
  const own = LANGUAGES.filter((language) => languages.includes(language));
  const label = Object.fromEntries(own.map((language) => [language, NAME[language]]));
  return { plan, fields: [{ kind: 'text', name: 'name', label, required: true, maxLength: 80 }] };
}

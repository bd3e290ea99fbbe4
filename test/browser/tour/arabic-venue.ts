import assert from 'node:assert/strict';
import { createGuestStore } from '../../../src/guests/guest-store.js';
import { acceptanceOn } from '../../support/guest-portal.js';
import { redirectQuery, sampleAccessPoint, sampleVenue } from '../../support/sample-venue.js';
import { createWebClient } from '../../support/web-client.js';
import type { LivingCafe } from './living-cafe.js';
import { press, type Stop } from './stop.js';

const VENUE = 'zaytun';

/** What a venue has to show whose guests read Arabic and nothing else: its pages, and a guest who answered in Arabic. */
export async function arabicStops(cafe: LivingCafe): Promise<readonly Stop[]> {
  const venue = await cafe.addVenue(VENUE, { ownerId: cafe.ownerId, role: 'owner' });
  await cafe.app.applyVenue(document());
  await fillIn(cafe, { name: 'ليلى حداد', email: 'layla@guests.example', table: 'garden' });
  const { read } = cafe.app.foundation.databases.main;
  const [guest = assert.fail('she is registered')] = await createGuestStore(read).idsOfVenue(venue, 1);
  const there = () => ({ venue, guest });
  return [
    { name: 'arabic-overview', route: '/venues/:venue', with: there },
    { name: 'arabic-page', route: '/venues/:venue/page', with: there },
    {
      name: 'arabic-block',
      route: '/venues/:venue/page/blocks/:page/:block',
      with: () => ({ venue, page: 'welcome', block: 'heading' }),
    },
    { name: 'arabic-texts', route: '/venues/:venue/page/texts', with: there },
    { name: 'arabic-form', route: '/venues/:venue/ways-in/:way', with: there },
    {
      name: 'arabic-guest',
      route: '/venues/:venue/guests/:guest',
      with: there,
      after: press('Open the answers'),
    },
  ];
}

function document(): object {
  const sample = onlyArabic(sampleVenue({ venue: VENUE })) as { controller: object };
  return {
    ...sample,
    name: 'مقهى الزيتون',
    languages: ['ar'],
    controller: { ...sample.controller, name: 'مقهى الزيتون' },
    accessPoints: [sampleAccessPoint({ name: 'الشرفة', nasIdentifier: VENUE, coaPort: null })],
  };
}

/** The same with its texts in Arabic alone. */
function onlyArabic(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(onlyArabic);
  if (typeof value !== 'object' || value === null) return value;
  if ('ar' in value) return { ar: value.ar };
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, onlyArabic(part)]));
}

async function fillIn({ app }: LivingCafe, answers: Readonly<Record<string, string>>): Promise<void> {
  const browser = createWebClient();
  const page = `http://127.0.0.1:${app.httpPort}/p/${VENUE}`;
  const welcome = await browser.get(`${page}?${redirectQuery({ nasid: VENUE })}`);
  const typed = Object.entries(answers).map(([name, value]) => [`a.${name}`, value] as const);
  const ready = await browser.post(`${page}/register`, {
    ...acceptanceOn(welcome),
    ...Object.fromEntries(typed),
  });
  assert.equal(ready.status, 200, ready.text);
}

import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { DAY, HOUR } from '../../../src/base/clock.js';
import { createMemberStore } from '../../../src/owners/member-store.js';
import { type ConsoleVenue, EMAIL, openConsoleVenue, secretOn } from '../../support/console-venue.js';
import { send } from '../../support/console.js';
import { sqliteFor } from '../../support/databases.js';
import { QUESTIONNAIRE } from '../../support/questionnaire.js';
import { openGateway } from '../../support/radius-gateway.js';
import { sampleAccessPoint, sampleVenue } from '../../support/sample-venue.js';
import { countWeeks } from './cafe-counts.js';
import { fillCafe, signInAgain } from './cafe-guests.js';
import { tellNotices } from './cafe-notices.js';
import { designPage } from './cafe-page.js';
import { type CafeTokens, makeTokens } from './cafe-tokens.js';

/** A café that has been open for weeks, with whatever a page of its console can show. */
export interface LivingCafe extends ConsoleVenue {
  /** What stands for the parameters of the routes, where a page asks for nothing else. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Ids by name. */
  readonly accessPointIds: Readonly<Record<string, string>>;
  readonly tokens: CafeTokens;
  /** A venue where nothing has happened yet. */
  readonly newVenue: string;
}

/** Who works the front desk. */
export const FRONT_DESK = 'carla@linden.example';

const SETTINGS = { PORTICO_PUBLIC_URL: 'http://wifi.linden.example', PORTICO_REGISTRATION: 'open' };

const ADVERTISEMENTS = [
  {
    id: 'friday',
    name: 'Live on Friday',
    title: { en: 'Live music on Friday', de: 'Freitags live' },
    text: { en: 'From eight, entry is free.' },
    link: 'https://linden.example/live',
  },
  { id: 'rolls', name: 'Bakery next door', title: { en: 'Fresh rolls from six' }, until: '2001-01-31' },
  { id: 'cake', name: 'Cake of the day', title: { en: 'Apple and walnut' }, on: false },
];

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

/** Opens it on SQLite; it is closed when the test ends. */
export async function openLivingCafe(t: TestContext): Promise<LivingCafe> {
  const venue = await openConsoleVenue(t, await sqliteFor(), { settings: SETTINGS });
  const { app, venueId } = venue;
  // Eleven o'clock, or noon in summer: guests are let in while it is open. Whoever was signed in is not any more.
  app.clock.advance(2 * DAY - (app.clock.now() % DAY) + 10 * HOUR);
  await signInAgain(venue);
  await app.applyVenue(document());
  const secrets = await bindAccessPoints(venue);
  const memberId = await addPeople(venue);
  await introduceOwner(venue);
  await designPage(venue);
  const gateways = [
    openGateway(t, app),
    openGateway(t, app, { secret: secrets.garden, nasIdentifier: 'garden' }),
  ];
  const guests = await fillCafe(venue, gateways);
  await countWeeks(venue);
  await tellNotices(venue);
  const newVenue = await venue.addVenue('kiosk', { ownerId: venue.ownerId, role: 'owner' });
  await app.applyVenue(sampleVenue({ venue: 'kiosk', name: 'Kiosk am See', accessPoints: [] }));
  const tokens = await makeTokens({ ...venue, browser: await venue.signedIn(EMAIL) });
  const accessPointIds = Object.fromEntries((await venue.accessPoints()).map(({ name, id }) => [name, id]));
  const accessPoint = accessPointIds['Bar'] ?? assert.fail('the bar has one');
  const fixed = {
    family: 'mikrotik',
    way: 'form',
    kind: 'text',
    field: 'table',
    plan: 'guest',
    advertisement: 'friday',
  };
  const parameters = { venue: venueId, member: memberId, accessPoint, ...fixed, ...guests };
  return { ...venue, parameters, accessPointIds, tokens, newVenue };
}

function document(): object {
  const sample = sampleVenue() as { waysIn: { terms: object; form: object }; plans: object[] };
  const { terms, form } = sample.waysIn;
  return {
    ...sample,
    waysIn: {
      terms,
      form: { ...form, statistics: ['gender', 'age-group'] },
      account: { plan: 'regular' },
      voucher: {},
    },
    advertisements: ADVERTISEMENTS,
    page: { landing: { blocks: [{ kind: 'online' }, { kind: 'way-on' }, { kind: 'advertisement' }] } },
    plans: [
      ...sample.plans,
      { name: 'conference', sessionSeconds: 36_000, devices: 2, rememberSeconds: 172_800 },
      { name: 'quick', sessionSeconds: 1_800, downBitsPerSecond: 10_000_000 },
    ],
    questionnaire: QUESTIONNAIRE,
    openingHours: {
      week: { ...onDays(WEEKDAYS, '08:00-22:00'), ...onDays(['saturday', 'sunday'], '09:00-23:00') },
    },
    collect: { usageBy: ['hour', 'way'] },
    accessPoints: [sampleAccessPoint({ coaPort: null })],
  };
}

function onDays(days: readonly string[], range: string): object {
  return Object.fromEntries(days.map((day) => [day, [range]]));
}

async function bindAccessPoints({ submit }: ConsoleVenue): Promise<{ readonly garden: string }> {
  const garden = await submit('/access-points/new/mikrotik', {
    fields: { name: 'Garden', address: '127.0.0.1', 'nas-identifier': 'garden' },
  });
  await submit('/access-points/new/generic', {
    fields: {
      name: 'Upstairs',
      address: '203.0.113.9',
      'login-url': 'http://10.0.0.2:9997/login',
      'hand-back': 'http://10.0.0.2:9997',
      landing: 'url',
    },
  });
  return { garden: secretOn(garden) };
}

async function introduceOwner({ browser, url }: ConsoleVenue): Promise<void> {
  const fields = { company: 'Café Linden GmbH', phone: '+49 30 1234567' };
  await send(browser, await browser.get(`${url}/account`), { to: '/account', fields });
}

/** A manager and the front desk. Gives the manager’s id. */
async function addPeople({ app, venueId, addOwner }: ConsoleVenue): Promise<string> {
  const members = createMemberStore(app.foundation.databases.main.write);
  const since = app.clock.now();
  const ben = await addOwner('ben@linden.example');
  await members.put({ venueId, ownerId: ben, role: 'manager', readsAnswers: true, since });
  const carla = await addOwner(FRONT_DESK);
  await members.put({ venueId, ownerId: carla, role: 'front-desk', readsAnswers: false, since });
  return ben;
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY } from '../../../src/base/clock.js';
import { onEachDatabase, sqliteFor } from '../../support/databases.js';
import { acceptanceOn, linkTo, openPortal, redirectTo } from '../../support/guest-portal.js';
import { openSocialPortal } from '../../support/providers/social-portal.js';
import { CAPTIVE_WINDOW, PROVISIONAL, takeMinutes } from '../../support/provisional.js';
import { sampleAccessPoint, sampleVenue } from '../../support/sample-venue.js';
import type { TestApp } from '../../support/start-app.js';
import { countRows } from '../../support/walk-tables.js';
import { createWebClient, type Page } from '../../support/web-client.js';

const OTHER_MAC = '02-CC-00-00-00-02';

test('a provider that refuses the captive window is not asked from there', async (t) => {
  const { app, google } = await openSocialPortal(t, await sqliteFor(), { venue: PROVISIONAL });
  const window = createWebClient(CAPTIVE_WINDOW);
  const welcome = await window.get(redirectTo(app));
  const offer = await window.get(linkTo(welcome, '/with/google/'));
  assert.match(offer.text, /This window can’t open Google/);
  assert.match(offer.text, /Go online for 5 minutes/);
  assert.equal(offer.value('way'), 'google');
  assert.deepEqual(google.asked, []);
  assert.deepEqual(await rowsAboutGuests(app), {}, 'P10: nothing is stored before the texts are accepted');
  const goOn = await takeMinutes(window, offer);
  assert.match(goOn.text, /Go on in your browser/);
  assert.match((await window.get(linkTo(offer, '/v/'))).text, /Good to see you/, 'the other ways in');
});

test('a venue that gives no minutes says how to get to a browser', async (t) => {
  const { app } = await openSocialPortal(t, await sqliteFor());
  const window = createWebClient(CAPTIVE_WINDOW);
  const welcome = await window.get(redirectTo(app));
  const page = await window.get(linkTo(welcome, '/with/facebook/'));
  assert.match(page.text, /This window can’t open Facebook/);
  assert.match(page.text, /Copy this address/);
  assert.ok(page.text.includes(welcome.value('visit') ?? '?'), 'the address of this very visit');
  assert.match((await takeMinutes(window, welcome)).text, /There is nothing here/);
  assert.deepEqual(await rowsAboutGuests(app), {});
});

onEachDatabase('a terminal gets the minutes once a day, another one its own', async (databases, t) => {
  const app = await openPortal(t, databases, { venue: PROVISIONAL });
  const first = createWebClient();
  assert.match((await takeMinutes(first, await first.get(redirectTo(app)))).text, /Go on in your/);
  const again = createWebClient();
  const refused = await takeMinutes(again, await again.get(redirectTo(app)));
  assert.equal(refused.status, 409);
  assert.match(refused.text, /had its first minutes online today already/);
  const other = createWebClient();
  const welcome = await other.get(redirectTo(app, { mac: OTHER_MAC }));
  assert.match((await takeMinutes(other, welcome)).text, /Go on in your browser/);
  app.clock.advance(DAY);
  const nextDay = createWebClient();
  assert.match((await takeMinutes(nextDay, await nextDay.get(redirectTo(app)))).text, /Go on in your/);
});

test('who had the minutes is told so before being asked for anything', async (t) => {
  const { app } = await openSocialPortal(t, await sqliteFor(), { venue: PROVISIONAL });
  const first = createWebClient();
  await takeMinutes(first, await first.get(redirectTo(app)));
  const again = createWebClient(CAPTIVE_WINDOW);
  const page = await again.get(linkTo(await again.get(redirectTo(app)), '/with/google/'));
  assert.match(page.text, /had its first minutes online today already/);
  assert.match(page.text, /Copy this address/);
});

onEachDatabase('the form sent twice, or at once, gives the minutes once', async (databases, t) => {
  const app = await openPortal(t, databases, { venue: PROVISIONAL });
  const window = createWebClient();
  const welcome = await window.get(redirectTo(app));
  const pages = await Promise.all([1, 2, 3].map(() => takeMinutes(window, welcome)));
  for (const page of [...pages, await takeMinutes(window, welcome)])
    assert.match(page.text, /Go on in your browser/);
  assert.equal(new Set(pages.map(({ url }) => url)).size, 1);
  const { guests, tickets } = await countRows(app.foundation.databases.main.read);
  assert.deepEqual({ guests, tickets }, { guests: 1, tickets: 1 });
  assert.equal((await app.foundation.databases.keys.read('guest_keys')).length, 1);
});

onEachDatabase('of two windows of one terminal, at once, one gets the minutes', async (databases, t) => {
  const app = await openPortal(t, databases, { venue: PROVISIONAL });
  const windows = [createWebClient(), createWebClient(), createWebClient()];
  const welcomes = await Promise.all(windows.map((window) => window.get(redirectTo(app))));
  const pages = await Promise.all(windows.map((window, at) => takeMinutes(window, welcomes[at] as Page)));
  assert.deepEqual(
    pages.map(({ status }) => status).sort((a, b) => a - b),
    [200, 409, 409],
  );
  assert.equal((await rowsAboutGuests(app)).guests, 1);
});

test('the texts have to be accepted, those in force', async (t) => {
  const app = await openPortal(t, await sqliteFor(), { venue: PROVISIONAL });
  const window = createWebClient();
  const welcome = await window.get(redirectTo(app));
  const post = (fields: object) =>
    window.post(`${app.publicUrl}/p/linden/provisional`, { ...acceptanceOn(welcome), ...fields });
  assert.equal((await post({ accept: '' })).status, 422);
  assert.equal((await post({ terms: 'earlier' })).status, 409);
  assert.deepEqual(await rowsAboutGuests(app), {});
});

test('equipment that ends no session gives the minutes only if it takes a Disconnect', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const redirect = `${app.publicUrl}/p/linden?mac=02-CC-00-00-00-01`;
  const settings = {
    ignoresSessionTimeout: true,
    login: { url: 'http://10.1.0.1/login' },
    redirect: { terminal: 'mac' },
  };
  for (const [coaPort, answer] of [
    [null, /There is nothing here/],
    [3799, /Go on in your browser/],
  ] as const) {
    const entry = { family: 'generic', handBack: ['http://10.1.0.1'], settings, coaPort };
    await app.applyVenue(sampleVenue({ accessPoints: [sampleAccessPoint(entry)], ...PROVISIONAL }));
    const window = createWebClient();
    assert.match((await takeMinutes(window, await window.get(redirect))).text, answer);
  }
});

async function rowsAboutGuests(app: TestApp): Promise<Readonly<Record<string, number>>> {
  const rows = Object.entries(await countRows(app.foundation.databases.main.read));
  const about = ['guests', 'consents', 'tickets', 'sessions', 'devices'];
  return Object.fromEntries(rows.filter(([table]) => about.includes(table)));
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOUR, MINUTE } from '../../../src/base/clock.js';
import { Code } from '../../../src/radius/codes.js';
import { venueFileSchema } from '../../../src/venues/venue-file.js';
import { retainNow } from '../../support/counted-guests.js';
import { onEachDatabase, sqliteFor } from '../../support/databases.js';
import {
  acceptanceOn,
  acceptTerms,
  handBackOf,
  openPortal,
  personalLinkOn,
  redirectTo,
  register,
} from '../../support/guest-portal.js';
import { sampleVenue } from '../../support/sample-venue.js';
import { openUamGateway } from '../../support/uam-gateway.js';
import { countRows } from '../../support/walk-tables.js';
import { createWebClient, type Page, type WebClient } from '../../support/web-client.js';

const { waysIn } = sampleVenue() as { readonly waysIn: { readonly form: object; readonly terms: object } };

/** Presses the button of those below the age limit. */
function goOnce(browser: WebClient, page: Page): Promise<Page> {
  const url = new URL('/p/linden/accept', page.url).href;
  return browser.post(url, { ...acceptanceOn(page), once: 'yes' });
}

onEachDatabase('R8: below the age limit a guest gets online, and nothing stays', async (databases, t) => {
  const app = await openPortal(t, databases);
  const { main, keys } = app.foundation.databases;
  const gateway = openUamGateway(t, app);
  const browser = createWebClient();
  const { documents } = await countRows(main.read);
  const welcome = await browser.get(redirectTo(app));
  assert.match(welcome.text, /you are 16 or older, or a parent agrees\. If not: go online without/);
  const ready = await goOnce(browser, welcome);
  assert.deepEqual([...browser.cookies.keys()], ['visit-linden'], 'no cookie knows the browser again');
  assert.equal((await gateway.logOn(await handBackOf(browser, ready))).code, Code.AccessAccept);
  assert.match((await browser.get(personalLinkOn(ready))).text, /You gave no answers here/);
  assert.equal((await gateway.logOnByMac()).code, Code.AccessAccept, 'while the time lasts');
  app.clock.advance(2 * HOUR + 11 * MINUTE);
  assert.equal((await gateway.logOnByMac()).code, Code.AccessReject);
  assert.match((await browser.get(redirectTo(app))).text, /Good to see you/);
  await retainNow(app);
  const left = await countRows(main.read);
  for (const table of ['guests', 'guest_links', 'consents', 'devices', 'sessions', 'tickets'])
    assert.equal(left[table], undefined, table);
  assert.equal(left.documents, documents);
  assert.deepEqual(await countRows(keys.read), {});
});

test('R8: who registers after all is a guest of their own, who stays', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  await goOnce(browser, welcome);
  await register(browser, await browser.get(redirectTo(app)), { name: 'Ada' });
  const rows = await app.foundation.databases.main.read('guests').orderBy('created_at');
  assert.deepEqual(rows.map(({ vault, expires_at }) => `${vault !== null} ${expires_at !== null}`).sort(), [
    'false true',
    'true false',
  ]);
});

test('R8: a guest the browser is known as is not drawn into it', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  const link = personalLinkOn(await register(browser, welcome, { name: 'Ada' }));
  await goOnce(browser, welcome);
  app.clock.advance(3 * HOUR);
  await retainNow(app);
  assert.equal((await browser.get(link)).value('a.name'), 'Ada');
});

test('R8: a venue may leave nothing below the limit, and say so', async (t) => {
  const app = await openPortal(t, await sqliteFor(), { venue: { age: { limit: 18, below: 'none' } } });
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  assert.match(welcome.text, /you are 18 or older, or a parent agrees\. If not, please ask the staff/);
  assert.match(welcome.text, /I am 18 or older, or a parent has agreed\./);
  assert.equal((await goOnce(browser, welcome)).status, 404);
  assert.equal((await countRows(app.foundation.databases.main.read)).guests, undefined);
  assert.equal((await acceptTerms(browser, welcome)).status, 200);
});

test('without the one-click way nothing is left below the limit', async (t) => {
  const app = await openPortal(t, await sqliteFor(), { venue: { waysIn: { form: waysIn.form } } });
  assert.match((await createWebClient().get(redirectTo(app))).text, /If not, please ask the staff/);
  const file = sampleVenue({ waysIn: { form: waysIn.form }, age: { below: 'once' } });
  const { error } = venueFileSchema.safeParse(file);
  assert.deepEqual(
    error?.issues.map(({ path }) => path.join('.')),
    ['age.below'],
  );
});

test('the limit is between 13 and 21, and marketing has every language of the venue', () => {
  const faultsOf = (changes: object) =>
    venueFileSchema.safeParse(sampleVenue(changes)).error?.issues.map(({ path }) => path.join('.'));
  assert.deepEqual(faultsOf({ age: { limit: 12 } }), ['age.limit']);
  assert.deepEqual(faultsOf({ age: { limit: 22 } }), ['age.limit']);
  const text = { en: 'a', de: 'b', fr: 'c', es: 'd' };
  assert.deepEqual(faultsOf({ marketing: { text } }), ['marketing.text.ar']);
});

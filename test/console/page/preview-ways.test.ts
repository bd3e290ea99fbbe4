import assert from 'node:assert/strict';
import { type ConsoleVenue, openConsoleVenue } from '../../support/console-venue.js';
import { onEachDatabase } from '../../support/databases.js';
import type { Page } from '../../support/web-client.js';

const AT = '/page/guest/auto/en';

/** What happens when `step` is pressed on the previewed first page. */
async function press(venue: ConsoleVenue, step: string, fields: Readonly<Record<string, string>>) {
  const page = await venue.get(AT);
  const kept = ['visit', 'terms', 'notice'].map((name) => [name, page.value(name) ?? '']);
  return venue.browser.post(venue.at(`${AT}/${step}`), { ...Object.fromEntries(kept), ...fields });
}

function turnOn(venue: ConsoleVenue, way: string): Promise<Page> {
  return venue.submit('/ways-in', { fields: { do: `on ${way}` } });
}

async function assertNothingKept({ app }: ConsoleVenue): Promise<void> {
  const { main, keys } = app.foundation.databases;
  for (const table of ['guests', 'consents', 'guest_links'])
    assert.deepEqual(await main.read(table).select(), [], table);
  assert.deepEqual(await keys.read('guest_keys').select(), []);
}

onEachDatabase('a voucher is tried in the preview', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  await turnOn(venue, 'voucher');
  const accept = 'yes';
  assert.match((await press(venue, 'voucher', { voucher: ' ', accept })).text, /needs another look/);
  const wrong = await press(venue, 'voucher', { voucher: 'no code' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.html, /<a href="#voucher">.*<a href="#voucher-accept">/s);
  assert.match(wrong.html, /value="no code"/);
  assert.match((await press(venue, 'voucher', { voucher: 'ABCDE-FGHJK', accept })).text, /You’re all set/);
  await assertNothingKept(venue);
});

onEachDatabase('an account is tried in the preview', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  await turnOn(venue, 'account');
  const first = await venue.get(AT);
  const create = first.links.find((link) => link.includes('/create-account/')) ?? '';
  assert.match((await venue.browser.get(new URL(create, first.url).href)).text, /Create an account/i);
  const short = await press(venue, 'create-account', { name: 'ada', password: 'x' });
  assert.equal(short.status, 422);
  assert.match(short.html, /<a href="#password">/);
  assert.match(short.html, /value="ada"/);
  const right = { name: 'ada', password: 'canary of the preview', accept: 'yes' };
  assert.match((await press(venue, 'create-account', right)).text, /You’re all set/);
  const inAgain = await press(venue, 'sign-in', { name: 'ada', password: 'canary of the preview' });
  assert.match(inAgain.text, /You’re online/);
  await assertNothingKept(venue);
});

onEachDatabase('providers are shown as soon as there are keys, with what phones do', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const keys = (provider: string) =>
    venue.submit(`/ways-in/${provider}/keys`, { fields: { id: 'own', secret: 'canary-own' } });
  await keys('google');
  await keys('x');
  await turnOn(venue, 'provisional');
  const page = await venue.get(AT);
  assert.match(page.text, /Continue with Google Continue with X/);
  assert.doesNotMatch(page.html, /canary/);
  assert.match((await venue.get('/page')).text, /Phone’s small window A few minutes online/);
  const link = page.links.find((one) => one.includes('/with/x/')) ?? '';
  const small = await venue.browser.get(new URL(link, page.url).href);
  assert.match(small.text, /This window can’t open X/);
  assert.match(small.text, /5 minutes/);
  const online = await press(venue, 'provisional', { accept: 'yes', way: 'x' });
  assert.match(online.text, /You’re online/);
  assert.match(online.text, /sign in/i);
  await assertNothingKept(venue);

  const inForce = venue.app.foundation.directory.venueById(venue.venueId);
  assert.equal(inForce?.providerApps.size, 0, 'guests are sent nowhere before it is published');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY } from '../../src/base/clock.js';
import { type ConsoleVenue, EMAIL, openConsoleVenue } from '../support/console-venue.js';
import { onEachDatabase, sqliteFor } from '../support/databases.js';
import { createStoredVouchers } from '../support/vouchers.js';
import type { Page } from '../support/web-client.js';

const dayIn = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** Makes a batch by the console; its page. */
function make(venue: ConsoleVenue, fields: Readonly<Record<string, string>> = {}): Promise<Page> {
  return venue.submit('/vouchers/new', {
    fields: { count: '3', note: '=Conference', until: dayIn(30), ...fields },
  });
}

const pathOf = (venue: ConsoleVenue, page: Page) =>
  new URL(page.url).pathname.replace(`/venues/${venue.venueId}`, '');

onEachDatabase('a batch is made, told state by state, and taken along as a table', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases, { role: 'front-desk' });
  assert.match((await venue.get('/vouchers')).text, /No vouchers yet.*Make vouchers/);
  const made = await make(venue, { uses: '2' });
  assert.match(made.text, /The vouchers are made/);
  assert.match(made.text, /Vouchers “=Conference” Valid.*guest · 2 hours, then sign in again/);
  const path = pathOf(venue, made);
  const table = await venue.submit(path, { to: `${path}/table` });
  const codes = [...table.html.matchAll(/^([0-9A-Z]{5}-[0-9A-Z]{5}),Unused,2,/gm)].map(
    ([, code = '']) => code,
  );
  assert.equal(codes.length, 3);
  assert.match(table.html, new RegExp(`/p/linden\\?voucher=${codes[0]}`));
  for (const code of codes) assert.doesNotMatch(made.html, new RegExp(code), 'the page shows no whole code');
  assert.match(made.text, new RegExp(`${codes[0]?.slice(0, 5)}-…`));

  await createStoredVouchers(venue.app).redeem(codes[0]);
  const used = await venue.get(path);
  assert.match(used.text, /1 of 2 uses left on \d+ \w+ \d+ .*Unused never/);
  assert.match((await venue.get('/vouchers')).text, /=Conference Made .* 2 unused, 1 used Valid/);
  assert.deepEqual((await venue.actions()).slice(0, 2), ['vouchers-printed', 'vouchers-made']);
});

onEachDatabase('vouchers are revoked one by one or all, and then let nobody in', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const made = await make(venue);
  const path = pathOf(venue, made);
  const stored = createStoredVouchers(venue.app);
  const codes = await stored.codes();
  const [one = ''] = made.links.filter((link) => /\/[\w-]{22}\/revoke$/.test(link));
  const revokePath = one.replace(`/venues/${venue.venueId}`, '');
  assert.match((await venue.get(revokePath)).text, /Revoke the voucher \w{5}-…\?/);
  const revoked = await venue.submit(revokePath);
  assert.match(revoked.text, /Revoked\. .*Revoked never/);
  assert.match((await venue.get(`${path}/revoke`)).text, /2 vouchers can still be used/);
  assert.match((await venue.submit(`${path}/revoke`)).text, /None of these vouchers can be used any more/);
  for (const code of codes) await assert.rejects(stored.redeem(code));
  assert.deepEqual((await venue.actions()).slice(0, 2), ['vouchers-revoked', 'vouchers-revoked']);
});

test('what cannot be is told beside the field', async (t) => {
  const venue = await openConsoleVenue(t, await sqliteFor());
  const wrong = await make(venue, { count: '501', uses: '0', until: '2027-02-30', plan: 'no such' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /4 things are not right yet/);
  for (const until of ['', '2020-01-01', '2099-01-01'])
    assert.match((await make(venue, { until })).text, /Choose a day from today on/);
  assert.match((await make(venue, { from: dayIn(40) })).text, /Choose a day from today on/);
});

test('the guest page asks for vouchers once a manager says so', async (t) => {
  const venue = await openConsoleVenue(t, await sqliteFor(), { role: 'manager' });
  assert.match((await venue.get('/vouchers')).text, /Your guest page does not ask for vouchers yet/);
  const offered = await venue.submit('/vouchers', { to: '/vouchers/offer' });
  assert.match(offered.text, /asks for vouchers from now on/);
  assert.deepEqual(venue.app.foundation.directory.venueById(venue.venueId)?.document.waysIn.voucher, {});
});

test('another venue’s batch is nobody’s here', async (t) => {
  const venue = await openConsoleVenue(t, await sqliteFor());
  const made = await make(venue);
  const other = await venue.addVenue('other', { ownerId: venue.ownerId, role: 'owner' });
  const elsewhere = made.url.replace(venue.venueId, other).replace(/\?.*/, '');
  assert.equal((await venue.browser.get(elsewhere)).status, 404);
});

test('a plan that vouchers give is not removed while they are valid', async (t) => {
  const venue = await openConsoleVenue(t, await sqliteFor());
  await venue.submit('/plans/new', { fields: { name: 'Conference' } });
  await make(venue, { plan: 'conference' });
  assert.match((await venue.get('/plans/conference/remove')).text, /Vouchers give it/);
  venue.app.clock.advance(31 * DAY);
  const browser = await venue.signedIn(EMAIL);
  const after = await browser.get(venue.at('/plans/conference/remove'));
  assert.doesNotMatch(after.text, /Vouchers give it/);
});

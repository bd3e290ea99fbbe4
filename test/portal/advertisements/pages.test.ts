import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY } from '../../../src/base/clock.js';
import { BAKERY, openAdvertising, PLACES } from '../../support/advertisements.js';
import { sqliteFor } from '../../support/databases.js';
import { sampleVenue } from '../../support/sample-venue.js';
import { linkTo } from '../../support/guest-portal.js';
import type { Page } from '../../support/web-client.js';

const CAR = { id: 'car', name: 'Car', title: { en: 'A car' } };

function outOn(page: Page): readonly string[] {
  return page.links.filter((link) => link.includes('/out/'));
}

test('R9: an advertisement is marked, and leads nowhere before the guest is online', async (t) => {
  const { arrive, goOnline } = await openAdvertising(t, await sqliteFor());
  const { welcome } = await arrive();
  assert.match(welcome.html, /<aside id="b-advertisement" class="offer" aria-label="Advertisement">/);
  assert.match(welcome.text, /Advertisement\s+Fresh rolls next door\s+Bakery Krumm, open from six\./);
  assert.match(welcome.text, /More once you’re online: krumm\.example/);
  assert.deepEqual(outOn(welcome), []);
  assert.ok(!welcome.html.includes(BAKERY.link), 'no address of anybody else');
  const { landing } = await goOnline();
  assert.match(landing.text, /Fresh rolls next door/);
  assert.equal(outOn(landing).length, 1);
  assert.match(landing.html, /\/out\/bakery\/[\w-]{22}" rel="noreferrer noopener"/);
});

test('R9: the link leads where the venue’s document says, and nowhere else', async (t) => {
  const { app, goOnline } = await openAdvertising(t, await sqliteFor());
  const { browser, landing } = await goOnline();
  const out = linkTo(landing, '/out/');
  for (const url of [out, `${out}?url=https://evil.example`, `${app.publicUrl}/p/linden/out/bakery`]) {
    const answer = await browser.once(url);
    assert.equal(answer.status, 302);
    assert.equal(answer.location, BAKERY.link);
    assert.equal(answer.headers.get('referrer-policy'), 'no-referrer');
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.equal(answer.headers.get('set-cookie'), null);
  }
  for (const name of ['unknown', 'https:%2f%2fevil.example', '%2f%2fevil.example', '__proto__']) {
    const answer = await browser.once(`${app.publicUrl}/p/linden/out/${name}`);
    assert.equal(answer.status, 404, name);
  }
});

test('R9: only what is in force is shown, by the venue’s calendar', async (t) => {
  const today = (app: { readonly clock: { readonly now: () => number } }, days = 0) =>
    new Date(app.clock.now() + days * DAY).toISOString().slice(0, 10);
  const { app, arrive } = await openAdvertising(t, await sqliteFor(), { advertisements: [] });
  const show = async (advertisement: object) => {
    await app.applyVenue(
      sampleVenue({ timeZone: 'UTC', page: PLACES, advertisements: [{ ...CAR, ...advertisement }] }),
    );
    return (await arrive()).welcome.text.includes('A car');
  };
  const [yesterday, now, tomorrow] = [today(app, -1), today(app), today(app, 1)];
  assert.equal(await show({}), true);
  assert.equal(await show({ on: false }), false);
  assert.equal(await show({ from: now, until: now }), true);
  assert.equal(await show({ from: tomorrow }), false);
  assert.equal(await show({ until: yesterday }), false);
});

test('R9: among several each is shown, one to a visit', async (t) => {
  const { arrive } = await openAdvertising(t, await sqliteFor(), { advertisements: [BAKERY, CAR] });
  const shown = new Set<string>();
  for (let visit = 0; visit < 40; visit += 1) {
    const { browser, welcome } = await arrive();
    const title = ['Fresh rolls', 'A car'].filter((one) => welcome.text.includes(one));
    assert.equal(title.length, 1);
    shown.add(String(title));
    const again = await browser.get(`${new URL(welcome.url).origin}/p/linden/v/${welcome.value('visit')}`);
    assert.ok(again.text.includes(String(title)), 'the same when the page is loaded again');
  }
  assert.equal(shown.size, 2);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOUR } from '../../../src/base/clock.js';
import { onEachDatabase, sqliteFor } from '../../support/databases.js';
import { acceptanceOn, handBackOf, linkTo, personalLinkOn, redirectTo } from '../../support/guest-portal.js';
import { callbackOf, type Name, NAMES, OTHER_PHONE, sits } from '../../support/providers/go-on-with.js';
import { openSocialPortal, SOCIAL, type SocialPortal } from '../../support/providers/social-portal.js';
import { GATEWAY, NEW_TERMS, sampleVenue } from '../../support/sample-venue.js';
import { countRows } from '../../support/walk-tables.js';
import { createWebClient, type WebClient } from '../../support/web-client.js';

/** A browser that stands before the callback's address. */
async function leave(portal: SocialPortal, provider: Name, browser: WebClient): Promise<string> {
  sits(portal, provider);
  const welcome = await browser.get(redirectTo(portal.app));
  return callbackOf(browser, linkTo(welcome, `/with/${provider}/`));
}

async function guestsIn({ app }: SocialPortal): Promise<number> {
  return (await countRows(app.foundation.databases.main.read)).guests ?? 0;
}

onEachDatabase(
  'T33: a state counts once, and beside the cookie of its browser alone',
  async (databases, t) => {
    const portal = await openSocialPortal(t, databases);
    for (const provider of NAMES) {
      const browser = createWebClient();
      const callback = await leave(portal, provider, browser);
      const before = await guestsIn(portal);
      const stranger = createWebClient();
      assert.equal((await stranger.get(callback)).status, 410, 'in another browser it is nothing');
      await stranger.get(redirectTo(portal.app, OTHER_PHONE));
      const lured = await stranger.get(await leave(portal, provider, createWebClient()));
      assert.match(lured.url, /told=failed$/, 'nor in one on a visit of its own');
      assert.equal(await guestsIn(portal), before);
      const used = await browser.get(callback);
      assert.match(used.url, /\/v\/[\w-]{22}\?told=failed$/, 'and used up by having been shown there');
      const again = await leave(portal, provider, browser);
      assert.match((await browser.get(again)).url, /\/go\//);
      const replayed = await browser.get(again);
      assert.match(replayed.text, /It is nothing you did/);
      assert.equal(await guestsIn(portal), before + 1);
    }
  },
);

onEachDatabase('T33: a state of one provider means nothing at another', async (databases, t) => {
  const portal = await openSocialPortal(t, databases);
  const browser = createWebClient();
  const callback = await leave(portal, 'facebook', browser);
  const mixed = await browser.get(callback.replace('/facebook/', '/google/'));
  assert.match(mixed.url, /told=failed$/);
  assert.equal(await guestsIn(portal), 0);
  assert.deepEqual(portal.google.refusals, []);
  assert.match((await browser.get(callback)).url, /\/go\//, 'where it belongs it still counts');
});

test('T26 T33: whatever else comes back leads to a page with a way on', async (t) => {
  const portal = await openSocialPortal(t, await sqliteFor());
  const browser = createWebClient();
  const callback = await leave(portal, 'facebook', browser);
  const { searchParams } = new URL(callback);
  const [state, code] = [searchParams.get('state') ?? '', searchParams.get('code') ?? ''];
  const at = (provider: string, query: string) => `${portal.app.publicUrl}/with/${provider}/callback${query}`;
  const forged = [
    at('facebook', ''),
    at('facebook', '?state=&code='),
    at('facebook', `?state=${'A'.repeat(22)}&code=x`),
    at('facebook', `?state=${state}&state=${state}&code=${code}`),
    at('facebook', `?state[]=${state}&code[]=${code}`),
    at('facebook', `?state=${'x'.repeat(5_000)}&code=${code}`),
    at('google', `?error=%3Cscript%3E&error_description=Nightingale&state=x`),
    at('x', '?oauth_token=x&oauth_verifier=y'),
    at('x', '?denied=Nightingale'),
    at('x', '?denied=a&denied=b'),
  ];
  for (const url of forged) {
    const lost = await createWebClient().get(url);
    assert.equal(lost.status, 410, url);
    assert.doesNotMatch(lost.html, /Nightingale|script>/);
    assert.match(lost.text, /Open any web page to get a fresh one/);
    const page = await browser.get(url);
    assert.match(
      page.url,
      /\/p\/linden\/v\/[\w-]{22}\?told=failed$/,
      'a browser on a visit is led back to it',
    );
  }
  assert.equal((await browser.get(at('myspace', '?state=x'))).status, 404);
  assert.match((await browser.get(callback)).url, /\/go\//, 'none of it used the state up');
});

test('a code twice, or none beside a good state, is refused', async (t) => {
  const portal = await openSocialPortal(t, await sqliteFor());
  for (const change of ['', '&code=a&code=b']) {
    const browser = createWebClient();
    const url = new URL(await leave(portal, 'facebook', browser));
    url.searchParams.delete('code');
    assert.match((await browser.get(`${url.href}${change}`)).url, /told=failed$/);
  }
  assert.equal(await guestsIn(portal), 0);
});

onEachDatabase(
  'R7: texts changed while somebody was at the provider are shown again',
  async (databases, t) => {
    const portal = await openSocialPortal(t, databases);
    const browser = createWebClient();
    const callback = await leave(portal, 'google', browser);
    await portal.app.applyVenue(sampleVenue({ ...SOCIAL, ...NEW_TERMS }));
    const page = await browser.get(callback);
    assert.match(page.text, /were changed just now/);
    assert.equal(await guestsIn(portal), 0);
    assert.match((await browser.get(linkTo(page, '/with/google/'))).url, /\/go\//);
  },
);

test('R7: a button beside older texts shows the page again', async (t) => {
  const portal = await openSocialPortal(t, await sqliteFor());
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(portal.app));
  const start = linkTo(welcome, '/with/google/');
  for (const stale of [start.replace(/terms=[^&]+/, 'terms=A'), start.split('?')[0] ?? '']) {
    const page = await browser.once(stale);
    assert.equal(page.status, 409);
    assert.match(page.text, /were changed just now/);
  }
});

test('a venue that closes meanwhile says when it opens', async (t) => {
  const portal = await openSocialPortal(t, await sqliteFor());
  portal.app.clock.reach('2030-06-05T10:00:00Z');
  const browser = createWebClient();
  const callback = await leave(portal, 'google', browser);
  const openingHours = { week: { thursday: ['08:00-18:30'] } };
  await portal.app.applyVenue(sampleVenue({ ...SOCIAL, openingHours, timeZone: 'UTC' }));
  assert.match((await browser.get(callback)).text, /closed right now/);
  assert.equal(await guestsIn(portal), 0);
});

test('a provider taken back meanwhile leads to the other ways in', async (t) => {
  const portal = await openSocialPortal(t, await sqliteFor());
  const browser = createWebClient();
  const callback = await leave(portal, 'google', browser);
  const { google: _gone, ...waysIn } = SOCIAL.waysIn;
  await portal.app.applyVenue(sampleVenue({ waysIn }));
  assert.match((await browser.get(callback)).url, /told=failed$/);
  assert.equal(await guestsIn(portal), 0);
});

test('half an hour is the longest anybody can be at a provider', async (t) => {
  const portal = await openSocialPortal(t, await sqliteFor());
  const browser = createWebClient();
  const callback = await leave(portal, 'x', browser);
  portal.app.clock.advance(HOUR);
  assert.equal((await browser.get(callback)).status, 410);
  assert.equal(
    (await browser.get(linkTo(await browser.get(redirectTo(portal.app)), '/with/x/'))).status,
    200,
  );
});

test('T24: who gave away the address of a visit gets nothing of whoever goes on with a provider', async (t) => {
  const portal = await openSocialPortal(t, await sqliteFor());
  const thief = createWebClient();
  const token = (await thief.get(redirectTo(portal.app))).value('visit') ?? '';
  const address = `${portal.app.publicUrl}/p/linden/v/${token}`;
  const victim = createWebClient({ 'sec-fetch-site': 'same-origin' });
  sits(portal, 'google');
  const ready = await victim.get(linkTo(await victim.get(address), '/with/google/'));
  assert.ok(personalLinkOn(ready));
  for (const step of ['go', 'on', 'v']) {
    const page = await thief.once(address.replace('/v/', `/${step}/`));
    assert.doesNotMatch(`${page.location} ${page.text}`, /\/my\/[\w-]{22}/);
    assert.ok(!`${page.location}`.startsWith(GATEWAY));
  }
});

test('T34: nobody is joined to the guest a browser was before', async (t) => {
  const portal = await openSocialPortal(t, await sqliteFor());
  const browser = createWebClient({ 'sec-fetch-site': 'same-origin' });
  const welcome = await browser.get(redirectTo(portal.app));
  await browser.post(`${portal.app.publicUrl}/p/linden/accept`, acceptanceOn(welcome));
  sits(portal, 'google');
  const ready = await browser.get(linkTo(welcome, '/with/google/'));
  assert.ok(await handBackOf(browser, ready));
  assert.equal(await guestsIn(portal), 2);
});

test('the same person on two devices at once is one guest', async (t) => {
  const portal = await openSocialPortal(t, await sqliteFor());
  const browsers = [createWebClient(), createWebClient()] as const;
  const callbacks = [
    await leave(portal, 'facebook', browsers[0]),
    await leave(portal, 'facebook', browsers[1]),
  ];
  const pages = await Promise.all(browsers.map((browser, index) => browser.get(callbacks[index] ?? '')));
  for (const page of pages) assert.ok(personalLinkOn(page));
  assert.equal(await guestsIn(portal), 1);
});

test('T25: a provider the venue does not offer, or without keys, is not there', async (t) => {
  const { waysIn } = SOCIAL;
  const venue = { waysIn: { terms: waysIn.terms, google: waysIn.google } };
  const portal = await openSocialPortal(t, await sqliteFor(), { venue });
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(portal.app));
  const start = linkTo(welcome, '/with/google/');
  assert.doesNotMatch(welcome.html, /with\/(?:facebook|x)\//);
  for (const other of ['facebook', 'x', 'myspace'])
    assert.equal((await browser.once(start.replace('/google/', `/${other}/`))).status, 404);
});

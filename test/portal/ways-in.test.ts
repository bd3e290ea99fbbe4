import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAccount } from '../support/accounts.js';
import { onEachDatabase, sqliteFor } from '../support/databases.js';
import {
  acceptanceOn,
  acceptTerms,
  linkTo,
  openPortal,
  personalLinkOn,
  redirectTo,
  register,
} from '../support/guest-portal.js';
import { NEW_TERMS, sampleVenue } from '../support/sample-venue.js';
import type { TestApp } from '../support/start-app.js';
import { countRows } from '../support/walk-tables.js';
import { createWebClient, type Page } from '../support/web-client.js';

const { waysIn } = sampleVenue() as { waysIn: { terms: object; form: object } };

/** What is stored that could be about somebody: counts of tries are keyed hashes and run out by themselves. */
async function stored({ foundation }: TestApp): Promise<Record<string, number>> {
  const { limits: _counts, ...rows } = await countRows(foundation.databases.main.read);
  return { ...rows, ...(await countRows(foundation.databases.keys.read)) };
}

for (const [offered, other, ways] of [
  ['accept', 'register', { terms: waysIn.terms }],
  ['register', 'accept', { form: waysIn.form }],
] as const) {
  test(`R4: where only ${offered} is offered, ${other} leads nowhere`, async (t) => {
    const app = await openPortal(t, await sqliteFor(), { venue: { waysIn: ways } });
    const browser = createWebClient();
    const welcome = await browser.get(redirectTo(app));
    assert.match(welcome.html, new RegExp(`action="/p/linden/${offered}"`));
    assert.doesNotMatch(welcome.html, new RegExp(`action="/p/linden/${other}"`));
    const before = await stored(app);
    const fields = { ...acceptanceOn(welcome), 'a.name': 'Ada' };
    assert.equal((await browser.post(`${app.publicUrl}/p/linden/${other}`, fields)).status, 404);
    assert.deepEqual(await stored(app), before);
    assert.equal((await browser.post(`${app.publicUrl}/p/linden/${offered}`, fields)).status, 200);
  });
}

onEachDatabase('P10 R7: nothing but the sealed visit is stored before acceptance', async (databases, t) => {
  const app = await openPortal(t, databases);
  const empty = await stored(app);
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  const arrived = { ...empty, visits: 1 };
  assert.deepEqual(await stored(app), arrived);

  const { accept: _accept, ...unaccepted } = acceptanceOn(welcome);
  const refused = [
    { ...unaccepted, 'a.name': 'Ada' },
    { ...acceptanceOn(welcome), accept: 'no', 'a.name': 'Ada' },
    { ...acceptanceOn(welcome), terms: 'AAAAAAAAAAAAAAAA', 'a.name': 'Ada' },
    { ...acceptanceOn(welcome), notice: '', 'a.name': 'Ada' },
    { ...acceptanceOn(welcome), 'a.name': '' },
  ];
  for (const fields of refused) {
    const page = await browser.post(`${app.publicUrl}/p/linden/register`, fields);
    assert.ok(page.status === 422 || page.status === 409, `${page.status}`);
    assert.deepEqual(await stored(app), arrived);
  }
  await acceptTerms(browser, welcome);
  // The visit goes on under another name; the one before is nobody's.
  const accepted = { visits: 2, guests: 1, consents: 2, guest_links: 2, guest_keys: 1, tickets: 1 };
  assert.deepEqual(await stored(app), { ...arrived, ...accepted });
});

test('R7: without the tick nothing happens, and the page says so', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  const { accept: _accept, ...fields } = acceptanceOn(welcome);
  const page = await browser.post(`${app.publicUrl}/p/linden/register`, { ...fields, 'a.name': 'Ada' });
  assert.equal(page.status, 422);
  assert.match(page.text, /Please tick the box to accept the terms of use/);
  assert.equal(page.value('a.name'), 'Ada');
});

test('WCAG 3.3.7: the tick stays while the texts do', async (t) => {
  const allWays = { ...waysIn, account: { plan: 'regular' } };
  const app = await openPortal(t, await sqliteFor(), { venue: { waysIn: allWays } });
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  const isTicked = (page: Page) => /<input type="checkbox" id="accept"[^>]* checked/.test(page.html);
  assert.ok(!isTicked(welcome), 'nobody accepts by leaving a tick where it was');
  const wrong = await register(browser, welcome, { name: '' });
  assert.equal(wrong.status, 422);
  assert.ok(isTicked(wrong));
  assert.ok(isTicked(await createAccount(browser, welcome, { name: 'Anna', password: 'short' })));
  const { accept: _accept, ...unticked } = acceptanceOn(welcome);
  assert.ok(!isTicked(await browser.post(`${app.publicUrl}/p/linden/register`, unticked)));
  await app.applyVenue(sampleVenue({ waysIn: allWays, ...NEW_TERMS }));
  assert.ok(!isTicked(await register(browser, welcome, { name: '' })), 'what is accepted is what was read');
});

onEachDatabase(
  'R7: texts changed while the page was open are shown before they are accepted',
  async (databases, t) => {
    const app = await openPortal(t, databases);
    const browser = createWebClient();
    const welcome = await browser.get(redirectTo(app));
    await app.applyVenue(sampleVenue(NEW_TERMS));
    const before = await stored(app);
    const again = await register(browser, welcome, { name: 'Ada' });
    assert.equal(again.status, 409);
    assert.match(again.text, /were changed just now/);
    assert.equal(again.value('a.name'), 'Ada', 'what was typed stays');
    assert.notEqual(again.value('terms'), welcome.value('terms'));
    assert.deepEqual(await stored(app), before);
    const ready = await register(browser, again, { name: 'Ada' });
    assert.ok(personalLinkOn(ready));
    const data = await browser.get(personalLinkOn(ready));
    assert.match(
      (await browser.get(linkTo(data, `/documents/${again.value('terms')}`))).text,
      /From today on: be kind/,
    );
  },
);

onEachDatabase('R2: a form sent twice makes one guest', async (databases, t) => {
  const app = await openPortal(t, databases);
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  browser.loseCookies();
  const pages = await Promise.all([1, 2, 3].map(() => register(createWebClient(), welcome, { name: 'Ada' })));
  // One that comes when another has been answered is a form sent later, and shows a link of its own.
  for (const link of new Set(pages.map(personalLinkOn))) {
    assert.equal((await browser.get(link)).value('a.name'), 'Ada', 'each page leads to the one guest');
  }
  const later = await register(createWebClient(), welcome, { name: 'Ada Lovelace' });
  const { guests, guest_keys } = await stored(app);
  assert.deepEqual({ guests, guest_keys }, { guests: 1, guest_keys: 1 });
  const data = await browser.get(personalLinkOn(later));
  assert.equal(data.value('a.name'), 'Ada Lovelace', 'what was sent last counts');
});

test('a visit ends after 30 minutes with a page that leads on', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  app.clock.advance(31 * 60_000);
  for (const page of [
    await acceptTerms(browser, welcome),
    await browser.get(`${app.publicUrl}/p/linden/go/${welcome.value('visit')}`),
    await browser.get(`${app.publicUrl}/p/linden/v/${welcome.value('visit')}`),
  ]) {
    assert.equal(page.status, 410);
    assert.match(page.text, /That took a little long/);
    assert.equal((await browser.get(linkTo(page, '/p/linden'))).status, 200);
  }
});

test("a visit's token serves at its own venue only", async (t) => {
  const app = await openPortal(t, await sqliteFor());
  await app.applyVenue(sampleVenue({ venue: 'other', accessPoints: [] }));
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  const page = await browser.post(`${app.publicUrl}/p/other/accept`, acceptanceOn(welcome));
  assert.equal(page.status, 410);
});

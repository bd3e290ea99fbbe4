import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Code } from '../../../src/radius/codes.js';
import { ACCOUNTS, createAccount, signIn } from '../../support/accounts.js';
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
import { NEW_TERMS, sampleVenue } from '../../support/sample-venue.js';
import type { TestApp } from '../../support/start-app.js';
import { openUamGateway } from '../../support/uam-gateway.js';
import { createWebClient, type Page, type WebClient } from '../../support/web-client.js';

const ANNA = { name: 'Anna', password: 'a quiet place' };
const languages = ['en', 'de', 'fr', 'es', 'ar'] as const;
const ANOTHER_TEXT = {
  marketing: { text: Object.fromEntries(languages.map((one) => [one, `Call me (${one}).`])) },
};
const OTHER_TERMS = { terms: Object.fromEntries(languages.map((one) => [one, `Be quiet (${one}).`])) };

/** Sends the form with the box ticked, or left as it is. */
function registerWith(browser: WebClient, welcome: Page, isTicked: boolean): Promise<Page> {
  return browser.post(new URL('/p/linden/register', welcome.url).href, {
    ...acceptanceOn(welcome),
    'a.name': 'Ada',
    'marketing-text': welcome.value('marketing-text') ?? '',
    ...(isTicked ? { marketing: 'yes' } : {}),
  });
}

async function answers({ foundation }: TestApp): Promise<readonly string[]> {
  const rows = await foundation.databases.main.read('marketing_answers').orderBy('number');
  return rows.map(({ answer, method, language }) => `${answer} ${method} ${language}`);
}

function box(page: Page): string {
  return /<input type="checkbox" id="marketing"[^>]*>/.exec(page.html)?.[0] ?? 'no box';
}

onEachDatabase(
  'R6: marketing is a yes of its own, given and taken back at any time',
  async (databases, t) => {
    const app = await openPortal(t, databases);
    const browser = createWebClient();
    const welcome = await browser.get(redirectTo(app));
    assert.doesNotMatch(box(welcome), /checked|required/);
    const link = personalLinkOn(await registerWith(browser, welcome, true));
    assert.deepEqual(await answers(app), ['yes form en']);
    const version = welcome.value('marketing-text');
    const say = async (answer: string, about = version ?? '') =>
      (await browser.post(`${link}/marketing`, { answer, version: about })).text;
    assert.match((await browser.get(link)).text, /News and offers.* You agreed to this\./);
    assert.match(await say('no'), /Saved\. You said no\..* You said no to this\./);
    await say('no');
    assert.match(await say('yes'), /Saved\. You agreed\./);
    assert.deepEqual(await answers(app), ['yes form en', 'no my-data en', 'yes my-data en']);
    await say('yes', 'another-version1');
    const { marketing } = JSON.parse((await browser.get(`${link}/download`)).html);
    assert.deepEqual(
      marketing.map((one: Record<string, string>) => [one.answer, one.version, one.method]),
      [
        ['yes', version, 'form'],
        ['no', version, 'my-data'],
        ['yes', version, 'my-data'],
      ],
    );
    const text = await browser.get(`${app.publicUrl}/p/linden/documents/${version}`);
    assert.match(text.text, /concerts and cakes of the season/);
    assert.match((await browser.post(`${link}/cancel`, {})).text, /5 consents/);
    assert.deepEqual(await answers(app), []);
  },
);

onEachDatabase('R6: a box left alone says nothing, and takes back an earlier yes', async (databases, t) => {
  const app = await openPortal(t, databases);
  const browser = createWebClient();
  await registerWith(browser, await browser.get(redirectTo(app)), false);
  assert.deepEqual(await answers(app), []);
  await app.applyVenue(sampleVenue(NEW_TERMS));
  await registerWith(browser, await browser.get(redirectTo(app)), true);
  await app.applyVenue(sampleVenue(OTHER_TERMS));
  const again = await browser.get(redirectTo(app));
  await browser.post(new URL('/p/linden/register', again.url).href, {
    ...acceptanceOn(again),
    terms: 'x',
    'a.name': 'Ada',
    'marketing-text': again.value('marketing-text') ?? '',
  });
  assert.deepEqual(await answers(app), ['yes form en'], 'a refused form says nothing');
  const page = await browser.get(`${app.publicUrl}/p/linden/v/${again.value('visit')}`);
  await registerWith(browser, page, false);
  assert.deepEqual(await answers(app), ['yes form en', 'no form en']);
});

onEachDatabase(
  'R7: a yes is to one text; another is asked anew, and nobody kept out',
  async (databases, t) => {
    const app = await openPortal(t, databases);
    const gateway = openUamGateway(t, app);
    const browser = createWebClient();
    const ready = await registerWith(browser, await browser.get(redirectTo(app)), true);
    const link = personalLinkOn(ready);
    assert.equal((await gateway.logOn(await handBackOf(browser, ready))).code, Code.AccessAccept);
    await app.applyVenue(sampleVenue(ANOTHER_TEXT));
    assert.equal((await gateway.logOnByMac()).code, Code.AccessAccept, 'marketing is no condition');
    const asked = await browser.get(link);
    assert.match(asked.text, /Call me \(en\)\. You agreed to an earlier text/);
    await app.applyVenue(sampleVenue({ marketing: undefined }));
    assert.match((await browser.get(link)).text, /You agreed to an earlier text.* Take back my consent/);
    assert.match((await browser.post(`${link}/marketing`, { answer: 'no' })).text, /You said no to this/);
    assert.deepEqual(await answers(app), ['yes form en', 'no my-data en']);
  },
);

test('R7: a tick beside a text that has changed since is no yes to the new one', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  await app.applyVenue(sampleVenue(ANOTHER_TEXT));
  const refused = await registerWith(browser, welcome, true);
  assert.equal(refused.status, 409);
  assert.doesNotMatch(box(refused), /checked/);
  assert.match(refused.text, /Call me \(en\)/);
  assert.equal((await registerWith(browser, refused, false)).status, 200);
  assert.deepEqual(await answers(app), []);
});

test('a form with errors keeps the tick', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  const refused = await browser.post(`${app.publicUrl}/p/linden/register`, {
    ...acceptanceOn(welcome),
    'a.name': '',
    marketing: 'yes',
    'marketing-text': welcome.value('marketing-text') ?? '',
  });
  assert.equal(refused.status, 422);
  assert.match(box(refused), / checked/);
});

test('R6: one click never asks and never agrees', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  const posted = {
    ...acceptanceOn(welcome),
    marketing: 'yes',
    'marketing-text': welcome.value('marketing-text') ?? '',
  };
  const ready = await browser.post(`${app.publicUrl}/p/linden/accept`, posted);
  assert.deepEqual(await answers(app), []);
  assert.match(
    (await browser.get(personalLinkOn(ready))).text,
    /You have not agreed to this\. I agree I object/,
  );
});

onEachDatabase('R6: creating an account and accepting anew ask as well', async (databases, t) => {
  const app = await openPortal(t, databases, { venue: ACCOUNTS });
  const browser = createWebClient();
  const form = await browser.get(redirectTo(app));
  const create = await browser.get(
    new URL(form.links.find((link) => link.includes('/create-account/')) ?? '', form.url).href,
  );
  assert.doesNotMatch(box(create), /checked/);
  await createAccount(browser, create, {
    ...ANNA,
    marketing: 'yes',
    'marketing-text': create.value('marketing-text') ?? '',
  });
  assert.deepEqual(await answers(app), ['yes account en']);
  await app.applyVenue(sampleVenue({ ...ACCOUNTS, ...NEW_TERMS }));
  const elsewhere = createWebClient();
  const agree = await signIn(elsewhere, await elsewhere.get(redirectTo(app)), ANNA);
  assert.doesNotMatch(box(agree), /checked/);
  await elsewhere.post(`${app.publicUrl}/p/linden/agree`, {
    ...acceptanceOn(agree),
    'marketing-text': agree.value('marketing-text') ?? '',
  });
  assert.deepEqual(await answers(app), ['yes account en', 'no account en']);
});

test('a venue that does not ask has neither box nor section', async (t) => {
  const app = await openPortal(t, await sqliteFor(), { venue: { marketing: undefined } });
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  assert.equal(box(welcome), 'no box');
  const link = personalLinkOn(await register(browser, welcome, { name: 'Ada' }));
  assert.doesNotMatch((await browser.get(link)).text, /News and offers/);
  assert.equal((await browser.post(`${link}/marketing`, { answer: 'no' })).status, 404);
  const another = createWebClient();
  assert.equal((await acceptTerms(another, await another.get(redirectTo(app)))).status, 200);
});

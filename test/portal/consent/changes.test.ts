import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOUR, MINUTE } from '../../../src/base/clock.js';
import { ACCOUNTS, createAccount, signIn } from '../../support/accounts.js';
import { onEachDatabase, sqliteFor } from '../../support/databases.js';
import {
  acceptanceOn,
  acceptTerms,
  linkTo,
  openPortal,
  personalLinkOn,
  redirectTo,
  register,
} from '../../support/guest-portal.js';
import { NEW_TERMS, sampleVenue } from '../../support/sample-venue.js';
import type { TestApp } from '../../support/start-app.js';
import { createWebClient, type Page, type WebClient } from '../../support/web-client.js';

const ANNA = { name: 'Anna', password: 'a quiet place' };
const GERMAN = { 'accept-language': 'de' };

/** The passages of a page about changes: new ones with +, gone ones with −. */
function marked(page: Page): readonly string[] {
  const found = [...page.html.matchAll(/<(ins|del)>([^]*?)<\/\1>/g)];
  return found.map(([, tag, words = '']) => `${tag} ${words.replace(/<[^>]+>/g, '').trim()}`);
}

async function accept(app: TestApp, browser: WebClient): Promise<Page> {
  return acceptTerms(browser, await browser.get(redirectTo(app)));
}

onEachDatabase('R7: who comes back is shown what changed, and only in which text', async (databases, t) => {
  const app = await openPortal(t, databases);
  const browser = createWebClient();
  await accept(app, browser);
  await app.applyVenue(sampleVenue({ ...NEW_TERMS, landingUrl: undefined }));
  app.clock.advance(HOUR);
  const welcome = await browser.get(redirectTo(app));
  assert.match(welcome.text, /have changed since you last agreed.* What changed: Terms of use Accept/);
  const changes = await browser.get(linkTo(welcome, '/changes'));
  const told = marked(changes);
  assert.ok(told.includes('ins + New: From today on: be kind.'), told.join('\n'));
  assert.ok(told.includes('del − Removed: Do nothing here that is against the law.'));
  assert.match((await browser.get(linkTo(changes, '/documents/'))).text, /no longer in force/);
  const back = await browser.get(linkTo(changes, '/v/'));
  assert.match(back.text, /have changed since you last agreed/, 'and on the way back');
  assert.doesNotMatch((await acceptTerms(browser, back)).text, /changed/);
});

test('R7: a text changed while its form was open shows what changed', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient(GERMAN);
  const welcome = await browser.get(redirectTo(app));
  const { controller } = sampleVenue() as { controller: object };
  await app.applyVenue(sampleVenue({ controller: { ...controller, name: 'Somebody else' } }));
  for (const refused of [
    await acceptTerms(browser, welcome),
    await register(browser, welcome, { name: 'Ada' }),
  ]) {
    assert.equal(refused.status, 409);
    assert.match(refused.text, /gerade eben geändert.* Das ist neu: Datenschutzhinweise/);
    const changes = await browser.get(linkTo(refused, '/changes'));
    assert.match(marked(changes).join('\n'), /Entfallen: .*Anna Beispiel[^]*Neu: .*Somebody else/);
  }
  const forged = { ...acceptanceOn(welcome), terms: '"><b>', notice: '../../my' };
  const answer = await browser.post(`${app.publicUrl}/p/linden/accept`, forged);
  assert.equal(answer.status, 409);
  assert.ok(!answer.links.some((link) => link.includes('/changes')));
});

test('R7: an account is shown what changed since it was used last', async (t) => {
  const app = await openPortal(t, await sqliteFor(), { venue: ACCOUNTS });
  const browser = createWebClient();
  await createAccount(browser, await browser.get(redirectTo(app)), ANNA);
  await app.applyVenue(sampleVenue({ ...ACCOUNTS, ...NEW_TERMS }));
  const elsewhere = createWebClient();
  const arrived = await elsewhere.get(redirectTo(app, { mac: '02-CC-00-00-00-02' }));
  const agree = await signIn(elsewhere, arrived, ANNA);
  assert.match(agree.text, /Something has changed.* What changed: Terms of use/);
  assert.ok(marked(await elsewhere.get(linkTo(agree, '/changes'))).length > 0);
});

test('R7: a visit that went on over the change shows it, too', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const ready = await accept(app, browser);
  await app.applyVenue(sampleVenue(NEW_TERMS));
  app.clock.advance(11 * MINUTE);
  assert.ok(linkTo(await browser.get(ready.url), '/changes'));
});

test('R7: a version is compared in its own language, or said not to be comparable', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient(GERMAN);
  await accept(app, browser);
  await app.applyVenue(sampleVenue({ ...NEW_TERMS, languages: ['en', 'de'] }));
  const english = createWebClient({ ...browserCookie(browser), 'accept-language': 'en' });
  const changes = await english.get(linkTo(await english.get(redirectTo(app)), '/changes'));
  assert.match(changes.html, /<html lang="en"[^]*<article lang="de" dir="ltr">/);
  assert.ok(marked(changes).includes('ins + New: Ab heute: Seien Sie freundlich.'));
  await app.applyVenue(sampleVenue({ languages: ['en'] }));
  assert.match((await english.get(changes.url)).text, /can’t be compared/);
  assert.equal((await english.get(changes.url.replace(/documents\/[\w-]+/, 'documents/none'))).status, 404);
});

test('a version in force has not changed', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const welcome = await createWebClient().get(redirectTo(app));
  const version = `${app.publicUrl}/p/linden/documents/${welcome.value('terms')}`;
  assert.match((await createWebClient().get(`${version}/changes`)).text, /Nothing\. That version is still/);
  assert.doesNotMatch((await createWebClient().get(version)).text, /no longer in force/);
});

onEachDatabase('R7: what was accepted is kept, whichever program wrote the venue', async (databases, t) => {
  const app = await openPortal(t, databases);
  // As after an update, whose notice nobody has applied a file for.
  await app.foundation.databases.main.write('documents').delete();
  const browser = createWebClient();
  const myData = await browser.get(personalLinkOn(await accept(app, browser)));
  const accepted = myData.links.filter((link) => link.includes('/documents/'));
  assert.equal(accepted.length, 2);
  for (const link of accepted)
    assert.equal((await browser.get(new URL(link, app.publicUrl).href)).status, 200);
});

function browserCookie(browser: WebClient): { readonly cookie: string } {
  return { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
}

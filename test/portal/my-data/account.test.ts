import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { MINUTE } from '../../../src/base/clock.js';
import { LIMITS } from '../../../src/guests/limiter.js';
import { ACCOUNTS, createAccount, signIn } from '../../support/accounts.js';
import { onEachDatabase, sqliteFor, type TestDatabases } from '../../support/databases.js';
import { acceptTerms, linkTo, openPortal, personalLinkOn, redirectTo } from '../../support/guest-portal.js';
import { createWebClient, type WebClient } from '../../support/web-client.js';

const ANNA = { name: 'Anna', password: 'a quiet place' };
const NEW_PASSWORD = 'another quiet place';

async function openAccount(t: TestContext, databases: TestDatabases) {
  const app = await openPortal(t, databases, { venue: ACCOUNTS });
  const welcome = await createWebClient().get(redirectTo(app));
  const link = personalLinkOn(await createAccount(createWebClient(), welcome, ANNA));
  const my = `${app.publicUrl}/p/linden/my`;
  const signInTo = (browser: WebClient, typed: object) =>
    browser.post(`${my}/sign-in`, { ...ANNA, ...typed });
  return { app, welcome, link, my, signInTo };
}

onEachDatabase('P14 R6: My data opens from anywhere by user name and password', async (databases, t) => {
  const { app, my, signInTo } = await openAccount(t, databases);
  const browser = createWebClient();
  const asked = await browser.get(my);
  assert.match(asked.html, /autocomplete="current-password"/);
  assert.equal(asked.value('visit'), undefined, 'there is no visit, and none is needed');
  assert.equal((await signInTo(browser, { password: 'a noisy place' })).status, 422);

  browser.loseCookies();
  const mine = await signInTo(browser, {});
  assert.match(mine.text, /Your account/);
  assert.equal(browser.cookies.size, 0, 'no cookie stays on a machine that may be another’s');
  assert.equal((await createWebClient().get(mine.url)).status, 200);
  app.clock.advance(31 * MINUTE);
  assert.equal((await createWebClient().get(mine.url)).status, 404, 'half an hour later it is over');

  const again = await signInTo(createWebClient(), {});
  const receipt = await createWebClient().post(linkTo(again, '/cancel').split('?')[0] ?? '', {});
  assert.match(receipt.text, /Your data is deleted/);
  assert.equal((await signInTo(createWebClient(), {})).status, 422, 'gone with the guest');
});

onEachDatabase('the password is changed by who knows it', async (databases, t) => {
  const { welcome, link, my, signInTo } = await openAccount(t, databases);
  const browser = createWebClient();
  const change = (password: string, next: string) =>
    browser.post(`${link}/password`, { password, 'new-password': next });
  const thief = createWebClient();
  await signIn(thief, welcome, ANNA);
  const theirs = await signInTo(createWebClient(), {});
  const wrong = await change('a noisy place', NEW_PASSWORD);
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /isn’t the password you have now/);
  const short = await change(ANNA.password, 'short');
  assert.equal(short.status, 422);
  assert.match(short.text, /at least 8 characters/);
  assert.equal((await thief.get(my)).status, 200);
  assert.match((await change(ANNA.password, NEW_PASSWORD)).text, /new password, /);
  assert.match(
    (await thief.get(my)).html,
    /name="password"/,
    'who knew the old one is asked for the new one',
  );
  assert.equal((await createWebClient().get(theirs.url)).status, 404);

  assert.equal((await signInTo(createWebClient(), {})).status, 422);
  assert.equal((await signInTo(createWebClient(), { password: NEW_PASSWORD })).status, 200);
  assert.ok((await signIn(createWebClient(), welcome, { ...ANNA, password: NEW_PASSWORD })).location);
  assert.equal(
    (await createWebClient().post(`${my}/password`, {})).status,
    403,
    'not by cookie from elsewhere',
  );
});

test('a stolen personal link does not help to guess the password', async (t) => {
  const { link } = await openAccount(t, await sqliteFor());
  const browser = createWebClient();
  const guess = (password: string) =>
    browser.post(`${link}/password`, { password, 'new-password': NEW_PASSWORD });
  for (let count = 0; count < LIMITS['wrong-passwords-by-account'].most; count += 1)
    assert.equal((await guess(`wrong guess ${count}`)).status, 422);
  assert.equal((await guess(ANNA.password)).status, 429);
});

test('guests without an account find nothing of one', async (t) => {
  const app = await openPortal(t, await sqliteFor(), { venue: ACCOUNTS });
  const browser = createWebClient();
  const link = personalLinkOn(await acceptTerms(browser, await browser.get(redirectTo(app))));
  assert.doesNotMatch((await browser.get(link)).html, /password/);
  assert.equal((await browser.post(`${link}/password`, {})).status, 404);
});

test('T25: where no accounts are offered, nobody is asked to sign in', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const my = `${app.publicUrl}/p/linden/my`;
  assert.equal((await createWebClient().get(my)).status, 404);
  assert.equal((await createWebClient().post(`${my}/sign-in`, ANNA)).status, 404);
});

test('answers to the account’s own questions are shown and corrected', async (t) => {
  const fields = [{ kind: 'text', name: 'city', label: { en: 'City', de: 'Stadt' }, required: true }];
  const app = await openPortal(t, await sqliteFor(), {
    venue: { waysIn: { ...ACCOUNTS.waysIn, account: { plan: 'regular', fields } } },
  });
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  assert.equal((await createAccount(browser, welcome, ANNA)).status, 422);
  const ready = await createAccount(browser, welcome, { ...ANNA, 'a.city': 'Ulm' });
  const link = personalLinkOn(ready);
  assert.equal((await browser.get(link)).value('a.city'), 'Ulm');
  assert.equal((await browser.post(link, { 'a.city': 'Bonn' })).value('a.city'), 'Bonn');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/base/clock.js';
import { ACCOUNTS, createAccount } from '../../support/accounts.js';
import { onEachDatabase, sqliteFor } from '../../support/databases.js';
import {
  acceptanceOn,
  acceptTerms,
  handBackOf,
  linkTo,
  openPortal,
  personalLinkOn,
  redirectTo,
  register,
} from '../../support/guest-portal.js';
import type { TestApp } from '../../support/start-app.js';
import { retainNow } from '../../support/counted-guests.js';
import { openUamGateway } from '../../support/uam-gateway.js';
import { createWebClient, type Page, type WebClient } from '../../support/web-client.js';

const SAME_ORIGIN = { 'sec-fetch-site': 'same-origin' };
const ANNA = { name: 'Anna', password: 'a quiet place' };
const SECONDS = { '30 minutes': 30 * MINUTE, '1 day': DAY, '90 days': 90 * DAY } as const;

/** A browser that notes every cookie it is given, with its life in ms. */
function openJar(): WebClient & { readonly given: ReadonlySet<string> } {
  const browser = createWebClient(SAME_ORIGIN);
  const given = new Set<string>();
  const once: WebClient['once'] = async (url, init) => {
    const page = await browser.once(url, init);
    for (const line of page.headers.getSetCookie()) {
      const [, name, age] = /^([^=]+)=[^;]+; Max-Age=(\d+)/.exec(line) ?? [];
      if (name !== undefined) given.add(`${name} ${Number(age) * SECOND}`);
    }
    return page;
  };
  return { ...browser, cookies: browser.cookies, given, once, ...following(once) };
}

function following(once: WebClient['once']): Pick<WebClient, 'get' | 'post'> {
  const follow = async (url: string, init?: RequestInit): Promise<Page> => {
    const page = await once(url, init);
    const isOurs = page.location?.includes('/p/linden') ?? false;
    return isOurs ? follow(page.location ?? '') : page;
  };
  const body = (fields: Parameters<WebClient['post']>[1]) =>
    new URLSearchParams(fields as Record<string, string>);
  return {
    get: (url) => follow(url),
    post: (url, fields) => follow(url, { method: 'POST', body: body(fields) }),
  };
}

/** What the page of cookies lists, in the same form. */
function listed(page: Page): readonly string[] {
  const rows = page.text.matchAll(/Name ([\w-]+) Kept for (30 minutes|1 day|90 days)/g);
  return [...rows].map(([, name, life]) => `${name} ${SECONDS[life as keyof typeof SECONDS]}`);
}

function pageOf(app: TestApp): string {
  return `${app.publicUrl}/p/linden/cookies`;
}

test('R10: no page sets a cookie that is not listed, and each lives as long as it says', async (t) => {
  const app = await openPortal(t, await sqliteFor(), {
    venue: { waysIn: { ...formAndTerms(), ...ACCOUNTS.waysIn } },
  });
  const gateway = openUamGateway(t, app);
  const browser = openJar();
  const base = `${app.publicUrl}/p/linden`;
  assert.deepEqual([...browser.given], []);
  const welcome = await browser.get(redirectTo(app));
  assert.deepEqual([...browser.given], ['visit-linden 1800000'], 'nothing else before anything is accepted');
  for (const page of ['terms', 'privacy', 'cookies', 'my', 'online', 'documents/none', 'nothing'])
    await browser.get(`${base}/${page}`);
  await browser.post(`${base}/language`, { visit: welcome.value('visit') ?? '', language: 'en' });
  assert.deepEqual([...browser.given], ['visit-linden 1800000']);
  await browser.post(`${base}/accept`, { ...acceptanceOn(welcome), once: 'yes' });
  const ready = await register(browser, await browser.get(redirectTo(app)), { name: 'Ada' });
  const handBack = await handBackOf(browser, ready);
  await gateway.logOn(handBack);
  await browser.get(gateway.redirectAfter(handBack, { res: 'success', challenge: undefined }));
  assert.deepEqual([...browser.given], ['visit-linden 1800000', 'guest-linden 86400000'], 'nothing optional');
  await browser.once(linkTo(ready, 'remember=yes'));
  await createAccount(browser, await browser.get(`${base}/v/${welcome.value('visit')}`), ANNA);
  const link = personalLinkOn(ready);
  for (const page of [link, `${link}/download`, `${link}/cancel`, `${link}/log-out`, redirectTo(app)])
    await browser.once(page);
  await browser.post(`${link}/log-out`, {});
  assert.deepEqual([...browser.given].sort(), [...listed(await browser.get(pageOf(app)))].sort());
});

function formAndTerms(): object {
  const plan = 'regular';
  const label = { en: 'Name' };
  return { form: { plan, fields: [{ kind: 'text', name: 'name', label, required: true }] } };
}

onEachDatabase(
  'R5 R10: a browser is known for a day, longer only if its guest asks',
  async (databases, t) => {
    const app = await openPortal(t, databases);
    const browser = createWebClient(SAME_ORIGIN);
    const ready = await register(browser, await browser.get(redirectTo(app)), { name: 'Ada' });
    await handBackOf(browser, ready);
    app.clock.advance(DAY - HOUR);
    assert.match((await browser.once(redirectTo(app))).location ?? '', /\/logon\?/);
    assert.equal((await browser.get(`${app.publicUrl}/p/linden/my`)).value('a.name'), 'Ada');
    app.clock.advance(HOUR);
    assert.match((await browser.get(redirectTo(app))).text, /Good to see you/);
    assert.equal((await browser.get(`${app.publicUrl}/p/linden/my`)).status, 404, 'and proves nobody');
    await retainNow(app);
    const kinds = await app.foundation.databases.main.read('guest_links').pluck('kind');
    assert.deepEqual(kinds, ['link']);
  },
);

onEachDatabase('R5 R10: remembered, it comes back for as long as the venue allows', async (databases, t) => {
  const app = await openPortal(t, databases);
  const browser = createWebClient(SAME_ORIGIN);
  const ready = await register(browser, await browser.get(redirectTo(app)), { name: 'Ada' });
  await browser.once(linkTo(ready, 'remember=yes'));
  app.clock.advance(29 * DAY);
  assert.match((await browser.once(redirectTo(app))).location ?? '', /\/logon\?/);
  app.clock.advance(2 * DAY);
  const welcome = await browser.get(redirectTo(app));
  const again = await register(browser, welcome, { name: 'Ada' });
  assert.doesNotMatch(again.html, /remember=yes/, 'it stays remembered without being asked again');
  app.clock.advance(29 * DAY);
  assert.match((await browser.once(redirectTo(app))).location ?? '', /\/logon\?/);
});

test('R10: there is nothing to turn on where the venue remembers for a day at most', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient(SAME_ORIGIN);
  const ready = await acceptTerms(browser, await browser.get(redirectTo(app)));
  assert.doesNotMatch(ready.html, /remember=yes/);
  await browser.once(`${linkTo(ready, '/on/')}?remember=yes`);
  assert.match((await browser.get(pageOf(app))).text, /For next time .* In this browser now no/);
  assert.doesNotMatch((await browser.get(pageOf(app))).text, /Remember this device/);
});

onEachDatabase(
  'R10: on the page of cookies a guest turns it on, and removes them all',
  async (databases, t) => {
    const app = await openPortal(t, databases);
    const browser = createWebClient(SAME_ORIGIN);
    assert.doesNotMatch((await browser.get(pageOf(app))).text, /Remove the cookies|Remember this device/);
    const ready = await register(browser, await browser.get(redirectTo(app)), { name: 'Ada' });
    const before = browser.cookies.get('guest-linden');
    const stranger = createWebClient({ cookie: `guest-linden=${before}` });
    for (const step of ['remember', 'remove'])
      assert.equal((await stranger.post(`${pageOf(app)}/${step}`, {})).status, 403, 'not from another page');
    const remembered = await browser.post(`${pageOf(app)}/remember`, {});
    assert.match(remembered.text, /This device is remembered\..* For next time .* In this browser now yes/);
    assert.equal((await stranger.get(`${app.publicUrl}/p/linden/my`)).status, 404, 'the one before ended');
    const thief = createWebClient({ cookie: `guest-linden=${browser.cookies.get('guest-linden')}` });
    assert.equal((await thief.get(`${app.publicUrl}/p/linden/my`)).status, 200);
    const removed = await browser.post(`${pageOf(app)}/remove`, {});
    assert.match(removed.text, /The cookies are gone\./);
    assert.equal((await browser.get(ready.url)).status, 410, 'nor does going back lead to what it was');
    assert.equal(browser.cookies.size, 0);
    assert.equal((await thief.get(`${app.publicUrl}/p/linden/my`)).status, 404, 'what it held opens nothing');
  },
);

test('signing in with an account, a guest may ask to be remembered', async (t) => {
  const app = await openPortal(t, await sqliteFor(), { venue: ACCOUNTS });
  const browser = createWebClient();
  await createAccount(browser, await browser.get(redirectTo(app)), ANNA);
  for (const [remember, age] of [
    [{}, 86_400],
    [{ remember: 'yes' }, 7_776_000],
  ] as const) {
    const other = createWebClient();
    const welcome = await other.get(redirectTo(app));
    const form = await other.get(linkTo(welcome, '/sign-in/'));
    assert.match(form.html, /<input type="checkbox" name="remember" value="yes" aria-describedby/);
    const answer = await other.once(`${app.publicUrl}/p/linden/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ visit: form.value('visit') ?? '', ...ANNA, ...remember }),
    });
    assert.match(answer.headers.getSetCookie().join(), new RegExp(`guest-linden=[^;]+; Max-Age=${age};`));
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOUR, MINUTE } from '../../src/base/clock.js';
import { openConsole, PASSWORD, send } from '../support/console.js';
import { onEachDatabase, sqliteFor } from '../support/databases.js';
import { createWebClient } from '../support/web-client.js';

const EMAIL = 'anna@linden.example';

onEachDatabase(
  'T48: the first account is made by the link of the first start, once',
  async (databases, t) => {
    const { app, url, addVenue } = await openConsole(t, databases);
    const venueId = await addVenue('linden');
    const link = app.firstOwnerUrl ?? '';
    assert.ok(link.startsWith(`${url}/first/`), link);
    const browser = createWebClient();
    const page = await browser.get(link);
    const to = new URL(link).pathname;
    const wrong = await send(browser, page, {
      to,
      fields: { email: 'anna', password: 'short', company: 'Café Linden' },
    });
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /5 things are not right yet/);
    assert.match(wrong.html, /<title>Error: /);
    assert.equal(wrong.value('company'), 'Café Linden');
    for (const [, target] of wrong.html.matchAll(/<a href="#([^"]+)"/g)) {
      if (target !== 'content') assert.match(wrong.html, new RegExp(`id="${target}"`));
    }
    const fields = { email: ` Anna@Linden.example`, password: PASSWORD, country: 'DE', terms: 'yes' };
    const made = await send(browser, wrong, { to, fields: { ...fields, 'customer-type': 'business' } });
    assert.equal(made.status, 200, made.text);
    assert.match(made.text, /Café linden/);
    assert.ok(made.links.includes(`/venues/${venueId}`), 'the venue that was nobody’s is theirs');
    assert.equal((await createWebClient().get(link)).status, 404, 'the link opens nothing any more');
  },
);

onEachDatabase(
  'T45: many wrong passwords at once are slowed like one after the other',
  async (databases, t) => {
    const { url, addOwner } = await openConsole(t, databases);
    await addOwner(EMAIL);
    const tries = Array.from({ length: 30 }, async () => {
      const browser = createWebClient();
      const page = await browser.get(`${url}/sign-in`);
      return () =>
        send(browser, page, { to: '/sign-in', fields: { email: EMAIL, password: 'another one altogether' } });
    });
    const ready = await Promise.all(tries);
    const answers = await Promise.all(ready.map((submit) => submit()));
    const lookedAt = answers.filter(({ status }) => status === 422).length;
    assert.ok(lookedAt >= 10 && lookedAt <= 11, `${lookedAt} passwords were compared`);
    assert.equal(answers.filter(({ status }) => status === 429).length, answers.length - lookedAt);
  },
);

onEachDatabase(
  'T45: address and password sign in; a wrong one tells nothing and is slowed',
  async (databases, t) => {
    const { app, url, addOwner } = await openConsole(t, databases);
    await addOwner(EMAIL);
    const browser = createWebClient();
    const signIn = async (email: string, password: string) =>
      send(browser, await browser.get(`${url}/sign-in`), { to: '/sign-in', fields: { email, password } });
    const unknown = await signIn('nobody@linden.example', PASSWORD);
    const wrong = await signIn(EMAIL, 'another one altogether');
    assert.deepEqual([unknown.status, wrong.status], [422, 422]);
    assert.equal(unknown.text, wrong.text, 'the same words for both');
    assert.equal(wrong.value('email'), EMAIL, 'what was typed stays');
    assert.doesNotMatch(wrong.html, /another one/, 'but for the password');
    for (let tries = 1; tries < 10; tries += 1) await signIn(EMAIL, 'another one altogether');
    const slowed = await signIn(EMAIL, PASSWORD);
    assert.equal(slowed.status, 429);
    assert.ok(Number(slowed.headers.get('retry-after')) > 0);
    app.clock.advance(15 * MINUTE);
    assert.equal((await signIn(EMAIL, PASSWORD)).status, 200);
    assert.ok(browser.cookies.get('console'));
  },
);

onEachDatabase(
  'T24: a session is new at sign-in, and over after 12 hours unused or 30 days',
  async (databases, t) => {
    const { app, url, addOwner, signedIn } = await openConsole(t, databases);
    await addOwner(EMAIL);
    const browser = await signedIn(EMAIL);
    const first = browser.cookies.get('console');
    const isIn = async () => (await browser.once(`${url}/`)).status === 200;
    app.clock.advance(11 * HOUR);
    assert.ok(await isIn());
    app.clock.advance(11 * HOUR);
    assert.ok(await isIn(), 'used meanwhile');
    app.clock.advance(12 * HOUR);
    assert.equal(await isIn(), false);

    const again = await signedIn(EMAIL);
    assert.notEqual(again.cookies.get('console'), first);
    for (let hours = 0; hours < 30 * 24; hours += 11) {
      await again.once(`${url}/`);
      app.clock.advance(11 * HOUR);
    }
    assert.equal((await again.once(`${url}/`)).status, 303);
  },
);

onEachDatabase('who is signed in is led on, to an address of ours alone', async (databases, t) => {
  const { url, addOwner } = await openConsole(t, databases);
  await addOwner(EMAIL);
  for (const [next, landing] of [
    ['/terms?x=1', '/terms?x=1'],
    ['//elsewhere.example/', '/'],
    ['/\\elsewhere.example', '/'],
    ['https://elsewhere.example/', '/'],
    ['javascript:alert(1)', '/'],
  ] as const) {
    const browser = createWebClient();
    const page = await browser.get(`${url}/sign-in?next=${encodeURIComponent(next)}`);
    const landed = await send(browser, page, {
      to: '/sign-in',
      fields: { email: EMAIL, password: PASSWORD },
    });
    assert.equal(landed.url, url + landing, next);
  }
});

onEachDatabase(
  'the console’s cookie is for it alone, and no page of it is kept or framed',
  async (databases, t) => {
    const { url, addOwner } = await openConsole(t, databases);
    await addOwner(EMAIL);
    const browser = createWebClient();
    const page = await browser.get(`${url}/sign-in`);
    const token = page.value('form-token') ?? '';
    const body = new URLSearchParams({ 'form-token': token, email: EMAIL, password: PASSWORD });
    const signedIn = await browser.once(`${url}/sign-in`, { method: 'POST', body });
    const [cookie = ''] = signedIn.headers.getSetCookie();
    assert.match(cookie, /^console=[\w-]{22}; Max-Age=2592000; Path=\/; .*HttpOnly; SameSite=Lax$/);
    assert.match(
      String(page.headers.get('content-security-policy')),
      /default-src 'none'.*frame-ancestors 'none'/,
    );
    assert.equal(page.headers.get('cache-control'), 'no-store');
    assert.doesNotMatch(page.html, /<style|<script(?! src)|\sstyle=|\son[a-z]+=/);
  },
);

onEachDatabase(
  'T48: the link of the first start opens nothing once somebody has an account',
  async (databases, t) => {
    const { app, addOwner } = await openConsole(t, databases);
    const link = app.firstOwnerUrl ?? '';
    const browser = createWebClient();
    const page = await browser.get(link);
    await addOwner(EMAIL);
    const fields = { email: 'eve@elsewhere.example', password: PASSWORD, country: 'DE', terms: 'yes' };
    const to = new URL(link).pathname;
    const late = await send(browser, page, { to, fields: { ...fields, 'customer-type': 'private' } });
    assert.equal(late.status, 404);
    assert.equal((await browser.get(link)).status, 404);
  },
);

test('T24: over https no other host can set the console’s cookies', async (t) => {
  const { app } = await openConsole(t, await sqliteFor(), {
    PORTICO_PUBLIC_URL: 'https://wifi.example',
    PORTICO_CONSOLE_URL: 'https://console.example',
  });
  const answer = await fetch(`http://127.0.0.1:${app.consolePort}/sign-in`);
  const [cookie = ''] = answer.headers.getSetCookie();
  assert.match(cookie, /^__Host-console-visitor=[\w-]{22}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  assert.match(String(answer.headers.get('strict-transport-security')), /max-age=31536000/);
});

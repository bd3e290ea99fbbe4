import assert from 'node:assert/strict';
import { Secret as Shared, TOTP } from 'otpauth';
import { recordAction } from '../../src/owners/audit.js';
import { createOwnerStore } from '../../src/owners/owner-store.js';
import { MINUTE, SECOND } from '../../src/base/clock.js';
import { openConsole, PASSWORD, send, type TestConsole } from '../support/console.js';
import { onEachDatabase } from '../support/databases.js';
import { codeIn, openMailbox } from '../support/outbox.js';
import { createWebClient, type Page, type WebClient } from '../support/web-client.js';

const EMAIL = 'anna@linden.example';

async function open(console: TestConsole) {
  await console.addOwner(EMAIL);
  return console.signedIn(EMAIL);
}

onEachDatabase(
  'R11: everything about an account can be corrected but its id and country',
  async (databases, t) => {
    const console = await openConsole(t, databases);
    const browser = await open(console);
    const page = await browser.get(`${console.url}/account`);
    assert.match(page.text, /Germany/);
    const fields = { company: '', phone: '12 34 56', 'customer-type': 'public', country: 'FR' };
    const refused = await send(browser, page, { to: '/account', fields });
    assert.match(refused.text, /Fill in the name of your company/);
    const saved = await send(browser, page, {
      to: '/account',
      fields: { ...fields, company: 'City Library' },
    });
    assert.match(saved.text, /Saved\./);
    assert.equal(saved.value('company'), 'City Library');
    assert.match(saved.text, /Germany/);
    assert.match(
      (await browser.get(`${console.url}/account/activity`)).text,
      /Changed what the account says/,
    );
  },
);

onEachDatabase(
  'R11: another address counts once its code is typed; the old one is told',
  async (databases, t) => {
    const console = await openConsole(t, databases);
    const browser = await open(console);
    await console.addOwner('taken@linden.example');
    const ask = async (email: string) =>
      send(browser, await browser.get(`${console.url}/account/email`), {
        to: '/account/email',
        fields: { email },
      });
    const mailbox = openMailbox(console.app);
    const taken = await ask('taken@linden.example');
    assert.match(taken.text, /Look into your mail/, 'as if it were free');
    assert.match((await mailbox.next()).subject, /You have an account/);
    const asked = await ask('new@linden.example');
    const code = codeIn(await mailbox.next());
    const stolen = await console.signedIn('taken@linden.example');
    const to = new URL(asked.url).pathname;
    const token = (await stolen.get(`${console.url}/account`)).value('form-token') ?? '';
    const elsewhere = await stolen.post(asked.url, { 'form-token': token, code });
    assert.match(elsewhere.text, /can no longer be finished/, 'nobody else’s to finish');
    const changed = await send(browser, asked, { to, fields: { code } });
    assert.match(changed.text, /new@linden\.example/);
    const told = await mailbox.next();
    assert.equal(told.to, EMAIL);
    assert.match(told.subject, /another address/);
    await console.signedIn('new@linden.example');
  },
);

onEachDatabase('T45: what matters asks for the password again after ten minutes', async (databases, t) => {
  const console = await openConsole(t, databases);
  const browser = await open(console);
  assert.match((await browser.get(`${console.url}/account/email`)).text, /New e-mail address/);
  console.app.clock.advance(10 * MINUTE);
  const asked = await browser.get(`${console.url}/account/email`);
  assert.match(asked.url, /\/confirm\?next=%2Faccount%2Femail$/);
  const wrong = await send(browser, asked, { to: '/confirm', fields: { password: 'not this one' } });
  assert.equal(wrong.status, 422);
  const before = browser.cookies.get('console');
  const through = await send(browser, wrong, { to: '/confirm', fields: { password: PASSWORD } });
  assert.match(through.text, /New e-mail address/);
  assert.notEqual(browser.cookies.get('console'), before, 'under another secret');
});

onEachDatabase(
  'another password signs other browsers out; sessions are listed and ended',
  async (databases, t) => {
    const console = await openConsole(t, databases);
    const browser = await open(console);
    const [second, third] = [await console.signedIn(EMAIL), await console.signedIn(EMAIL)];
    const isIn = async (one: WebClient) => (await one.once(`${console.url}/`)).status === 200;
    const page = await browser.get(`${console.url}/account/security`);
    assert.equal(page.html.match(/\/account\/sessions\/[\w-]{22}\/end/g)?.length, 2);
    assert.match(page.text, /127\.0\.0\.0\/24/);
    const [, first = ''] = /action="(\/account\/sessions\/[\w-]{22}\/end)"/.exec(page.html) ?? [];
    const ended = await send(browser, page, { to: first });
    assert.match(ended.text, /That browser is signed out/);
    assert.equal([await isIn(second), await isIn(third)].filter(Boolean).length, 1);
    const all = await send(browser, ended, { to: '/account/sessions/end' });
    assert.match(all.text, /All other browsers are signed out/);
    assert.deepEqual([await isIn(second), await isIn(third), await isIn(browser)], [false, false, true]);

    const last = await console.signedIn(EMAIL);
    const change = (current: string, next: string) =>
      send(browser, all, { to: '/account/password', fields: { current, next } });
    assert.match((await change('not this one', 'nine old lanterns')).text, /That is not your password/);
    assert.match((await change(PASSWORD, 'short')).text, /at least 10 characters/);
    assert.match((await change(PASSWORD, 'nine old lanterns')).text, /Your password is changed/);
    assert.deepEqual([await isIn(last), await isIn(browser)], [false, true]);
  },
);

function codeOf(page: Page, now: number): string {
  const secret = /<code>([A-Z2-7 ]{20,})<\/code>/.exec(page.html)?.[1] ?? '';
  return new TOTP({ secret: Shared.fromBase32(secret.replaceAll(' ', '')) }).generate({ timestamp: now });
}

onEachDatabase(
  'a second factor is asked for after the password; each code counts once',
  async (databases, t) => {
    const console = await openConsole(t, databases);
    const browser = await open(console);
    const { clock } = console.app;
    const page = await browser.get(`${console.url}/account/second-factor`);
    const to = '/account/second-factor';
    assert.match(
      (await send(browser, page, { to, fields: { code: '12345' } })).text,
      /not the code of this moment/,
    );
    const generator = page;
    const on = await send(browser, page, { to, fields: { code: codeOf(generator, clock.now()) } });
    assert.match(on.text, /Your recovery codes/);
    const recovery = [...on.html.matchAll(/<code>([\d ]+)<\/code>/g)].map((match) => match[1] ?? '');
    assert.equal(recovery.length, 10);

    const other = createWebClient();
    const signIn = async () =>
      send(other, await other.get(`${console.url}/sign-in`), {
        to: '/sign-in',
        fields: { email: EMAIL, password: PASSWORD },
      });
    const asked = await signIn();
    assert.match(asked.text, /Your second factor/);
    assert.equal((await other.once(`${console.url}/`)).status, 303, 'the password alone opens nothing');
    const enter = (at: Page, code: string) => send(other, at, { to: '/sign-in/code', fields: { code } });
    const replayed = await enter(asked, codeOf(generator, clock.now()));
    assert.equal(replayed.status, 422, 'the code that turned it on was used');
    clock.advance(30 * SECOND);
    assert.match((await enter(replayed, codeOf(generator, clock.now()))).text, /No venue yet/);
    assert.equal(
      (await enter(replayed, codeOf(generator, clock.now()))).url,
      `${console.url}/`,
      'signed in already',
    );

    const token = (await other.get(`${console.url}/`)).value('form-token') ?? '';
    await other.post(`${console.url}/sign-out`, { 'form-token': token });
    assert.match((await enter(await signIn(), recovery[0] ?? '')).text, /No venue yet/);
    const again = createWebClient();
    const second = await send(again, await again.get(`${console.url}/sign-in`), {
      to: '/sign-in',
      fields: { email: EMAIL, password: PASSWORD },
    });
    const used = await send(again, second, { to: '/sign-in/code', fields: { code: recovery[0] ?? '' } });
    assert.equal(used.status, 422, 'a recovery code counts once');
    for (let tries = 0; tries < 4; tries += 1)
      await send(again, second, { to: '/sign-in/code', fields: { code: '000000' } });
    assert.equal(
      (await send(again, second, { to: '/sign-in/code', fields: { code: recovery[1] ?? '' } })).status,
      404,
    );

    const off = await send(browser, await browser.get(`${console.url}/account/second-factor/off`), {
      to: '/account/second-factor/off',
    });
    assert.match(off.text, /The second factor is off/);
    await console.signedIn(EMAIL);
  },
);

onEachDatabase('R19: what was done is told page by page, each thing once', async (databases, t) => {
  const console = await openConsole(t, databases);
  await console.addOwner(EMAIL);
  const owner = await createOwnerStore(console.app.foundation.databases.main.read).byEmail(EMAIL);
  const browser = await console.signedIn(EMAIL);
  const { write } = console.app.foundation.databases.main;
  const at = console.app.clock.now();
  for (let nth = 0; nth < 60; nth += 1) {
    const object = `<${nth}>`;
    await recordAction(write, { ownerId: owner?.id, action: 'profile-changed', object, at });
  }
  const first = await browser.get(`${console.url}/account/activity`);
  const older = first.links.find((link) => link.startsWith('?before=')) ?? '';
  const second = await browser.get(`${console.url}/account/activity${older}`);
  const told = [first, second].flatMap(({ html }) =>
    [...html.matchAll(/&lt;(\d+)&gt;/g)].map(([, nth]) => nth),
  );
  assert.equal(told.length, 60);
  assert.equal(new Set(told).size, 60);
});

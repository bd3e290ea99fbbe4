import assert from 'node:assert/strict';
import { DAY, HOUR, MINUTE } from '../../src/base/clock.js';
import { createOwnerStore } from '../../src/owners/owner-store.js';
import { openConsole, PASSWORD, send, type TestConsole } from '../support/console.js';
import { onEachDatabase } from '../support/databases.js';
import { codeIn, linkIn, openMailbox } from '../support/outbox.js';
import { createWebClient, type WebClient } from '../support/web-client.js';

const EMAIL = 'anna@linden.example';
const OPEN = { PORTICO_REGISTRATION: 'open' };
const ANSWERS = {
  email: EMAIL,
  password: PASSWORD,
  'customer-type': 'business',
  company: 'Café Linden',
  phone: '+49 30 123456',
  country: 'DE',
  terms: 'yes',
};

async function register({ url }: TestConsole, browser: WebClient, changes: object = {}) {
  const page = await browser.get(`${url}/register`);
  return send(browser, page, { to: '/register', fields: { ...ANSWERS, ...changes } });
}

onEachDatabase('R11: an account is made by the code that was mailed', async (databases, t) => {
  const console = await openConsole(t, databases, OPEN);
  const browser = createWebClient();
  const asked = await register(console, browser);
  assert.match(asked.text, /Look into your mail.*outbox/);
  const mail = await openMailbox(console.app).next();
  assert.equal(mail.to, EMAIL);
  const to = new URL(asked.url).pathname;
  const code = codeIn(mail);
  const wrong = await send(browser, asked, { to, fields: { code: code === '000000' ? '000001' : '000000' } });
  assert.equal(wrong.status, 422);
  const made = await send(browser, wrong, { to, fields: { code: `${code.slice(0, 3)} ${code.slice(3)}` } });
  assert.match(made.text, /No venue yet/);
  const owner = await createOwnerStore(console.app.foundation.databases.main.read).byEmail(EMAIL);
  assert.deepEqual([owner?.company, owner?.phone, owner?.country], ['Café Linden', '+49 30 123456', 'DE']);
  assert.equal((await createWebClient().get(asked.url)).status, 404, 'nothing is left to prove');
  const said = console.app.logLines().join();
  for (const secret of [EMAIL, PASSWORD, code, 'Café Linden', to.slice(-22)]) {
    assert.ok(!said.includes(secret), 'nothing of it is in the log');
  }
});

onEachDatabase(
  'T34: who registers another’s address gets nothing, and learns nothing',
  async (databases, t) => {
    const console = await openConsole(t, databases, OPEN);
    await console.addOwner(EMAIL);
    const known = await register(console, createWebClient());
    const told = await openMailbox(console.app).next();
    const unknown = await register(console, createWebClient(), { email: 'new@linden.example' });
    assert.equal(known.text, unknown.text, 'the same page for both');
    assert.deepEqual([known.status, unknown.status], [200, 200]);
    assert.equal(told.to, EMAIL);
    assert.match(told.subject, /You have an account/);
    assert.doesNotMatch(told.text, /\b\d{6}\b/);
    assert.match(linkIn(told, '/reset'), /\/reset$/);
    const store = createOwnerStore(console.app.foundation.databases.main.read);
    assert.equal(await store.byEmail('new@linden.example'), undefined, 'an account not proven is none');
  },
);

onEachDatabase(
  'T28: a code has five tries and ten minutes, and another one does not bring the tries back',
  async (databases, t) => {
    const console = await openConsole(t, databases, OPEN);
    const browser = createWebClient();
    const asked = await register(console, browser);
    const to = new URL(asked.url).pathname;
    const mailbox = openMailbox(console.app);
    const first = codeIn(await mailbox.next());
    console.app.clock.advance(11 * MINUTE);
    assert.match((await send(browser, asked, { to, fields: { code: first } })).text, /too old/);

    const again = await send(browser, asked, { to: `${to}/again` });
    assert.match(again.text, /Another code is on its way/);
    const second = codeIn(await mailbox.next());
    const wrong = second === '111111' ? '222222' : '111111';
    for (let tries = 0; tries < 5; tries += 1) await send(browser, again, { to, fields: { code: wrong } });
    assert.match((await send(browser, again, { to, fields: { code: second } })).text, /tried too often/);
    await send(browser, again, { to: `${to}/again` });
    const third = codeIn(await mailbox.next());
    assert.match((await send(browser, again, { to, fields: { code: third } })).text, /tried too often/);
    console.app.clock.advance(DAY);
    assert.equal((await browser.get(asked.url)).status, 404, 'gone after a day');
  },
);

onEachDatabase('T29: nobody is flooded with mails', async (databases, t) => {
  const console = await openConsole(t, databases, OPEN);
  for (let mails = 0; mails < 5; mails += 1)
    assert.equal((await register(console, createWebClient())).status, 200);
  const refused = await register(console, createWebClient());
  assert.equal(refused.status, 429);
  assert.equal(refused.value('company'), 'Café Linden');
  console.app.clock.advance(HOUR);
  assert.equal((await register(console, createWebClient())).status, 200);
});

onEachDatabase('registration is open only where the operator says so', async (databases, t) => {
  const console = await openConsole(t, databases);
  const browser = createWebClient();
  const signIn = await browser.get(`${console.url}/sign-in`);
  assert.ok(!signIn.links.includes('/register'));
  assert.match((await browser.get(`${console.url}/register`)).text, /by invitation/);
  const token = signIn.value('form-token') ?? '';
  const posted = await browser.post(`${console.url}/register`, { ...ANSWERS, 'form-token': token });
  assert.match(posted.text, /by invitation/);
});

onEachDatabase(
  'a forgotten password is replaced by a mailed link, once; sessions end',
  async (databases, t) => {
    const console = await openConsole(t, databases);
    const { app, url } = console;
    await console.addOwner(EMAIL);
    const other = await console.signedIn(EMAIL);
    const change = await other.get(`${url}/account/security`);
    assert.match(change.html, usernameOf(EMAIL));
    const browser = createWebClient();
    const ask = async (email: string) =>
      send(browser, await browser.get(`${url}/reset`), { to: '/reset', fields: { email } });
    const [unknown, known] = [await ask('nobody@linden.example'), await ask(EMAIL)];
    assert.equal(known.text, unknown.text, 'the same words for both');
    const mailbox = openMailbox(app);
    const mail = await mailbox.next();
    assert.equal(mail.to, EMAIL);
    const link = linkIn(mail, '/reset/');
    const page = await browser.get(link);
    assert.match(page.html, usernameOf(EMAIL), 'a password manager keeps it under the address');
    const to = new URL(link).pathname;
    const weak = await send(browser, page, { to, fields: { password: 'password123' } });
    assert.equal(weak.status, 422);
    assert.match(weak.html, usernameOf(EMAIL));
    const done = await send(browser, page, { to, fields: { password: 'nine old lanterns' } });
    assert.match(done.text, /Your password is changed/);
    assert.equal((await other.once(`${url}/`)).status, 303, 'sessions there were are over');
    assert.equal((await browser.get(link)).status, 404, 'the link is used up');
    const landed = await send(browser, done, {
      to: '/sign-in',
      fields: { email: EMAIL, password: 'nine old lanterns' },
    });
    assert.doesNotMatch(landed.url, /sign-in/);
    assert.match((await mailbox.next()).subject, /was changed/);
  },
);

/** The field, hidden from view, by which a browser knows whose password is typed. */
function usernameOf(email: string): RegExp {
  return new RegExp(`<input [^>]*autocomplete="username" value="${email}" hidden>`);
}

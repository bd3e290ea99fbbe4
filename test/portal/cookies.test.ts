import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sqliteFor } from '../support/databases.js';
import { acceptanceOn, openPortal, redirectTo } from '../support/guest-portal.js';
import { createWebClient } from '../support/web-client.js';

const TOKEN = '[\\w-]{22}';

test('R10: two cookies, out of reach of scripts and other sites', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  assert.match(
    welcome.headers.getSetCookie().join(),
    new RegExp(`^visit-linden=${TOKEN}; Max-Age=1800; Path=/; Expires=[^;]+; HttpOnly; SameSite=Lax$`),
  );
  const accepted = await browser.once(`${app.publicUrl}/p/linden/accept`, {
    method: 'POST',
    body: new URLSearchParams(acceptanceOn(welcome)),
  });
  const [guest = '', visit = '', ...others] = accepted.headers.getSetCookie();
  assert.deepEqual(others, []);
  assert.match(visit, new RegExp(`^visit-linden=${TOKEN};`));
  assert.match(
    guest,
    new RegExp(`^guest-linden=${TOKEN}; Max-Age=86400; Path=/; Expires=[^;]+; HttpOnly; SameSite=Lax$`),
  );
});

test('over https their names keep other hosts and plain connections out', async (t) => {
  const settings = { PORTICO_PUBLIC_URL: 'https://wifi.example' };
  const app = await openPortal(t, await sqliteFor(), { settings });
  const local = { publicUrl: `http://127.0.0.1:${app.httpPort}` };
  const browser = createWebClient({ origin: 'https://wifi.example' });
  const welcome = await browser.get(redirectTo(local));
  const accepted = await browser.once(`${local.publicUrl}/p/linden/accept`, {
    method: 'POST',
    body: new URLSearchParams(acceptanceOn(welcome)),
  });
  assert.equal(accepted.status, 303);
  for (const line of [...welcome.headers.getSetCookie(), ...accepted.headers.getSetCookie()]) {
    assert.match(line, new RegExp(`^__Host-(visit|guest)-linden=${TOKEN};`));
    assert.match(line, /; Path=\/;.*; HttpOnly; Secure; SameSite=Lax$/);
    assert.doesNotMatch(line, /Domain/i);
  }
  assert.match(welcome.headers.get('strict-transport-security') ?? '', /max-age=31536000/);
  const stale = createWebClient({ cookie: `guest-linden=${'A'.repeat(22)}` });
  assert.equal((await stale.get(redirectTo(local))).status, 200);
});

test('cookies that make no sense are passed over', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const values = ['', '=', 'x'.repeat(4_000), '%00', '"', `${'A'.repeat(22)}; visit-linden=b`, 'ü'];
  for (const value of values) {
    const cookie = encodeURI(`visit-linden=${value}; guest-linden=${value}`);
    const page = await createWebClient({ cookie }).get(redirectTo(app));
    assert.equal(page.status, 200, value.slice(0, 30));
  }
});

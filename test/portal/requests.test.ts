import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { onEachDatabase, sqliteFor } from '../support/databases.js';
import {
  acceptanceOn,
  acceptTerms,
  linkTo,
  openPortal,
  personalLinkOn,
  redirectTo,
} from '../support/guest-portal.js';
import type { TestApp } from '../support/start-app.js';
import { countRows } from '../support/walk-tables.js';
import { createWebClient, type Page } from '../support/web-client.js';

const FOREIGN = [
  { origin: 'https://evil.test' },
  { origin: 'http://localhost' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'cross-site', origin: 'null' },
];

onEachDatabase('T37: forms that come from elsewhere are refused and change nothing', async (databases, t) => {
  const app = await openPortal(t, databases);
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  const link = personalLinkOn(await acceptTerms(browser, welcome));
  const portal = `${app.publicUrl}/p/linden`;
  const before = await countRows(app.foundation.databases.main.read);
  for (const headers of FOREIGN) {
    for (const path of ['/language', '/accept', '/register', '/logout', '/my', '/my/cancel']) {
      await refused(`${portal}${path}`, headers);
    }
    await refused(link, headers);
    await refused(`${link}/cancel`, headers);
  }
  assert.deepEqual(await countRows(app.foundation.databases.main.read), before);

  async function refused(url: string, headers: Record<string, string>): Promise<void> {
    const page = await browser.once(url, {
      method: 'POST',
      headers,
      body: new URLSearchParams(acceptanceOn(welcome)),
    });
    assert.equal(page.status, 403, `${url} ${JSON.stringify(headers)}`);
    assert.match(page.text, /Please send that again from here/);
  }
});

test('T37: what a cookie alone proves needs a word about its origin', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  await acceptTerms(browser, await browser.get(redirectTo(app)));
  const cancel = `${app.publicUrl}/p/linden/my/cancel`;
  for (const headers of [{}, { origin: 'null' }] as Record<string, string>[]) {
    assert.equal((await browser.once(cancel, { method: 'POST', headers })).status, 403);
  }
  // A handle that names no visit proves no more than none.
  const logOut = `${app.publicUrl}/p/linden/logout`;
  for (const body of ['handle=', 'handle=x', 'handle=x&handle=y'])
    assert.equal(
      (await browser.once(logOut, { method: 'POST', body: new URLSearchParams(body) })).status,
      403,
    );
  const own = await browser.once(cancel, { method: 'POST', headers: { origin: app.publicUrl } });
  assert.equal(own.status, 200);
});

test('T37: reading a page changes nothing, HEAD answers like GET without a body', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const ready = await acceptTerms(browser, await browser.get(redirectTo(app)));
  const link = personalLinkOn(ready);
  const before = await countRows(app.foundation.databases.main.read);
  for (const url of [ready.url, link, `${link}/cancel`, redirectTo(app)]) {
    for (const method of ['GET', 'HEAD']) {
      const page = await browser.once(url, { method });
      assert.ok(page.status < 400, `${method} ${url}`);
      if (method === 'HEAD') assert.equal(page.html, '');
    }
  }
  const { limits: _before, ...counted } = before;
  const { limits: _after, tickets: _tickets, ...now } = await countRows(app.foundation.databases.main.read);
  assert.deepEqual({ ...now, tickets: counted.tickets }, counted);
});

test('every answer carries the security headers, errors too', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const portal = `${app.publicUrl}/p/linden`;
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  const pages: Page[] = [
    welcome,
    await acceptTerms(browser, welcome),
    ...(await Promise.all(
      ['', '/terms', '/privacy', '/nothing', '/my/wrong', '?res=notyet', '/../../etc', '/documents/x'].map(
        (path) => browser.get(`${portal}${path}`),
      ),
    )),
    await browser.get(`${app.publicUrl}/p/nobody`),
    await browser.get(app.publicUrl),
    await browser.post(`${portal}/accept`, { visit: 'x' }),
  ];
  for (const page of pages) {
    const header = (name: string) => page.headers.get(name);
    assert.match(header('content-security-policy') ?? '', /^default-src 'none'; style-src 'nonce-/, page.url);
    assert.match(header('content-security-policy') ?? '', /frame-ancestors 'none'/);
    assert.doesNotMatch(header('content-security-policy') ?? '', /unsafe|\*/);
    assert.equal(header('x-content-type-options'), 'nosniff');
    assert.equal(header('x-frame-options'), 'DENY');
    assert.equal(header('referrer-policy'), 'same-origin');
    assert.equal(header('cache-control'), 'no-store');
    assert.equal(header('x-powered-by'), null);
    assert.equal(header('etag'), null);
  }
});

test('the first page is at most 14 KB compressed, and loads nothing', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const page = await createWebClient().get(redirectTo(app));
  assert.ok(gzipSync(page.html).length <= 14 * 1024);
  assert.doesNotMatch(page.html, /<(?:script|link|img)[^>]+(?:src|href)="(?!data:)/);
});

test('errors are pages of their venue that lead on, in the guest’s language', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const german = createWebClient({ 'accept-language': 'de' });
  const missing = await german.get(`${app.publicUrl}/p/linden/nothing`);
  assert.equal(missing.status, 404);
  assert.match(missing.html, /<html lang="de"/);
  assert.match(missing.text, /Café Linden/);
  assert.equal((await german.get(linkTo(missing, '/p/linden'))).status, 200);
  const nobody = await german.get(`${app.publicUrl}/p/nobody`);
  assert.equal(nobody.status, 404);
  assert.match(nobody.html, /<html lang="de"/);
  assert.match((await createWebClient().get(nobody.url)).text, /We don’t know this place/);
});

test('T32: too much at once is refused with a page', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  const accept = `${app.publicUrl}/p/linden/accept`;
  const long = await browser.post(accept, { ...acceptanceOn(welcome), 'a.name': 'x'.repeat(33 * 1024) });
  assert.equal(long.status, 413);
  assert.match(long.text, /That was too much at once/);
  const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`f${index}`, '1']));
  assert.equal((await browser.post(accept, many)).status, 413);
  const nested = await browser.post(accept, { 'visit[a][b]': 'x', '__proto__[x]': 'y', constructor: 'z' });
  assert.equal(nested.status, 410);
});

test('T46: encoded slashes and dots lead nowhere else', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const paths = [
    '/p/linden%2fmy',
    '/p/linden%2f..%2fnobody',
    '/p/linden/..%2f..%2fp%2fnobody',
    '/p/nobody/..%2flinden',
    '/p//linden',
    '/p/linden//my',
    '/P/LINDEN',
    '/p/linden/my/%2e%2e%2f%2e%2e',
    '/p/linden/my/%00',
    '/p/linden/%E0%A4%A',
    '/p/%6cinden%00',
  ];
  for (const path of paths) {
    const status = await rawStatus(app, path);
    assert.ok(status === 404 || status === 400, `${path}: ${status}`);
  }
});

/** `fetch` tidies paths up before it sends them. */
function rawStatus({ httpPort }: TestApp, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: httpPort, path }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

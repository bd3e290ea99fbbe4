import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOUR, MINUTE, SECOND } from '../../src/base/clock.js';
import { LIMITS } from '../../src/guests/limiter.js';
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
import { createWebClient, type Page } from '../support/web-client.js';

const SIGN_INS = LIMITS['sign-ins-by-terminal'].most;
const POSTS = LIMITS['posts-by-visit'].most;

function assertHeldUp(page: Page, seconds: number): void {
  assert.equal(page.status, 429);
  const left = seconds - Number(page.headers.get('retry-after'));
  assert.ok(left >= 0 && left < 60, `${left} s of the window are over`);
  assert.match(page.text, /a little too often|many tries in a short time/);
}

onEachDatabase(
  'T30: one terminal signs in so often an hour, in however many browsers',
  async (databases, t) => {
    const app = await openPortal(t, databases);
    for (let count = 0; count < SIGN_INS; count += 1) {
      const browser = createWebClient();
      assert.equal((await acceptTerms(browser, await browser.get(redirectTo(app)))).status, 200);
    }
    const browser = createWebClient();
    const welcome = await browser.get(redirectTo(app));
    assertHeldUp(await acceptTerms(browser, welcome), 3_600);
    const neighbour = createWebClient();
    const other = await neighbour.get(redirectTo(app, { mac: '02-CC-00-00-00-02' }));
    assert.equal((await acceptTerms(neighbour, other)).status, 200, 'another terminal is not held up');
    app.clock.advance(HOUR + 1);
    assert.equal((await acceptTerms(browser, await browser.get(redirectTo(app)))).status, 200);
  },
);

test('mistakes are no sign-ins, and who repeats them holds up nobody else', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  for (let count = 0; count < POSTS; count += 1) {
    assert.equal((await register(browser, welcome, { name: '' })).status, 422);
  }
  const over = await register(browser, welcome, { name: 'Ada' });
  assertHeldUp(over, 600);
  assert.equal(over.value('a.name'), 'Ada');
  const again = createWebClient();
  const fresh = await again.get(redirectTo(app));
  assert.equal((await register(again, fresh, { name: 'Ada' })).status, 200);
  app.clock.advance(11 * MINUTE);
  assert.equal((await register(browser, over, { name: 'Ada' })).status, 200);
});

test('personal links cannot be guessed by trying', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const link = personalLinkOn(await acceptTerms(browser, await browser.get(redirectTo(app))));
  const guess = () => browser.get(`${app.publicUrl}/p/linden/my/${'A'.repeat(22)}`);
  for (let count = 0; count < LIMITS['wrong-links-by-prefix'].most; count += 1) await guess();
  assertHeldUp(await guess(), 60);
  assert.equal((await createWebClient().get(link)).status, 200, 'a right link is no guess');
});

test('a flood of redirects from one network is held up', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const arrive = () => browser.once(`${app.publicUrl}/p/linden`);
  await arrive();
  await app.foundation.databases.main.write('limits').update({ count: LIMITS['visits-by-prefix'].most });
  assertHeldUp(await arrive(), 60);
  app.clock.advance(45 * SECOND);
  const { headers } = await arrive();
  assert.ok(Number(headers.get('retry-after')) <= 15, 'what is left of the window');
});

test('T46: an X-Forwarded-For nobody vouches for changes nothing', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const guess = (count: number) =>
    createWebClient({ 'x-forwarded-for': `192.0.${count}.1` }).get(`${app.publicUrl}/p/linden/my/wrong`);
  for (let count = 0; count < LIMITS['wrong-links-by-prefix'].most; count += 1) await guess(count);
  assertHeldUp(await guess(250), 60);
});

test('counts are kept as keyed hashes', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  await browser.post(`${app.publicUrl}/p/linden/accept`, acceptanceOn(welcome));
  const rows = (await app.foundation.databases.main.read('limits').select('key')) as { key: string }[];
  assert.ok(rows.length >= 4);
  for (const { key } of rows) assert.match(key, /^[\w-]{22}$/);
});

for (const path of ['language', 'logout'] as const) {
  test(`a visit’s posts to /${path} are counted`, async (t) => {
    const app = await openPortal(t, await sqliteFor());
    const browser = createWebClient();
    const ready = await acceptTerms(browser, await browser.get(redirectTo(app)));
    const { location } = await browser.once(linkTo(ready, '/on/'));
    const landing = new URL(new URL(location ?? '').searchParams.get('userurl') ?? '').pathname;
    const fields = {
      visit: ready.value('visit') ?? '',
      handle: landing.split('/').at(-1) ?? '',
      language: 'de',
    };
    const post = () => browser.post(`${app.publicUrl}/p/linden/${path}`, fields);
    assert.equal((await post()).status, 200);
    for (let count = 1; count < POSTS; count += 1) await post();
    assertHeldUp(await post(), 600);
  });
}

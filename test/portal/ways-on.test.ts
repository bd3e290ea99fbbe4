import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIMITS } from '../../src/guests/limiter.js';
import { sqliteFor } from '../support/databases.js';
import { acceptTerms, openPortal, personalLinkOn, redirectTo } from '../support/guest-portal.js';
import { createWebClient, type Page } from '../support/web-client.js';

/** The button of a page that says what went wrong. */
function buttonOn(page: Page): string | undefined {
  return /<a class="button" href="([^"]*)">/.exec(page.html)?.[1];
}

test('whatever goes wrong, the page says how to go on', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const at = (path: string) => browser.get(`${app.publicUrl}${path}`);
  for (const path of ['/p/linden/nothing', '/p/linden/v/no-visit', '/p/linden/my/no-link'])
    assert.equal(buttonOn(await at(path)), '/p/linden', path);
  for (const path of ['/', '/nothing', '//elsewhere.example/c'])
    assert.match((await at(path)).text, /open any web page while you are in our WiFi/, path);
  assert.match((await at('/p/nowhere')).text, /Please tell the staff/);
  assert.match((await at('/with/google/callback')).text, /Open any web page|leads nowhere/);
});

test('who was too quick is led on as well', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const link = personalLinkOn(await acceptTerms(browser, await browser.get(redirectTo(app))));
  let page = await browser.get(link);
  for (let posts = 0; posts <= LIMITS['posts-by-visit'].most; posts += 1)
    page = await browser.post(`${link}/marketing`, { answer: 'no' });
  assert.equal(page.status, 429);
  assert.equal(buttonOn(page), '/p/linden');
  const guess = () => browser.get(`${app.publicUrl}/c/BCDF-2345`);
  for (let count = 0; count < LIMITS['wrong-codes-by-prefix'].most; count += 1) await guess();
  const slowed = await guess();
  assert.equal(slowed.status, 429);
  assert.equal(buttonOn(slowed), '/c');
});

test('a page that failed is asked for again, not begun anew', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const link = personalLinkOn(await acceptTerms(browser, await browser.get(redirectTo(app))));
  await app.foundation.databases.main.write.schema.renameTable('devices', 'devices_elsewhere');
  const failed = await browser.get(`${link}?lang=en`);
  assert.equal(failed.status, 500);
  assert.equal(buttonOn(failed), `${new URL(link).pathname}?lang=en`);
});

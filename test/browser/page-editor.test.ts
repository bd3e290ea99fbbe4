import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Frame, Page } from 'playwright-core';
import { openConsole, PASSWORD, type TestConsole } from '../support/console.js';
import { sqliteFor } from '../support/databases.js';
import { createWebClient } from '../support/web-client.js';
import { openBrowser, skip } from './visitor.js';

/** An owner in front of the page editor. */
interface Owner {
  readonly console: TestConsole;
  readonly browser: Browser;
  readonly page: Page;
  /** The editor's address, without a trailing slash. */
  readonly at: string;
  /** What the browser complained of. */
  readonly complaints: readonly string[];
}

async function openOwner(t: TestContext): Promise<Owner> {
  const console = await openConsole(t, await sqliteFor());
  const ownerId = await console.addOwner('anna@linden.example');
  const venueId = await console.addVenue('linden', { ownerId, role: 'owner' });
  const browser = await openBrowser(t);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`${console.url}/sign-in`);
  await page.getByLabel('E-mail').fill('anna@linden.example');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { console, browser, page, at: `${console.url}/venues/${venueId}/page`, complaints };
}

/** Waits until the phone shows what is looked for, with these words, in whichever of its windows. */
async function phoneShows(page: Page, selector: string, words = ''): Promise<Frame> {
  await page.waitForFunction(
    (wanted) => {
      const frames = [...document.querySelectorAll<HTMLIFrameElement>('#phone iframe:not(.next)')];
      const found = frames.map((frame) => frame.contentDocument?.querySelector(wanted.selector));
      return found.some((one) => one?.textContent.includes(wanted.words));
    },
    { selector, words },
  );
  const frame = await (await page.locator('#phone iframe:not(.next)').elementHandle())?.contentFrame();
  return frame ?? assert.fail('no window in the phone');
}

test('R13: an owner designs the page in front of the real one, and publishes it', { skip }, async (t) => {
  const { console, page, at, complaints } = await openOwner(t);
  await page.goto(`${at}/blocks/welcome/heading`);
  await phoneShows(page, 'h1');
  const history = await page.evaluate(() => window.history.length);
  await page.locator('[id="text.en"]').fill('Good to see you, dear guest');
  await phoneShows(page, 'h1', 'dear guest');
  assert.equal(await page.evaluate(() => window.history.length), history, '“back” stays what it was');
  await page.getByText('العربية', { exact: true }).first().click();
  await page.locator('[id="text.ar"]').fill('أهلا');
  await phoneShows(page, 'html[lang=ar][dir=rtl] h1', 'أهلا');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved in the draft').waitFor();

  await page.goto(`${at}/look`);
  const before = await page.locator('#contrasts').innerText();
  await page.locator('#accent').fill('#ffd400');
  await page.waitForFunction(
    (was) => document.querySelector<HTMLElement>('#contrasts')?.innerText !== was,
    before,
  );
  await page.getByRole('radio', { name: 'Square' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved in the draft').waitFor();

  await page.goto(at);
  await page.locator('[data-block=logo]').first().dragTo(page.locator('[data-block=ways-in]'));
  await page.waitForURL(/of=welcome/);
  const order = page.locator('#list-welcome [data-block]');
  assert.deepEqual(await order.evaluateAll((all) => all.map((one) => one.getAttribute('data-block'))), [
    'heading',
    'text',
    'ways-in',
    'logo',
  ]);
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Published.').waitFor();
  const guest = await createWebClient().get(`${console.app.foundation.config.publicUrl}/p/linden/terms`);
  assert.match(guest.html, /--radius:2px.*--fill:#ffd400/s);
  assert.deepEqual(complaints, []);
});

test('what is being edited is in sight, and stays there while it is', { skip }, async (t) => {
  const { page, at } = await openOwner(t);
  await page.goto(at);
  await page.locator('#kind-welcome').selectOption('house-rules');
  await page.locator('#list-welcome').getByRole('button', { name: 'Add a block' }).click();
  await page.locator('[id="text.en"]').fill('- Quiet, please\n'.repeat(40));
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: /Edit.*House rules/ }).click();
  const scrolled = () =>
    page.waitForFunction(() => {
      const frame = document.querySelector<HTMLIFrameElement>('#phone iframe:not(.next)');
      return (frame?.contentWindow?.scrollY ?? 0) > 200;
    });
  await phoneShows(page, '#b-house-rules');
  await scrolled();
  assert.equal(await page.evaluate(() => window.scrollY), 0);
  await page.locator('[id="title.en"]').fill('Be kind');
  await phoneShows(page, '#b-house-rules', 'Be kind');
  await scrolled();
});

test('the form works in the preview as it will for guests', { skip }, async (t) => {
  const { page, at } = await openOwner(t);
  await page.goto(at);
  const phone = await phoneShows(page, '.button');
  await phone.getByText('Register instead').click();
  await phone.getByRole('button', { name: 'Go online', exact: true }).click();
  const wrong = await phoneShows(page, '[role=alert]');
  await wrong.getByLabel('Name').fill('Ada');
  await wrong.getByRole('checkbox', { name: /I accept/ }).check();
  await wrong.getByRole('button', { name: 'Go online', exact: true }).click();
  const ready = await phoneShows(page, '.keepsake');
  await ready.getByRole('link', { name: 'Go online', exact: true }).click();
  await phoneShows(page, '.until');
});

test('R13: all of it works without JavaScript', { skip }, async (t) => {
  const { page, browser, at } = await openOwner(t);
  const storageState = await page.context().storageState();
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState });
  const tab = await plain.newPage();
  await tab.goto(`${at}/blocks/welcome/heading`);
  await tab.locator('[id="text.en"]').fill('Plain and simple');
  const opened = plain.waitForEvent('page');
  await tab.getByRole('button', { name: 'Preview' }).click();
  await (await opened).getByRole('heading', { name: 'Plain and simple' }).waitFor();
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByRole('button', { name: 'Move “Text” up' }).first().click();
  await tab.getByRole('button', { name: 'Publish' }).click();
  await tab.getByText('Published.').waitFor();
  await plain.close();
});

const PLACES = [
  '',
  '/blocks/welcome/text',
  '/look',
  '/designs',
  '/texts?language=ar',
  '/pictures',
  '/history',
];

for (const [look, width, colorScheme] of [
  ['on a desk, light', 1280, 'light'],
  ['on a phone, dark', 360, 'dark'],
] as const) {
  test(`axe finds nothing on the page editor, ${look}`, { skip }, async (t) => {
    const { page, at } = await openOwner(t);
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.goto(`${at}/look`);
    await page.getByRole('radio', { name: 'Round' }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    for (const place of PLACES) {
      await page.goto(at + place);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, place);
      const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
      const found = violations.map(({ id, nodes }) => [place, id, nodes[0]?.html]);
      assert.deepEqual(found, []);
    }
  });
}

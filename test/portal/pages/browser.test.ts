import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { LANGUAGES, type Language } from '../../../src/languages/language-choices.js';
import { DESIGNS } from '../../../src/venues/designs.js';
import { chromiumPath, launchChromium } from './browser.js';
import { renderSample } from './render-sample.js';
import { sampleFrame, samplePages } from './sample-pages.js';
import { sampleVenue } from './sample-venue.js';

const NONCE = sampleFrame('en').nonce;
const POLICY = `default-src 'none'; style-src 'nonce-${NONCE}'; script-src 'nonce-${NONCE}'; img-src 'self' data:; form-action 'self'`;
const PHONE = { viewport: { width: 360, height: 640 } };
/** All but the hand-back, which is there to leave; a journey of its own has a gateway to arrive at. */
const STAYING = Object.keys(samplePages('en')).filter((name) => name !== 'hand-back');
/** The pages with something on them that no other has. */
const DIFFERENT = STAYING.filter((name) => !name.startsWith('problem-') || name === 'problem-visit-expired');
const RICH = ['welcome-both', 'welcome-errors', 'ready', 'online', 'my-data', 'receipt'];
/** The venue's own, the one thing a page may load. */
const PICTURE = /^http:\/\/portal\.test\/p\/lindenhof\/pictures\//;
const PIXEL = Buffer.from('R0lGODlhAQABAAAAACH5BAEAAAAALAAAAAABAAEAAAIBAAA=', 'base64');
const path = chromiumPath();

describe('guest pages in Chromium', { skip: path === undefined && 'Chromium is not installed' }, () => {
  let browser: Browser;
  before(async () => {
    browser = await launchChromium(path ?? '');
  });
  after(() => browser.close());

  /** Opens sample pages one after the other as a server would send them; nothing else answers. */
  async function open(options: BrowserContextOptions = {}) {
    const context = await browser.newContext({ ...PHONE, ...options });
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    let html = '';
    await context.route(PICTURE, (route) => route.fulfill({ contentType: 'image/gif', body: PIXEL }));
    await context.route(
      (url) => !PICTURE.test(url.href),
      (route) => {
        requests.push(route.request().url());
        return route.fulfill({
          contentType: 'text/html',
          headers: { 'content-security-policy': POLICY },
          body: html,
        });
      },
    );
    const show = async (body: string) => {
      html = body;
      await page.goto('http://portal.test/');
    };
    return { page, show, requests, complaints, close: () => context.close() };
  }

  const sample = (name: string, language: Language = 'en') =>
    renderSample(sampleFrame(language), samplePages(language)[name] ?? assert.fail(name));

  for (const [look, colorScheme, names, language] of [
    ['light', 'light', DIFFERENT, 'de'],
    ['dark, from right to left', 'dark', RICH, 'ar'],
  ] as const) {
    it(`axe finds nothing, ${look}`, async () => {
      const { page, show, close } = await open({ colorScheme });
      for (const name of names) {
        await show(sample(name, language));
        await openDetails(page);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map((one) => [name, one.id, one.nodes[0]?.html]);
        assert.deepEqual(found, []);
      }
      await close();
    });
  }

  it('asks for nothing but itself, and the policy of the portal lets all of it work', async () => {
    const { show, requests, complaints, close } = await open();
    for (const name of STAYING) await show(sample(name));
    assert.deepEqual(new Set(requests), new Set(['http://portal.test/']));
    assert.equal(requests.length, STAYING.length);
    assert.deepEqual(complaints, []);
    await close();
  });

  it('R1: the way online is above the fold of a small phone', async () => {
    const { page, show, close } = await open();
    for (const language of LANGUAGES) {
      for (const name of ['welcome-terms', 'welcome-both', 'welcome-changed', 'ready', 'retry', 'online']) {
        await show(sample(name, language));
        const box = await page.locator('.button').first().boundingBox();
        assert.ok(box && box.y + box.height <= 640, `${name} in ${language}`);
      }
    }
    await close();
  });

  it('has targets of at least 44 px', async () => {
    const { page, show, close } = await open();
    for (const name of DIFFERENT) {
      await show(sample(name));
      await openDetails(page);
      const targets = page.locator(
        '.button, .plain, .quiet a, .option, input:not([type=hidden], .option *), select',
      );
      const heights = await targets.evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect().height),
      );
      const small = heights.filter((height) => height > 0 && height < 44);
      assert.deepEqual(small, [], name);
    }
    await close();
  });

  it('fits a small phone at 200 % text size', async () => {
    const { page, show, close } = await open();
    for (const language of ['de', 'ar'] as const) {
      for (const name of STAYING) {
        await show(sample(name, language));
        await page.evaluate(() => (document.documentElement.style.fontSize = '212.5%'));
        await openDetails(page);
        assert.equal(await page.evaluate(() => getComputedStyle(document.body).fontSize), '34px');
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, name);
      }
    }
    await close();
  });

  it('what is written from left to right stands where Arabic does', async () => {
    const { page, show, close } = await open();
    for (const [name, selector] of [
      ['welcome-errors', 'input[name="a.email"], input[name="a.nights"], textarea'],
      ['ready', '#personal-link'],
    ] as const) {
      await show(sample(name, 'ar'));
      const sides = await page
        .locator(selector)
        .evaluateAll((all) => all.map((one) => getComputedStyle(one).textAlign));
      assert.deepEqual(new Set(sides), new Set(['right']), name);
    }
    await close();
  });

  it('a design that centres does so on the landing page and at the end of each page', async () => {
    const { page, show, close } = await open();
    const theme = DESIGNS.find(({ name }) => name === 'linen')?.theme ?? assert.fail();
    const frame = sampleFrame('en', { ...sampleVenue, theme });
    await show(renderSample(frame, samplePages('en')['online-unlimited'] ?? assert.fail()));
    const middles = await page.locator('h1, .lead, .check, nav .quiet').evaluateAll((all) =>
      all.map((one) => {
        const range = document.createRange();
        range.selectNodeContents(one);
        const { left, right } = (one.matches('svg') ? one : range).getBoundingClientRect();
        return Math.round((left + right) / 2);
      }),
    );
    assert.deepEqual(middles, [180, 180, 180, 180]);
    await close();
  });

  it('copies the personal link, and says so', async () => {
    const { page, show, close } = await open();
    await show(sample('ready'));
    await page.evaluate(() => {
      document.addEventListener('copy', () => (document.title = String(getSelection())));
    });
    await page.getByRole('button', { name: 'Copy' }).click();
    assert.equal(await page.title(), 'https://wifi.lindenhof.example/me/Zk3vQ9rT2mXw8LbN5cHy1A');
    assert.equal(await page.getByRole('status').textContent(), 'Copied');
    await close();
  });

  it('R1: without JavaScript shows the link and no button that does nothing', async () => {
    const { page, show, close } = await open({ javaScriptEnabled: false });
    await show(sample('ready'));
    assert.ok(await page.getByText('/me/Zk3vQ9rT2mXw8LbN5cHy1A').isVisible());
    assert.ok(await page.locator('#copy').isHidden());
    await close();
  });
});

async function openDetails(page: Page): Promise<void> {
  const closed = page.locator('details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
}

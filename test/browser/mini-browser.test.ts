import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContextOptions } from 'playwright-core';
import { messagesFor } from '../../src/languages/messages.js';
import { KEYS, SOCIAL } from '../support/providers/social-portal.js';
import { CAPTIVE_WINDOW, PROVISIONAL, untilTold } from '../support/provisional.js';
import { openCafe } from './open-cafe.js';
import { openBrowser, openVisitor, skip } from './visitor.js';

const ANDROID =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/UQ1A.240205.004; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/121.0.6167.178 Mobile Safari/537.36';
const MINUTES = { en: '5 minutes', de: '5 Minuten', ar: '5 دقائق' };
const HEADLINE = { en: 'Good to see you', de: 'Schön, dass Sie da sind', ar: 'سعداء برؤيتك' };

interface Telling {
  readonly language: keyof typeof MINUTES;
  readonly window: BrowserContextOptions;
}

const TELLINGS: Readonly<Record<string, Telling>> = {
  'an iPhone’s captive window': { language: 'en', window: { userAgent: CAPTIVE_WINDOW['user-agent'] } },
  'an iPhone’s captive window, without JavaScript': {
    language: 'de',
    window: { userAgent: CAPTIVE_WINDOW['user-agent'], locale: 'de', javaScriptEnabled: false },
  },
  'Android’s captive window, in the dark, from right to left': {
    language: 'ar',
    window: { userAgent: ANDROID, locale: 'ar', colorScheme: 'dark' },
  },
};

for (const [name, { language, window: device }] of Object.entries(TELLINGS)) {
  test(`R3: from ${name} to another browser, and back online`, { skip }, async (t) => {
    const say = messagesFor(language).text;
    const duration = MINUTES[language];
    const cafe = await openCafe(t, { ...SOCIAL, ...PROVISIONAL }, KEYS);
    const chromium = await openBrowser(t);
    const asksAxe = device.javaScriptEnabled !== false;
    const phone = await openVisitor(chromium, { browser: device, asksAxe });
    const window = phone.page;
    await window.goto(cafe.overview);
    await window.getByRole('button', { name: 'Join on phone 1' }).click();
    await phone.meets(HEADLINE[language]);
    await window.getByRole('link', { name: /Google/ }).click();
    await phone.meets(/Google/);
    await window.getByRole('button', { name: say('mini-browser.button', { duration }) }).click();
    await phone.meets(say('go-on.title'));
    const address = await window.locator('#address').innerText();
    assert.match(address, /\/c\/[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await window.getByRole('link', { name: say('mini-browser.button', { duration }) }).click();
    await window.getByRole('link', { name: say('go-on.check') }).waitFor();
    await phone.meets(say('go-on.title'));
    assert.equal(cafe.simulator.terminal(1).state().stage.kind, 'online');

    const locale = device.locale ?? 'en-GB';
    const other = await openVisitor(chromium, { browser: { locale }, asksAxe: true });
    const { page } = other;
    await page.goto(`http://${address}`);
    await other.meets(say('continue.title'));
    await page.getByRole('button', { name: say('continue.yes') }).click();
    await other.meets(HEADLINE[language]);
    await page.getByText(say('welcome.continuing')).waitFor();
    await page.getByRole('button', { name: say('welcome.terms.button') }).click();
    await other.meets(say('continued.title'));
    await untilTold(cafe.app);
    await page.goto(page.url());
    await other.meets(say('continued.title'));

    await window.getByRole('link', { name: say('go-on.check') }).click();
    await phone.meets(say('online.title'));
    assert.equal(await window.getByRole('link', { name: say('online.my-data') }).count(), 0);
    phone.assertCalm();
    other.assertCalm();
  });
}

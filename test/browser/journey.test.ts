import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { BrowserContextOptions } from 'playwright-core';
import { messagesFor } from '../../src/languages/messages.js';
import { type Cafe, openCafe } from './open-cafe.js';
import { openBrowser, openVisitor, skip, type Visitor } from './visitor.js';

interface Telling {
  readonly way: 'terms' | 'form';
  readonly language: 'en' | 'de' | 'ar';
  readonly losesCookies: boolean;
  readonly asksAxe: boolean;
  readonly browser: BrowserContextOptions;
}

const PLAIN: Telling = {
  way: 'terms',
  language: 'en',
  losesCookies: false,
  asksAxe: false,
  browser: {},
};
const NO_SCRIPTS = { javaScriptEnabled: false };

const TELLINGS: Readonly<Record<string, Telling>> = {
  'by the form': { ...PLAIN, way: 'form', asksAxe: true },
  'by one click, in German, in the dark': {
    ...PLAIN,
    language: 'de',
    asksAxe: true,
    browser: { locale: 'de-DE', colorScheme: 'dark' },
  },
  'by one click, in Arabic, from right to left': {
    ...PLAIN,
    language: 'ar',
    asksAxe: true,
    browser: { locale: 'ar' },
  },
  'by one click, every cookie lost at every step': { ...PLAIN, losesCookies: true },
  'by one click, without JavaScript': { ...PLAIN, browser: NO_SCRIPTS },
  'by the form, without JavaScript, every cookie lost at every step': {
    ...PLAIN,
    way: 'form',
    losesCookies: true,
    browser: NO_SCRIPTS,
  },
};

const HEADLINE = { en: 'Good to see you', de: 'Schön, dass Sie da sind', ar: 'سعداء برؤيتك' };

interface Stage extends Telling {
  readonly cafe: Cafe;
  readonly visitor: Visitor;
  readonly say: ReturnType<typeof messagesFor>['text'];
}

async function raiseCurtain(t: TestContext, telling: Telling): Promise<Stage> {
  const cafe = await openCafe(t);
  const visitor = await openVisitor(await openBrowser(t), telling);
  return { ...telling, cafe, visitor, say: messagesFor(telling.language).text };
}

/** Presses a button of the first phone on the overview. */
async function pressOnPhone({ visitor }: Stage, button: string): Promise<void> {
  await visitor.press(visitor.page.getByRole('button', { name: `${button} on phone 1` }));
}

async function signIn({ visitor, say, way }: Stage): Promise<void> {
  const { page, press } = visitor;
  if (way === 'terms') return press(page.getByRole('button', { name: say('welcome.terms.button') }));
  await page.getByText(say('welcome.form.other')).click();
  await page.getByLabel('Name').fill('Ada Guest');
  await page.getByLabel('Where are you sitting?').selectOption({ label: 'In the garden' });
  await page.locator('#accept').check();
  await press(page.getByRole('button', { name: say('welcome.form.button'), exact: true }));
}

/** The link the page shows, which together with the button is to be seen without scrolling. */
async function keepPersonalLink({ visitor, say }: Stage): Promise<string> {
  const { page } = visitor;
  const link = page.locator('#personal-link');
  for (const part of [link, page.getByRole('link', { name: say('ready.button'), exact: true })]) {
    const box = await part.boundingBox();
    assert.ok(box && box.y + box.height <= 640, 'above the fold');
  }
  return link.innerText();
}

async function correctName({ visitor, say }: Stage): Promise<void> {
  const { page } = visitor;
  await page.getByLabel('Name').fill('Ada Lovelace');
  await visitor.press(page.getByRole('button', { name: say('my-data.save') }));
  await visitor.meets(say('my-data.title'));
  await page.getByText(say('my-data.done.saved')).waitFor();
  assert.equal(await page.getByLabel('Name').inputValue(), 'Ada Lovelace');
}

async function cancelEverything({ visitor, say }: Stage): Promise<void> {
  const { page } = visitor;
  await visitor.press(page.getByRole('link', { name: say('my-data.cancel') }));
  await visitor.meets(say('cancel.title'));
  await visitor.press(page.getByRole('button', { name: say('cancel.button') }));
  await visitor.meets(say('receipt.title'));
}

for (const [name, telling] of Object.entries(TELLINGS)) {
  test(`R1 R5 R6 R7: the whole journey by clicking, ${name}`, { skip }, async (t) => {
    const stage = await raiseCurtain(t, telling);
    const { cafe, visitor, say, language } = stage;
    const { page } = visitor;

    await page.goto(cafe.overview);
    await visitor.meets('Simulated access point');
    await pressOnPhone(stage, 'Join');
    await visitor.meets(HEADLINE[language]);
    assert.equal(await page.getAttribute('html', 'lang'), language);
    await signIn(stage);
    await visitor.meets(say('ready.title'));
    const personalLink = await keepPersonalLink(stage);
    await visitor.press(page.getByRole('link', { name: say('ready.button'), exact: true }));
    await visitor.meets(say('online.title'));
    await visitor.press(page.getByRole('link', { name: '127.0.0.1' }));
    await visitor.meets('This is the internet');

    await visitor.press(page.getByRole('link', { name: 'Back to the phones' }));
    await pressOnPhone(stage, 'Leave');
    await pressOnPhone(stage, 'Join');
    await visitor.meets('Simulated access point');
    await page.getByText('Recognised, no page needed').waitFor();

    await page.goto(personalLink);
    await visitor.meets(say('my-data.title'));
    if (telling.way === 'form') await correctName(stage);
    await cancelEverything(stage);
    await page.goto(cafe.overview);
    await pressOnPhone(stage, 'Leave');
    await pressOnPhone(stage, 'Join');
    await visitor.meets(HEADLINE[language]);
    visitor.assertCalm();
  });
}

/**
 * Draws the documentation's pictures of the console anew: `node --import tsx test/browser/console-pictures.ts`.
 * DRAW=all draws every page with its mistakes and uncut, DRAW=overview,people those pages; LOOK=tablet-light,phone-dark
 * those looks; INTO=folder elsewhere.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { smallPicture } from './small-picture.js';
import { arabicStops } from './tour/arabic-venue.js';
import { type LivingCafe, openLivingCafe } from './tour/living-cafe.js';
import { goTo, type Lookers, openLookers } from './tour/lookers.js';
import type { Stop } from './tour/stop.js';
import { STOPS } from './tour/stops.js';
import { openBrowser, skip } from './visitor.js';

const { INTO, DRAW, LOOK } = process.env;
const FOLDER = INTO ?? join(import.meta.dirname, '..', '..', 'docs', 'pictures', 'console');

const PHONE = { viewport: { width: 360, height: 720 }, hasTouch: true, isMobile: true } as const;
const DESKTOP = { viewport: { width: 1280, height: 800 } } as const;
/** What is further down is left out of the documentation. */
const LONGEST = 1_200;

/** Of a picture's palette, and of one that shows guests' pages or charts. */
const [FEW, MANY] = [16, 32];

const LOOKS = {
  'phone-light': { ...PHONE, colorScheme: 'light' },
  'desktop-light': { ...DESKTOP, colorScheme: 'light' },
  'phone-dark': { ...PHONE, colorScheme: 'dark' },
  'desktop-dark': { ...DESKTOP, colorScheme: 'dark' },
  'tablet-light': { viewport: { width: 768, height: 1024 }, hasTouch: true, colorScheme: 'light' },
} as const satisfies Readonly<Record<string, BrowserContextOptions>>;

type Look = keyof typeof LOOKS;
/** Those of the documentation; another is drawn when it is named. */
const DOCUMENTED: readonly Look[] = ['phone-light', 'phone-dark', 'desktop-light', 'desktop-dark'];
const WANTED = LOOK === undefined ? DOCUMENTED : (LOOK.split(',') as Look[]);

/** Every page; a form that is sent back with its mistakes looks as any other such form does. */
function isWanted({ name }: Stop): boolean {
  if (DRAW !== undefined) return DRAW === 'all' || DRAW.split(',').includes(name);
  return !name.endsWith('-wrong');
}

/** Guests' pages within a page are loaded as they come into sight. */
async function untilFramesAreIn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const frames = [...document.querySelectorAll('iframe')];
    const inSight = frames.filter((frame) => frame.getBoundingClientRect().top < innerHeight);
    return inSight.every(
      ({ contentDocument }) =>
        contentDocument?.readyState === 'complete' && contentDocument.URL !== 'about:blank',
    );
  });
}

async function draw(cafe: LivingCafe, lookers: Lookers, drawn: { readonly stop: Stop; readonly look: Look }) {
  const { stop, look } = drawn;
  const page = await goTo(cafe, lookers, stop);
  const { width, height } = LOOKS[look].viewport;
  // A window as high as the page: what stays in sight while one scrolls stands where it does at rest.
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const shown = DRAW === 'all' ? whole : Math.min(whole, LONGEST);
  await page.setViewportSize({ width, height: Math.max(height, shown) });
  await untilFramesAreIn(page);
  const picture = await page.screenshot();
  const colours = (await page.locator('iframe, img, .plot').count()) > 0 ? MANY : FEW;
  await page.setViewportSize({ width, height });
  writeFileSync(join(FOLDER, `${stop.name}-${look}.webp`), await smallPicture(picture, colours));
}

for (const look of WANTED) {
  test(`the pictures of the console, ${look}`, { skip }, async (t) => {
    mkdirSync(FOLDER, { recursive: true });
    const cafe = await openLivingCafe(t);
    const arabic = await arabicStops(cafe);
    const lookers = await openLookers(cafe, await openBrowser(t), LOOKS[look]);
    // The Arabic ones first: the second factor, from then on asked for, is turned on at the end.
    for (const stop of [...arabic, ...STOPS].filter(isWanted)) await draw(cafe, lookers, { stop, look });
  });
}

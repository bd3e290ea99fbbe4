/**
 * Draws the documentation's pictures of every guest page anew: `node --import tsx test/browser/guest-pictures.ts [page …]`.
 * LOOK=phone-dark draws that look; INTO=folder draws them elsewhere.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import sharp from 'sharp';
import type { Language } from '../../src/languages/language-choices.js';
import { DESIGNS } from '../../src/venues/designs.js';
import { chromiumPath, launchChromium } from '../portal/pages/browser.js';
import { renderSample } from '../portal/pages/render-sample.js';
import { sampleFrame, samplePages } from '../portal/pages/sample-pages.js';
import { sampleVenue } from '../portal/pages/sample-venue.js';
import { smallPicture } from './small-picture.js';
import { HILL_AT_SUNSET } from './tour/cafe-page.js';

const { INTO, LOOK } = process.env;
const FOLDER = INTO ?? join(import.meta.dirname, '..', '..', 'docs', 'pictures', 'guests');
const ORIGIN = 'http://portal.test/';
const PHONE = { viewport: { width: 360, height: 640 } } as const;
const DESKTOP = { viewport: { width: 1280, height: 800 } } as const;
/** What is further down is left out. */
const LONGEST = 1_400;
/** Of a picture's palette, and of one that would lose the venue's colour among so few. */
const [FEW, MANY] = [16, 48];

const LOOKS = [
  { name: 'phone-light', language: 'en', options: { ...PHONE, colorScheme: 'light' } },
  { name: 'phone-dark', language: 'en', options: { ...PHONE, colorScheme: 'dark' } },
  { name: 'phone-arabic', language: 'ar', options: { ...PHONE, colorScheme: 'light' } },
  { name: 'desktop-light', language: 'en', options: { ...DESKTOP, colorScheme: 'light' } },
  { name: 'desktop-dark', language: 'en', options: { ...DESKTOP, colorScheme: 'dark' } },
] as const;

type Look = (typeof LOOKS)[number];

interface Drawing {
  readonly name: string;
  readonly html: string;
}

/** Every page in the venue's own design. The hand-back stays where it is without its script. */
function* everyPage(language: Language): Generator<Drawing> {
  for (const [name, page] of Object.entries(samplePages(language))) {
    const html = renderSample(sampleFrame(language), page);
    yield { name, html: page.view === 'hand-back' ? html.replace(/<script[^]*?<\/script>/, '') : html };
  }
}

/** First page and landing page in each design, on an English phone; those that begin with a picture have one. */
function* everyDesign({ language, options }: Look): Generator<Drawing> {
  if (language !== 'en' || options.viewport !== PHONE.viewport) return;
  const pages = samplePages(language);
  for (const { name, theme, pictureFirst } of DESIGNS) {
    const frame = sampleFrame(language, { ...sampleVenue, theme });
    for (const view of [pictureFirst ? 'welcome-blocks' : 'welcome-both', 'online'] as const) {
      const page = pages[view];
      if (page) yield { name: `design-${name}-${page.view}`, html: renderSample(frame, page) };
    }
  }
}

/** Answers with the page that is drawn and with its picture, and nothing else. */
async function serve(context: BrowserContext, shown: { html: string }): Promise<void> {
  const body = await sharp(Buffer.from(HILL_AT_SUNSET)).jpeg().toBuffer();
  await context.route('**', (route) =>
    route.request().resourceType() === 'image'
      ? route.fulfill({ contentType: 'image/jpeg', body })
      : route.fulfill({ contentType: 'text/html', body: shown.html }),
  );
}

/** Photographs are, and what warns before a wide background, which takes most of a palette for itself. */
function isColourful(html: string, width: number): boolean {
  return (
    html.includes('<img') || (width > PHONE.viewport.width && /<p class="error|button[^"]* danger/.test(html))
  );
}

async function draw(browser: Browser, look: Look): Promise<void> {
  const { language, options } = look;
  const context = await browser.newContext({ ...options, locale: language });
  const shown = { html: '' };
  await serve(context, shown);
  const page = await context.newPage();
  for (const { name, html } of [...everyPage(language), ...everyDesign(look)]) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    shown.html = html;
    await page.goto(ORIGIN);
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    const { width } = options.viewport;
    const clip = { x: 0, y: 0, width, height: Math.min(whole, LONGEST) };
    const picture = await page.screenshot({ fullPage: true, clip });
    const colours = isColourful(html, width) ? MANY : FEW;
    writeFileSync(join(FOLDER, `${name}-${look.name}.webp`), await smallPicture(picture, colours));
  }
  await context.close();
}

const wanted = process.argv.slice(2);
mkdirSync(FOLDER, { recursive: true });
const browser = await launchChromium(chromiumPath() ?? '/usr/bin/chromium');
for (const look of LOOKS.filter(({ name }) => LOOK === undefined || LOOK === name)) await draw(browser, look);
await browser.close();

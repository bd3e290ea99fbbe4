/** Draws the documentation's pictures of a guest's way online anew: `node --import tsx test/browser/pictures.ts`. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type Cafe, openCafe } from './open-cafe.js';
import { smallPicture } from './small-picture.js';
import { openBrowser, skip } from './visitor.js';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
const PUBLIC_URL = 'http://wifi.linden.example';
const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2 };
const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

/** One way to look at the pages; its guest has a phone of the simulated access point to itself. */
interface Look {
  readonly name: string;
  readonly phone: number;
  readonly options: BrowserContextOptions;
}

const LOOKS: readonly Look[] = [
  { name: 'phone-light', phone: 1, options: { ...PHONE, colorScheme: 'light' } },
  { name: 'phone-dark', phone: 2, options: { ...PHONE, colorScheme: 'dark' } },
  { name: 'desktop-light', phone: 3, options: { ...DESKTOP, colorScheme: 'light' } },
  { name: 'desktop-dark', phone: 4, options: { ...DESKTOP, colorScheme: 'dark' } },
];

/** Of a picture's palette. */
const COLOURS = 16;
/** Shows the first lines of what was sent and received. */
const OVERVIEW_HEIGHT = 1080;

/** Each picture's page, by its heading. */
const HEADINGS = {
  welcome: 'Good to see you',
  ready: 'You’re all set',
  online: 'You’re online',
  'my-data': 'My data',
  simulator: 'Simulated access point',
} as const;

async function draw(page: Page, look: Look, name: keyof typeof HEADINGS): Promise<void> {
  await page.getByRole('heading', { level: 1, name: HEADINGS[name] }).waitFor();
  writeFileSync(
    join(FOLDER, `${name}-${look.name}.webp`),
    await smallPicture(await page.screenshot(), COLOURS),
  );
}

async function openPage(browser: Browser, { options }: Look): Promise<Page> {
  const context = await browser.newContext({ ...options, locale: 'en-GB' });
  return context.newPage();
}

/** The pages a guest meets, in order. */
async function drawJourney(cafe: Cafe, page: Page, look: Look): Promise<void> {
  const captured = await cafe.simulator.terminal(look.phone).join();
  assert.ok(captured.kind === 'captured');
  await page.goto(captured.redirect);
  await draw(page, look, 'welcome');
  await page.getByText('Register instead').click();
  await page.getByLabel('Name').fill('Ada Guest');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('ada@guest.example');
  await page.getByLabel('Where are you sitting?').selectOption('garden');
  await page.locator('#accept').check();
  await page.getByRole('button', { name: 'Go online', exact: true }).click();
  await draw(page, look, 'ready');
  await page.getByRole('link', { name: 'Go online', exact: true }).click();
  await draw(page, look, 'online');
  await page.getByRole('link', { name: 'My data' }).click();
  await draw(page, look, 'my-data');
}

/** One phone just online, one come back without a page, one captured, one away. */
async function moveAbout({ simulator }: Cafe): Promise<void> {
  simulator.terminal(2).leave();
  await simulator.settled();
  await simulator.terminal(2).join();
  simulator.terminal(3).logoff();
  simulator.terminal(4).leave();
  await simulator.settled();
}

test('the pictures of the documentation', { skip }, async (t) => {
  const cafe = await openCafe(t, {}, { PORTICO_PUBLIC_URL: PUBLIC_URL });
  const browser = await openBrowser(t, [
    `--host-resolver-rules=MAP ${new URL(PUBLIC_URL).host}:80 127.0.0.1:${cafe.app.httpPort}`,
  ]);
  mkdirSync(FOLDER, { recursive: true });
  for (const look of LOOKS) await drawJourney(cafe, await openPage(browser, look), look);
  await moveAbout(cafe);
  for (const look of LOOKS) {
    const page = await openPage(browser, look);
    await page.setViewportSize({ width: look.options.viewport?.width ?? 0, height: OVERVIEW_HEIGHT });
    await page.goto(cafe.overview);
    await draw(page, look, 'simulator');
  }
});

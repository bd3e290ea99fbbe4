/** Pictures of every page: `node --import tsx test/portal/pages/preview.ts <directory> <language> [name …]`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { LANGUAGES, type Language } from '../../../src/languages/language-choices.js';
import { chromiumPath, launchChromium } from './browser.js';
import { renderSample } from './render-sample.js';
import { sampleFrame, samplePages } from './sample-pages.js';

const WAYS = [
  { name: '360', width: 360, height: 640, colorScheme: 'light' },
  { name: '360-dark', width: 360, height: 640, colorScheme: 'dark' },
  { name: '768', width: 768, height: 1024, colorScheme: 'light' },
  { name: '1280', width: 1280, height: 800, colorScheme: 'light' },
  { name: '1280-dark', width: 1280, height: 800, colorScheme: 'dark' },
] as const;

async function shoot(
  browser: Browser,
  directory: string,
  { language, names }: { readonly language: Language; readonly names: readonly string[] },
): Promise<void> {
  const pages = Object.entries(samplePages(language));
  for (const [name, page] of pages.filter(([name]) => names.length === 0 || names.includes(name))) {
    const file = join(directory, `${name}.${language}`);
    const html = renderSample(sampleFrame(language), page);
    writeFileSync(`${file}.html`, html);
    await shootEachWay(browser, html, { file, javaScriptEnabled: page.view !== 'hand-back' });
  }
}

/** Without JavaScript the hand-back stays long enough for a picture. */
async function shootEachWay(
  browser: Browser,
  html: string,
  { file, javaScriptEnabled }: { readonly file: string; readonly javaScriptEnabled: boolean },
): Promise<void> {
  const tab = await browser.newPage({ javaScriptEnabled });
  for (const { name, width, height, colorScheme } of WAYS) {
    await tab.setViewportSize({ width, height });
    await tab.emulateMedia({ colorScheme });
    await tab.setContent(html);
    await tab.screenshot({ path: `${file}.${name}.png`, fullPage: true });
  }
  await tab.close();
}

const [directory = 'preview', named, ...names] = process.argv.slice(2);
mkdirSync(directory, { recursive: true });
const browser = await launchChromium(chromiumPath() ?? '/usr/bin/chromium');
await shoot(browser, directory, { language: LANGUAGES.find((one) => one === named) ?? 'en', names });
await browser.close();

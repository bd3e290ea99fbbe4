import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { openConsole } from '../../support/console.js';
import { sqliteFor } from '../../support/databases.js';
import { openBrowser, skip } from '../visitor.js';
import { openLivingCafe } from './living-cafe.js';
import { goTo, openLookers } from './lookers.js';
import { press } from './stop.js';
import { STOPS } from './stops.js';

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 720 };
/** What night and a narrow window can change of what axe finds by day. */
const LOOKS = ['color-contrast', 'target-size', 'scrollable-region-focusable'];

async function faultsOf(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // Guests' pages in the phone have tests of their own.
  const axe = new AxeBuilder({ page }).options({ iframes: false, resultTypes: ['violations'] });
  axe.exclude('iframe').setLegacyMode(true);
  const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** By night, on a phone. */
async function faultsByNight(page: Page): Promise<readonly string[]> {
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: 'dark' });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  const found = await faultsOf(page, LOOKS);
  await page.setViewportSize(DESKTOP);
  await page.emulateMedia({ colorScheme: 'light' });
  return width > PHONE.width ? [...found, `${width} pixels wide`] : found;
}

test('every page of the console can be read and worked by everybody, by day, and by night on a phone', {
  skip,
}, async (t) => {
  const cafe = await openLivingCafe(t);
  const lookers = await openLookers(cafe, await openBrowser(t), { viewport: DESKTOP });
  const faults: string[] = [];
  for (const page of Object.values(lookers)) {
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => {
      if (request.resourceType() === 'fetch')
        faults.push(`${page.url()} asks for ${request.url()} by itself`);
    });
  }
  for (const stop of STOPS) {
    const page = await goTo(cafe, lookers, stop);
    const found = [...(await faultsOf(page)), ...(await faultsByNight(page))];
    faults.push(...found.map((fault) => `${stop.name}: ${fault}`));
  }
  assert.deepEqual(faults, []);
});

test('so can those from before anybody has an account', { skip }, async (t) => {
  const { app, url } = await openConsole(t, await sqliteFor());
  const context = await (await openBrowser(t)).newContext({ viewport: DESKTOP });
  const page = await context.newPage();
  for (const address of [app.firstOwnerUrl ?? '', `${url}/register`]) {
    await page.goto(address);
    assert.deepEqual([...(await faultsOf(page)), ...(await faultsByNight(page))], [], address);
  }
  await page.goto(app.firstOwnerUrl ?? '');
  await press('Make the account')(page);
  await page.getByRole('alert').waitFor();
  assert.deepEqual([...(await faultsOf(page)), ...(await faultsByNight(page))], []);
});

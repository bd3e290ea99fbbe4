import { type TestContext, test } from 'node:test';
import type { BrowserContextOptions } from 'playwright-core';
import { EMAIL, openConsoleVenue } from '../support/console-venue.js';
import { PASSWORD } from '../support/console.js';
import { sqliteFor } from '../support/databases.js';
import { openBrowser, openVisitor, skip } from './visitor.js';

const PHONE = { viewport: { width: 360, height: 720 }, hasTouch: true, isMobile: true } as const;
const DESKTOP_BY_NIGHT = { viewport: { width: 1280, height: 860 }, colorScheme: 'dark' } as const;

/** From no vouchers to a batch of which one is revoked, each page looked at by axe. */
async function workOnVouchers(t: TestContext, browser: BrowserContextOptions): Promise<void> {
  const venue = await openConsoleVenue(t, await sqliteFor());
  const options = { browser, asksAxe: true, statuses: [422], loads: ['stylesheet', 'script'] } as const;
  const visitor = await openVisitor(await openBrowser(t), options);
  const { page } = visitor;
  await page.goto(`${venue.url}/sign-in`);
  await page.getByLabel('E-mail address').fill(EMAIL);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.goto(venue.at('/vouchers'));
  await visitor.meets('Vouchers');
  await page.getByRole('link', { name: 'Make vouchers' }).click();
  await visitor.meets('Make vouchers');
  await page.getByLabel('How many').fill('501');
  await page.getByRole('button', { name: 'Make them' }).click();
  await page.getByRole('alert').waitFor();
  await visitor.meets('Make vouchers');
  await page.getByLabel('How many').fill('4');
  await page.getByLabel('Note').fill('Conference in May');
  await page.getByRole('button', { name: 'Make them' }).click();
  await visitor.meets('Vouchers “Conference in May”');
  await page
    .getByRole('link', { name: /^Revoke the voucher/ })
    .first()
    .click();
  await visitor.meets(/^Revoke the voucher/);
  await page.getByRole('button', { name: 'Revoke' }).click();
  await visitor.meets('Vouchers “Conference in May”');
  await page.goto(venue.at('/vouchers'));
  await page.getByText('3 unused, 1 revoked').waitFor();
  await visitor.meets('Vouchers');
  visitor.assertCalm();
}

for (const [name, browser] of [
  ['a phone', PHONE],
  ['a desktop by night', DESKTOP_BY_NIGHT],
] as const) {
  test(`vouchers are made and revoked on ${name}`, { skip }, (t) => workOnVouchers(t, browser));
}

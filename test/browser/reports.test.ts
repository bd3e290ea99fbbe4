import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContextOptions } from 'playwright-core';
import { addDays, dayAt } from '../../src/tallies/local-day.js';
import { evenUse, showCounts } from '../console/reports/shown-counts.js';
import { PASSWORD } from '../support/console.js';
import { EMAIL, openConsoleVenue } from '../support/console-venue.js';
import { sqliteFor } from '../support/databases.js';
import { openBrowser, openVisitor, skip } from './visitor.js';

const PHONE = { viewport: { width: 360, height: 720 }, hasTouch: true, isMobile: true } as const;
const DESKTOP = { viewport: { width: 1280, height: 860 } } as const;

for (const [look, browser] of [
  ['on a phone, light', { ...PHONE, colorScheme: 'light' }],
  ['on a desktop, dark', { ...DESKTOP, colorScheme: 'dark' }],
] as const satisfies readonly (readonly [string, BrowserContextOptions])[]) {
  test(`R15: reports, empty and full, ${look}`, { skip }, async (t) => {
    const venue = await openConsoleVenue(t, await sqliteFor());
    const options = { browser, asksAxe: true, loads: ['stylesheet', 'script'] } as const;
    const visitor = await openVisitor(await openBrowser(t), options);
    const { page } = visitor;
    await page.goto(`${venue.url}/sign-in?next=/venues/${venue.venueId}/reports`);
    await page.getByLabel('E-mail address').fill(EMAIL);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await visitor.meets('Reports');
    await page.getByRole('group', { name: 'Example' }).waitFor();

    const last = addDays(dayAt('UTC', venue.app.clock.now()), -1);
    const answered = { source: 'form', gender: 'female', age_group: '25-34' };
    await showCounts(venue, last, {
      usage: evenUse(last, 60),
      demographics: [{ day: last, cell: answered, counts: { guests: 9 } }],
    });
    await page.getByRole('link', { name: '90 days' }).click();
    await page.getByText('Sign-ins by week', { exact: true }).first().waitFor();
    await visitor.meets('Reports');
    await page.getByText('Show as a table').first().click();
    await page.getByRole('columnheader', { name: 'Week from' }).first().waitFor();
    await visitor.meets('Reports');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.equal(width, page.viewportSize()?.width, 'it fits');
    visitor.assertCalm();
  });
}

/** Draws the documentation's pictures of the console anew: `node --import tsx test/browser/console-pictures.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { BrowserContextOptions } from 'playwright-core';
import { addDays, dayAt } from '../../src/tallies/local-day.js';
import { USAGE } from '../../src/tallies/tally-shape.js';
import { createTallyDayStore } from '../../src/tallies/tally-day-store.js';
import { createTallyStore } from '../../src/tallies/tally-store.js';
import { type ConsoleVenue, EMAIL, openConsoleVenue } from '../support/console-venue.js';
import { PASSWORD } from '../support/console.js';
import { sqliteFor } from '../support/databases.js';
import { goOnline } from '../support/online-guest.js';
import { openGateway } from '../support/radius-gateway.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';
import { toPalettePng } from './palette-png.js';
import { openBrowser, skip } from './visitor.js';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
const PHONE = { viewport: { width: 360, height: 720 }, deviceScaleFactor: 2 } as const;
const DESKTOP = { viewport: { width: 1280, height: 640 } } as const;

const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  'phone-light': { ...PHONE, colorScheme: 'light' },
  'phone-dark': { ...PHONE, colorScheme: 'dark' },
  'desktop-light': { ...DESKTOP, colorScheme: 'light' },
  'desktop-dark': { ...DESKTOP, colorScheme: 'dark' },
};

/** Sign-ins of the last two weeks, oldest first. */
const SIGN_INS = [34, 41, 29, 38, 52, 61, 58, 33, 40, 44, 37, 49, 66, 71];

/** A café with guests, two weeks behind it, and an access point that was never heard of. */
async function liven(t: Parameters<typeof openGateway>[0], venue: ConsoleVenue): Promise<void> {
  const { app, venueId, browser, url } = venue;
  const upstairs = sampleAccessPoint({ name: 'Upstairs', address: '192.0.2.20', nasIdentifier: 'upstairs' });
  await app.applyVenue(sampleVenue({ accessPoints: [sampleAccessPoint(), upstairs] }));
  const gateway = openGateway(t, app);
  for (let nth = 1; nth <= 7; nth += 1) await goOnline(app, gateway, { terminal: `02-CC-00-00-00-0${nth}` });
  await app.domain.counts.flush();
  const { write } = app.foundation.databases.main;
  const zone = app.foundation.directory.venueById(venueId)?.document.timeZone ?? 'UTC';
  const last = addDays(dayAt(zone, app.clock.now()), -1);
  const tallies = SIGN_INS.map((times, index) => ({
    venueId,
    state: 'shown' as const,
    period: addDays(last, index + 1 - SIGN_INS.length),
    cell: { event: 'sign-in', standing: 'new', way: 'terms' },
    counts: { guests: 9, fresh: 9, times },
  }));
  await createTallyStore(write, USAGE).add(tallies);
  await createTallyDayStore(write).closeThrough(venueId, last);
  const token = (await browser.get(`${url}/terms`)).value('form-token') ?? '';
  await browser.post(`${url}/terms`, { 'form-token': token });
}

test('the pictures of the console', { skip }, async (t) => {
  const venue = await openConsoleVenue(t, await sqliteFor());
  await liven(t, venue);
  const browser = await openBrowser(t);
  for (const [look, options] of Object.entries(LOOKS)) {
    const context = await browser.newContext({ ...options, locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(`${venue.url}/sign-in?next=/venues/${venue.venueId}`);
    await page.getByLabel('E-mail address').fill(EMAIL);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    writeFileSync(join(FOLDER, `console-${look}.png`), toPalettePng(await page.screenshot()));
    await context.close();
  }
});

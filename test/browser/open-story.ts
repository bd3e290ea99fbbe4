import type { TestContext } from 'node:test';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { DAY, HOUR } from '../../src/base/clock.js';
import { PASSWORD } from '../support/console.js';
import { type ConsoleVenue, EMAIL, openConsoleVenue } from '../support/console-venue.js';
import { sqliteFor } from '../support/databases.js';
import { sampleVenue } from '../support/sample-venue.js';
import { startSimulated } from '../support/simulated-access-point.js';
import { openBrowser, openVisitor, type Visitor } from './visitor.js';

/** A café at noon, with its owner signed in and phones about to come in. */
export interface Story {
  readonly venue: ConsoleVenue;
  readonly browser: Browser;
  readonly owner: Visitor;
  /** Somebody with a phone that was not here before; without JavaScript, unless axe looks at what they meet. */
  newGuest(options?: BrowserContextOptions & { readonly asksAxe?: boolean }): Promise<Visitor>;
  /** That guest's phone joins and they take the one click; they are on the page after the sign-in. */
  goOnline(guest: Visitor): Promise<void>;
}

interface Wanted {
  /** As many phones can come in. */
  readonly phones: number;
  readonly owner?: BrowserContextOptions;
  readonly guest?: BrowserContextOptions;
  /** Parts of the venue file. */
  readonly changes?: object;
  /** Of the browser. */
  readonly switches?: readonly string[];
  /** Hosts of somebody else that guests go to. */
  readonly goesTo?: readonly string[];
}

const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

export async function openStory(t: TestContext, wanted: Wanted): Promise<Story> {
  const venue = await openConsoleVenue(t, await sqliteFor());
  const { app } = venue;
  app.clock.advance(DAY + 12 * HOUR - (app.clock.now() % DAY));
  const { simulator, url, entry } = await startSimulated(t, app, { terminals: wanted.phones });
  await app.applyVenue(sampleVenue({ accessPoints: [entry], timeZone: 'UTC', ...wanted.changes }));
  await simulator.settled();
  const browser = await openBrowser(t, wanted.switches);
  const owner = await openVisitor(browser, {
    browser: { ...DESK, ...wanted.owner },
    asksAxe: true,
    loads: ['stylesheet', 'script', 'fetch', 'image'],
    statuses: [422],
  });
  let phones = 0;
  const story: Story = {
    venue,
    browser,
    owner,
    newGuest: ({ asksAxe = false, ...options } = {}) =>
      openVisitor(browser, {
        browser: { javaScriptEnabled: asksAxe, ...wanted.guest, ...options },
        asksAxe,
        loads: ['image', ...(asksAxe ? (['script'] as const) : [])],
        goesTo: wanted.goesTo ?? [],
      }),
    async goOnline({ page, press }) {
      phones += 1;
      await page.goto(url);
      await press(page.getByRole('button', { name: `Join on phone ${phones}`, exact: true }));
      await press(page.locator('form[action*="/accept"] button').first());
      await press(page.locator('a.button').first());
      await page.locator('.until').first().waitFor();
    },
  };
  await signIn(story);
  return story;
}

/** The owner proves who she is, and is on the venue's page at `path`. */
export async function signIn({ venue, owner }: Story, path = ''): Promise<void> {
  const { page, press } = owner;
  await page.goto(`${venue.url}/sign-in?next=/venues/${venue.venueId}${path}`);
  await page.getByLabel('E-mail address').fill(EMAIL);
  await page.getByLabel('Password').fill(PASSWORD);
  await press(page.getByRole('button', { name: 'Sign in', exact: true }));
  await page.waitForURL(`${venue.at(path)}*`);
}

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { EMAIL } from '../../support/console-venue.js';
import { PASSWORD } from '../../support/console.js';
import { FRONT_DESK, type LivingCafe } from './living-cafe.js';
import { addressOf, type Looker, press, type Stop } from './stop.js';

/** Everybody who looks at the console, each with a browser and one page of it. */
export type Lookers = Readonly<Record<Looker, Page>>;

const LONGEST_WAIT_MS = 60_000;

export async function openLookers(
  cafe: LivingCafe,
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Lookers> {
  const open = async (email?: string): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en-GB', ...options });
    context.setDefaultTimeout(LONGEST_WAIT_MS);
    const page = await context.newPage();
    if (email === undefined) return page;
    await page.goto(`${cafe.url}/sign-in`);
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(PASSWORD);
    await press('Sign in')(page);
    return page;
  };
  return { owner: await open(EMAIL), 'front-desk': await open(FRONT_DESK), nobody: await open() };
}

/** Goes there, does what there is to be done, and gives the page. */
export async function goTo(cafe: LivingCafe, lookers: Lookers, stop: Stop): Promise<Page> {
  const page = lookers[stop.by ?? 'owner'];
  await page.goto(addressOf(cafe, stop));
  await stop.after?.(page, cafe);
  return page;
}

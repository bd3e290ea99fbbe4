import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { chromium } from '../support/system.js';
import { launchChromium } from '../portal/pages/browser.js';

/** A person with a browser, who notes whatever it complains about. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Another tab of the same browser. */
  openTab(): Promise<Page>;
  /** Presses what can be seen once; loses all cookies first when told so. */
  press(target: Locator): Promise<void>;
  /** Waits for the page with this heading, and has axe look at it when told so: it needs JavaScript. */
  meets(heading: string | RegExp): Promise<void>;
  /** Fails with what went wrong so far: console, policy, refused or foreign requests, anything but whole pages. */
  assertCalm(): void;
}

interface VisitorOptions {
  readonly browser: BrowserContextOptions;
  readonly losesCookies: boolean;
  readonly asksAxe: boolean;
  /** Statuses beside success and redirects that belong to the story. */
  readonly statuses: readonly number[];
  /** What pages load from their own origin: style sheets, scripts and what a script looks at again, pictures, or nothing. */
  readonly loads: readonly ('stylesheet' | 'script' | 'fetch' | 'image')[];
  /** Hosts of somebody else that the story goes to. */
  readonly goesTo: readonly string[];
}

/** Why browser tests are passed over, or `false`. */
export const { skip, path: chromiumPath } = chromium();

const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 640 }, locale: 'en-GB' };
const LONGEST_WAIT_MS = 60_000;
/** The program and the simulated access point; no page may ask for anything elsewhere. */
const OWN_HOSTS = new Set(['localhost', '127.0.0.1']);

/** Starts Chromium, with `switches` beside the usual ones; it is closed when the test ends. */
export async function openBrowser(t: TestContext, switches: readonly string[] = []): Promise<Browser> {
  const browser = await launchChromium(chromiumPath ?? '', switches);
  t.after(() => browser.close());
  return browser;
}

export async function openVisitor(browser: Browser, options: Partial<VisitorOptions> = {}): Promise<Visitor> {
  const context = await browser.newContext({ ...PHONE, ...options.browser });
  context.setDefaultTimeout(LONGEST_WAIT_MS);
  const faults = noteFaults(context, { statuses: [], loads: [], goesTo: [], ...options });
  const page = await context.newPage();
  return {
    context,
    page,
    openTab: () => context.newPage(),
    async press(target) {
      if (options.losesCookies) await context.clearCookies();
      await target.click();
    },
    async meets(heading) {
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      if (options.asksAxe) await assertAccessible(page);
    },
    assertCalm: () => assert.deepEqual(faults, []),
  };
}

async function assertAccessible(page: Page): Promise<void> {
  // What stands in the editor's phone is a page of its own, met by its guests.
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  const found = violations.map(({ id, nodes }) => [page.url(), id, nodes[0]?.html]);
  assert.deepEqual(found, []);
}

function noteFaults(
  context: BrowserContext,
  { statuses, loads, goesTo }: Pick<VisitorOptions, 'statuses' | 'loads' | 'goesTo'>,
): readonly string[] {
  const faults: string[] = [];
  context.on('console', (message) => {
    // Chromium reports each status from 400 on; what the story expects is told apart below.
    if (!message.text().startsWith('Failed to load resource')) faults.push(message.text());
  });
  context.on('weberror', (error) => faults.push(String(error.error())));
  context.on('requestfailed', (request) => {
    const fault = request.failure()?.errorText;
    // Given up by the browser itself: somebody went on, or the answer was a file to be kept.
    if (fault !== 'net::ERR_ABORTED') faults.push(`${fault} ${request.url()}`);
  });
  context.on('request', (request) => {
    const { hostname } = new URL(request.url());
    const isMeant = OWN_HOSTS.has(hostname) || (request.isNavigationRequest() && goesTo.includes(hostname));
    if (!isMeant) faults.push(`asks for ${request.url()}`);
    const isOwn = loads.some((type) => type === request.resourceType());
    if (!request.isNavigationRequest() && !isOwn) faults.push(`${request.resourceType()} ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400 && !statuses.includes(response.status()))
      faults.push(`${response.status()} ${response.url()}`);
  });
  return faults;
}

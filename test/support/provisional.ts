import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { Code } from '../../src/radius/codes.js';
import { acceptanceOn, handBackOf, redirectTo } from './guest-portal.js';
import type { TestApp } from './start-app.js';
import { openUamGateway, readQuery } from './uam-gateway.js';
import { createWebClient, type Page, type WebClient } from './web-client.js';

/** To be merged into the sample venue: five minutes to go on in a real browser. */
export const PROVISIONAL = { provisional: { minutes: 5 } };

/** Takes the minutes the venue gives, as the page of a mini-browser posts it: how to go on is the answer. */
export function takeMinutes(browser: WebClient, welcome: Page): Promise<Page> {
  return browser.post(`${new URL(welcome.url).origin}/p/linden/provisional`, acceptanceOn(welcome));
}

/** The address shown, with the code. */
export function continuationOn(goOn: Page): string {
  const found = /\/c\/[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(goOn.text.replace('/ ', '/'))?.[0];
  assert.ok(found, `an address with a code: ${goOn.text}`);
  return `${new URL(goOn.url).origin}${found}`;
}

/** Follows the address in another browser and says that it is one's own device: the ways in. */
export async function continueIn(browser: WebClient, address: string): Promise<Page> {
  const asked = await browser.get(address);
  assert.match(asked.text, /Is this your device\?/);
  return browser.post(address, {});
}

const PATIENCE_MS = 30_000;

/** Settles once the program has told every access point what it had to, and got its answers. */
export async function untilTold({ foundation }: Pick<TestApp, 'foundation'>): Promise<void> {
  const givenUpAt = Date.now() + PATIENCE_MS;
  while ((await foundation.databases.main.read('pending_changes')).length > 0)
    assert.ok(Date.now() < givenUpAt, 'the access point was told in time');
}

/** The captive window of an iPhone. */
export const CAPTIVE_WINDOW = {
  'user-agent':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148',
};

/** A terminal with the minutes: the window that took them, the page it shows, and the Accept they are used by. */
export async function openMinutes(
  t: TestContext,
  app: TestApp,
  { mac = '02-CC-00-00-00-01' }: { readonly mac?: string } = {},
) {
  const gateway = openUamGateway(t, app);
  const window = createWebClient(CAPTIVE_WINDOW);
  const welcome = await window.get(redirectTo(app, { mac }));
  const goOn = await takeMinutes(window, welcome);
  const handBack = await handBackOf(window, goOn);
  const accept = await gateway.logOn(handBack, { mac });
  assert.equal(accept.code, Code.AccessAccept);
  const userName = readQuery(handBack).get('username') ?? '';
  const report = (status: 'start' | 'stop') => gateway.account(status, { accept, userName, mac });
  return { gateway, window, welcome, goOn, accept, report, address: continuationOn(goOn) };
}

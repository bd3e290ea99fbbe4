import assert from 'node:assert/strict';
import { acceptanceOn } from './guest-portal.js';
import type { Page, WebClient } from './web-client.js';

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

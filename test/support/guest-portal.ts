import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import type { TestContext } from 'node:test';
import type { TestDatabases } from './databases.js';
import { redirectQuery, sampleVenue } from './sample-venue.js';
import { startApp, type TestApp } from './start-app.js';
import type { Page, WebClient } from './web-client.js';

/** The program with the sample venue; `venue` replaces top-level parts of it, `settings` are PORTICO_* values. */
export async function openPortal(
  t: TestContext,
  databases: TestDatabases,
  { venue = {}, settings = {} }: { venue?: object; settings?: Readonly<Record<string, string>> } = {},
): Promise<TestApp> {
  const app = await startApp(t, databases, settings);
  await app.applyVenue(sampleVenue(venue));
  return app;
}

/** Where the sample's gateway sends a captured browser; `changes` replace parameters of the redirect. */
export function redirectTo(
  app: { readonly publicUrl: string },
  changes: Readonly<Record<string, string | undefined>> = {},
): string {
  return `${app.publicUrl}/p/linden?${redirectQuery(changes)}`;
}

/** A redirect with `md`: upper-case MD5 over the address and the secret, appended last. */
export function signed(url: string, uamSecret: string): string {
  return `${url}&md=${hash('md5', url + uamSecret).toUpperCase()}`;
}

/** The hidden fields of the welcome page's forms, and the consent. */
export function acceptanceOn(welcome: Page): Record<string, string> {
  const hidden = ['visit', 'page', 'terms', 'notice'].map(
    (name) => [name, welcome.value(name) ?? ''] as const,
  );
  return { ...Object.fromEntries(hidden), accept: 'yes' };
}

/** Presses the one-click button of the welcome page. */
export function acceptTerms(browser: WebClient, welcome: Page): Promise<Page> {
  return browser.post(`${new URL(welcome.url).origin}/p/linden/accept`, acceptanceOn(welcome));
}

/** Sends the registration form of the welcome page. `answers` by field name. */
export function register(
  browser: WebClient,
  welcome: Page,
  answers: Readonly<Record<string, string | readonly string[]>>,
): Promise<Page> {
  const posted = Object.entries(answers).map(([name, value]) => [`a.${name}`, value] as const);
  return browser.post(`${new URL(welcome.url).origin}/p/linden/register`, {
    ...acceptanceOn(welcome),
    ...Object.fromEntries(posted),
  });
}

/** Presses "Go online" on the ready page: the address below the gateway that the browser is sent to. */
export async function handBackOf(browser: WebClient, ready: Page): Promise<string> {
  const { location } = await browser.once(linkTo(ready, '/on/'));
  assert.ok(location, `a hand-back from ${ready.url}`);
  return location;
}

/** The first link whose address contains `part`. */
export function linkTo(page: Page, part: string): string {
  const found = page.links.find((link) => link.includes(part));
  assert.ok(found, `a link to ${part} on ${page.url}: ${page.text}`);
  return new URL(found, page.url).href;
}

/** The personal link, shown as text on the page before the hand-back. */
export function personalLinkOn(ready: Page): string {
  const found = /http\S+\/my\/[\w-]{22}/.exec(ready.text)?.[0];
  assert.ok(found, `the personal link is shown: ${ready.text}`);
  return found;
}

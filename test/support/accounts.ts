import { acceptanceOn, linkTo } from './guest-portal.js';
import { sampleVenue } from './sample-venue.js';
import type { Page, WebClient } from './web-client.js';

const { waysIn } = sampleVenue() as { readonly waysIn: { readonly terms: object } };

/** Ways in of a venue with one click and accounts; part of a venue file. */
export const ACCOUNTS = { waysIn: { terms: waysIn.terms, account: { plan: 'regular' } } };

interface Typed {
  readonly name: string;
  readonly password: string;
  readonly [more: string]: string;
}

/** Sends the form for an account, from any page of the visit. */
export function createAccount(browser: WebClient, page: Page, typed: Typed): Promise<Page> {
  const url = `${new URL(page.url).origin}/p/linden/create-account`;
  return browser.post(url, { ...acceptanceOn(page), ...typed });
}

/** Opens the sign-in page and sends it; `location` is where the access point takes over. */
export async function signIn(
  browser: WebClient,
  welcome: Page,
  typed: Typed,
): Promise<Page & { readonly location?: string | undefined }> {
  const page = await browser.get(linkTo(welcome, '/sign-in/'));
  const fields = { visit: page.value('visit') ?? '', page: page.value('page') ?? '', ...typed };
  const answered = await browser.once(new URL('/p/linden/sign-in', page.url).href, {
    method: 'POST',
    body: new URLSearchParams(fields),
  });
  return answered.location === undefined ? answered : browser.once(answered.location);
}

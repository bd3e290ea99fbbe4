import { linkTo, redirectTo } from '../guest-portal.js';
import { createWebClient, type Page, type WebClient } from '../web-client.js';
import type { SocialPortal } from './social-portal.js';

/** Somebody at each provider. */
export const SOMEBODY = {
  google: { sub: '1076' },
  facebook: { id: '42' },
  x: { user_id: '777', screen_name: 'jack' },
};

export type Name = keyof typeof SOMEBODY;
export const NAMES = Object.keys(SOMEBODY) as readonly Name[];

export const OTHER_PHONE = { mac: '02-CC-00-00-00-02', ip: '10.1.0.3' };

/** Who sits before the provider's pages from now on; undefined: somebody who says no. */
export function sits(
  portal: Omit<SocialPortal, 'app'>,
  at: Name,
  person: object | undefined = SOMEBODY[at],
): void {
  Object.assign(portal[at], { person });
}

interface Going {
  readonly browser?: WebClient;
  /** Parameters of the redirect. */
  readonly phone?: Readonly<Record<string, string>>;
}

/** Follows the provider's button of the first page, and all redirects, to wherever they end. */
export async function goOnWith(
  portal: SocialPortal,
  provider: Name,
  { browser = createWebClient(), phone = {} }: Going = {},
): Promise<Page> {
  const welcome = await browser.get(redirectTo(portal.app, phone));
  return browser.get(linkTo(welcome, `/with/${provider}/`));
}

/** The address the provider sends the browser back to, not followed. */
export async function callbackOf(browser: WebClient, start: string): Promise<string> {
  let page = await browser.once(start);
  while (page.location !== undefined && !page.location.includes('/callback?'))
    page = await browser.once(page.location);
  if (page.location === undefined) throw new Error(`The provider ends at ${page.url}: ${page.text}`);
  return page.location;
}

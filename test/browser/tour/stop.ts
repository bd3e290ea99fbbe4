import type { Page } from 'playwright-core';
import type { LivingCafe } from './living-cafe.js';

export type Looker = 'owner' | 'front-desk' | 'nobody';

/** A page of the console as it can be looked at. */
export interface Stop {
  /** Names its pictures. */
  readonly name: string;
  /** The route it belongs to; the café's parameters fill it in. */
  readonly route: string;
  /** Parameters and, after `?`, a query that are this page's own. */
  readonly with?: (cafe: LivingCafe) => Readonly<Record<string, string>>;
  readonly query?: string;
  /** Who looks; the owner unless it is somebody else. */
  readonly by?: Looker;
  /** What is done there before it is looked at, such as sending a form that is wrong. */
  readonly after?: (page: Page, cafe: LivingCafe) => Promise<void>;
}

/** Where it is. Throws where a parameter is not known. */
export function addressOf(cafe: LivingCafe, stop: Stop): string {
  const parameters = { ...cafe.parameters, ...stop.with?.(cafe) };
  const path = stop.route.replace(/:(\w+)/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`No ${name} for ${stop.name}`);
    return encodeURIComponent(value);
  });
  return `${cafe.url}${path}${stop.query ?? ''}`;
}

/** Presses a button and waits for the page that comes. */
export function press(name: string): (page: Page) => Promise<void> {
  return async (page) => {
    const button = page.getByRole('main').getByRole('button', { name, exact: true }).first();
    await Promise.all([page.waitForEvent('load'), button.click()]);
  };
}

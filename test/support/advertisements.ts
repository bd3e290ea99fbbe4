import type { TestContext } from 'node:test';
import { DAY, HOUR } from '../../src/base/clock.js';
import type { TestDatabases } from './databases.js';
import { acceptTerms, handBackOf, openPortal, redirectTo } from './guest-portal.js';
import type { TestApp } from './start-app.js';
import { openUamGateway } from './uam-gateway.js';
import { walkTables } from './walk-tables.js';
import { createWebClient, type Page, type WebClient } from './web-client.js';

/** What a baker has the venue show. */
export const BAKERY = {
  id: 'bakery',
  name: 'Bakery Krumm, autumn',
  title: { en: 'Fresh rolls next door' },
  text: { en: 'Bakery Krumm, open from six.' },
  link: 'https://krumm.example/rolls?from=linden',
};

/** A place for one on each page. */
export const PLACES = {
  blocks: [{ kind: 'heading' }, { kind: 'ways-in' }, { kind: 'advertisement' }],
  landing: { blocks: [{ kind: 'online' }, { kind: 'way-on' }, { kind: 'advertisement' }] },
};

/** The sample venue, at noon, with these advertisements; `changes` replace top-level parts. */
export async function openAdvertising(
  t: TestContext,
  databases: TestDatabases,
  { advertisements = [BAKERY], ...changes }: Readonly<Record<string, object>> = {},
) {
  const app = await openPortal(t, databases, {
    venue: { timeZone: 'UTC', page: PLACES, advertisements, ...changes },
  });
  app.clock.advance(DAY + 12 * HOUR - (app.clock.now() % DAY));
  const gateway = openUamGateway(t, app);
  let guests = 0;

  /** The first page of a new phone, or of `browser`. */
  async function arrive(browser: WebClient = createWebClient()) {
    guests += 1;
    const mac = `02-CC-00-0A-00-${guests.toString(16).toUpperCase().padStart(2, '0')}`;
    return { browser, mac, welcome: await browser.get(redirectTo(app, { mac })) };
  }

  /** Somebody new signs in and comes to the page after it. */
  async function goOnline(browser?: WebClient): Promise<{ browser: WebClient; landing: Page }> {
    const { browser: own, mac, welcome } = await arrive(browser);
    const handBack = await handBackOf(own, await acceptTerms(own, welcome));
    await gateway.logOn(handBack, { mac });
    const to = gateway.redirectAfter(handBack, { mac, res: 'success', challenge: undefined });
    return { browser: own, landing: await own.get(to) };
  }

  return { app, arrive, goOnline, counted: () => countedIn(app) };
}

/** Writes what is gathered: times and guests by event and advertisement. */
async function countedIn(app: TestApp): Promise<Readonly<Record<string, string>>> {
  await app.domain.tallies.flush();
  const rows = (await walkTables(app.foundation.databases.main.read)).get('ad_tallies') ?? [];
  return Object.fromEntries(
    rows.map((row) => [[row.event, row.advertisement].join(' '), [row.times, row.guests].join(' of ')]),
  );
}

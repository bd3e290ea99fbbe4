import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { retain } from '../../src/upkeep/retain.js';
import { DAY, HOUR } from '../../src/base/clock.js';
import type { TestDatabases } from './databases.js';
import { acceptanceOn, openPortal, redirectTo } from './guest-portal.js';
import type { TestApp } from './start-app.js';
import { createWebClient, type Page, type WebClient } from './web-client.js';

const FORM = {
  plan: 'regular',
  fields: [{ kind: 'text', name: 'name', label: { en: 'Name' } }],
  statistics: ['gender', 'age-group'],
};

interface Wanted {
  readonly collect?: object;
  readonly form?: object;
  readonly settings?: Readonly<Record<string, string>>;
}

/** The sample venue, at noon, with both questions on its form; `collect` and `form` replace parts, `settings` are PORTICO_* values. */
export async function openCountingPortal(
  t: TestContext,
  databases: TestDatabases,
  { collect = {}, form = {}, settings = {} }: Wanted = {},
): Promise<TestApp> {
  const waysIn = { terms: { plan: 'guest' }, form: { ...FORM, ...form } };
  const app = await openPortal(t, databases, { venue: { waysIn, collect, timeZone: 'UTC' }, settings });
  app.clock.advance(DAY + 12 * HOUR - (app.clock.now() % DAY));
  return app;
}

interface Person {
  readonly browser?: WebClient;
  readonly typed?: object;
  readonly mac?: string;
}

let terminals = 0;

function nextMac(): string {
  terminals += 1;
  const digits = terminals.toString(16).toUpperCase().padStart(4, '0');
  return `02-CC-00-01-${digits.slice(0, 2)}-${digits.slice(2)}`;
}

/** Somebody new who fills in the form; `said` are the posted `s.…`, `typed` the other fields. */
export async function fillIn(
  app: TestApp,
  said: Readonly<Record<string, string>>,
  { browser = createWebClient(), typed = {}, mac = nextMac() }: Person = {},
): Promise<Page> {
  const welcome = await browser.get(redirectTo(app, { mac }));
  return browser.post(`${app.publicUrl}/p/linden/register`, { ...acceptanceOn(welcome), ...said, ...typed });
}

/** That many new guests who say the same. */
export async function fillInTimes(
  app: TestApp,
  times: number,
  said: Readonly<Record<string, string>>,
): Promise<void> {
  for (let guest = 0; guest < times; guest += 1) assert.equal((await fillIn(app, said)).status, 200);
}

/** Writes what is gathered, lets the day end and closes it. */
export async function closeTheDay(app: TestApp): Promise<void> {
  await app.domain.tallies.flush();
  await app.domain.surveys.flush();
  app.clock.advance(DAY + 3 * HOUR);
  await retainNow(app);
}

/** Retention, as the hour brings it. */
export function retainNow({ foundation, domain }: TestApp) {
  const { databases, clock, directory } = foundation;
  return retain({ ...domain, db: databases.main, now: clock.now, directory });
}

import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { createAuditStore } from '../../src/owners/audit-store.js';
import type { Role } from '../../src/owners/owner.js';
import { type AccessPointRow, createAccessPointStore } from '../../src/venues/access-point-store.js';
import { openConsole, send, type TestConsole } from './console.js';
import type { TestDatabases } from './databases.js';
import type { Page, WebClient } from './web-client.js';

/** A console with one venue, `linden`, and somebody who is signed in there. */
export interface ConsoleVenue extends TestConsole {
  readonly ownerId: string;
  readonly venueId: string;
  readonly browser: WebClient;
  /** The address of a page below the venue's. */
  at(path: string): string;
  get(path: string): Promise<Page>;
  /** Sends the form of a page below the venue's that goes to `to`, by default to the page itself. */
  submit(path: string, form?: { readonly to?: string; readonly fields?: Fields }): Promise<Page>;
  /** What was done at the venue, the latest first. */
  actions(): Promise<readonly string[]>;
  accessPoints(): Promise<readonly AccessPointRow[]>;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

export const EMAIL = 'anna@linden.example';

/** Access points of this machine can be bound, unless `settings` say otherwise. */
export async function openConsoleVenue(
  t: TestContext,
  databases: TestDatabases,
  options: { readonly role?: Role; readonly settings?: Readonly<Record<string, string>> } = {},
): Promise<ConsoleVenue> {
  const settings = { PORTICO_PRIVATE_ACCESS_POINTS: 'on', ...options.settings };
  const console = await openConsole(t, databases, settings);
  const ownerId = await console.addOwner(EMAIL);
  const venueId = await console.addVenue('linden', { ownerId, role: options.role ?? 'owner' });
  const browser = await console.signedIn(EMAIL);
  const { read } = console.app.foundation.databases.main;
  const at = (path: string) => `${console.url}/venues/${venueId}${path}`;
  return {
    ...console,
    ownerId,
    venueId,
    browser,
    at,
    get: (path) => browser.get(at(path)),
    async submit(path, { to = path, fields = {} } = {}) {
      const page = await browser.get(at(path));
      assert.equal(page.status, 200, page.text);
      return send(browser, page, { to: `/venues/${venueId}${to.replace(/\?.*/, '')}`, fields });
    },
    async actions() {
      const page = { most: 100, before: Number.MAX_SAFE_INTEGER };
      return (await createAuditStore(read).ofVenue(venueId, page)).map(({ action }) => action);
    },
    accessPoints: () => createAccessPointStore(read).ofVenue(venueId),
  };
}

/** The shared secret of a sheet that shows it. */
export function secretOn(sheet: Page): string {
  const secret = /<code id="secret">([a-z0-9]{32})<\/code>/.exec(sheet.html)?.[1];
  assert.ok(secret, `a secret is shown: ${sheet.text}`);
  return secret;
}

/** Binds a CoovaChilli of this machine by the console, and gives the sheet with its secret. */
export function bindGateway(venue: ConsoleVenue, fields: Fields = {}): Promise<Page> {
  return venue.submit('/access-points/new/coovachilli', {
    fields: { name: 'Bar', address: '127.0.0.1', 'nas-identifier': 'rig-nas', ...fields },
  });
}

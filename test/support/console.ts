import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { Secret } from '../../src/base/secrets.js';
import { createMemberStore } from '../../src/owners/member-store.js';
import type { Role } from '../../src/owners/owner.js';
import { makeOwner } from '../../src/owners/make-owner.js';
import type { TestDatabases } from './databases.js';
import { freePort } from './free-port.js';
import { sampleVenue } from './sample-venue.js';
import { startApp, type TestApp } from './start-app.js';
import { attribute, createWebClient, decoded, type Page, type WebClient } from './web-client.js';

export const PASSWORD = 'seven small boats';

/** The program with a console. */
export interface TestConsole {
  readonly app: TestApp;
  /** Its address, without a trailing slash. */
  readonly url: string;
  /** Makes an account; its id. */
  addOwner(email: string): Promise<string>;
  /** Applies the sample venue under another name, and gives somebody a role there; the venue's id. */
  addVenue(slug: string, member?: { readonly ownerId: string; readonly role: Role }): Promise<string>;
  /** A browser that is signed in. */
  signedIn(email: string): Promise<WebClient>;
}

/** Starts it on these databases; it is stopped when the test ends. */
export async function openConsole(
  t: TestContext,
  databases: TestDatabases,
  settings: Readonly<Record<string, string>> = {},
): Promise<TestConsole> {
  const [port, consolePort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${consolePort}`;
  const app = await startApp(t, databases, {
    PORTICO_HTTP_PORT: String(port),
    PORTICO_PUBLIC_URL: `http://localhost:${port}`,
    PORTICO_CONSOLE_PORT: String(consolePort),
    PORTICO_CONSOLE_URL: url,
    ...settings,
  });
  const db = app.foundation.databases.main;
  return {
    app,
    url,
    async addOwner(email) {
      const passwordHash = await app.domain.owners.passwords.hash(new Secret(PASSWORD));
      const profile = { company: 'Harbour Ltd', phone: '', customerType: 'business' } as const;
      const owner = { email, profile, country: 'DE', passwordHash, termsVersion: 'v' };
      return db.transaction((trx) => makeOwner(trx, owner, app.clock.now()));
    },
    async addVenue(slug, member) {
      await app.applyVenue(sampleVenue({ venue: slug, name: `Café ${slug}`, accessPoints: [] }));
      const venue = app.foundation.directory.venueBySlug(slug);
      assert.ok(venue);
      const since = app.clock.now();
      if (member) {
        await createMemberStore(db.write).put({ ...member, venueId: venue.id, readsAnswers: false, since });
      }
      return venue.id;
    },
    async signedIn(email) {
      const browser = createWebClient();
      const page = await browser.get(`${url}/sign-in`);
      const landed = await send(browser, page, { to: '/sign-in', fields: { email, password: PASSWORD } });
      assert.equal(landed.status, 200, landed.text);
      assert.doesNotMatch(landed.url, /sign-in/, landed.text);
      return browser;
    },
  };
}

/** Sends a form of a page as a browser would: what it carries unasked, with `fields` in place or beside it. */
export function send(
  browser: WebClient,
  page: Page,
  form: { readonly to: string; readonly fields?: Readonly<Record<string, string | readonly string[]>> },
): Promise<Page> {
  const found = formsOn(page).find(({ action }) => action === form.to);
  assert.ok(found, `a form to ${form.to} on ${page.url}: ${page.text}`);
  return browser.post(new URL(form.to, page.url).href, { ...found.carried, ...form.fields });
}

interface FoundForm {
  readonly action: string;
  readonly carried: Readonly<Record<string, string | readonly string[]>>;
}

/** The forms of a page, with what they would send if nobody touched them. */
export function formsOn({ html }: Page): readonly FoundForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([^]*?)<\/form>/g)].map(([, head = '', body = '']) => ({
    action: attribute(head, 'action') ?? '',
    carried: grouped([...inputsIn(body), ...chosenIn(body), ...writtenIn(body)]),
  }));
}

type Pair = readonly [name: string, value: string];

function inputsIn(body: string): readonly Pair[] {
  return [...body.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]) => {
    const isBox = /type="(?:checkbox|radio)"/.test(tag);
    return isBox && !/\schecked\b/.test(tag)
      ? []
      : [[attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? '']];
  });
}

function chosenIn(body: string): readonly Pair[] {
  return [...body.matchAll(/<select\b([^>]*)>([^]*?)<\/select>/g)].map(([, head = '', options = '']) => {
    const all = [...options.matchAll(/<option\b[^>]*>/g)].map(([tag]) => tag);
    const chosen = all.find((tag) => /\sselected\b/.test(tag)) ?? all[0] ?? '';
    return [attribute(head, 'name') ?? '', attribute(chosen, 'value') ?? ''];
  });
}

function writtenIn(body: string): readonly Pair[] {
  return [...body.matchAll(/<textarea\b([^>]*)>([^]*?)<\/textarea>/g)].map(([, head = '', text = '']) => [
    attribute(head, 'name') ?? '',
    decoded(text),
  ]);
}

function grouped(pairs: readonly Pair[]): FoundForm['carried'] {
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs) values.set(name, [...(values.get(name) ?? []), value]);
  return Object.fromEntries(
    [...values].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all]),
  );
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY } from '../../../src/base/clock.js';
import { sweep } from '../../../src/upkeep/sweep.js';
import { onEachDatabase, sqliteFor } from '../../support/databases.js';
import {
  acceptTerms,
  handBackOf,
  linkTo,
  openPortal,
  personalLinkOn,
  redirectTo,
  register,
} from '../../support/guest-portal.js';
import { counters } from '../../support/radius-packets.js';
import { sampleVenue } from '../../support/sample-venue.js';
import { openUamGateway, readQuery } from '../../support/uam-gateway.js';
import { walkTables } from '../../support/walk-tables.js';
import { createWebClient, type WebClient } from '../../support/web-client.js';

interface Download {
  readonly format: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly consents: readonly { readonly document: string; readonly language: string }[];
  readonly devices: readonly { readonly nickname: string | null }[];
  readonly links: readonly { readonly kind: string }[];
  readonly sessions: readonly {
    readonly seconds: number;
    readonly bytesReceived: number;
    readonly closedAt: string | null;
    readonly accessPointSaid: Readonly<Record<string, string>> | null;
  }[];
}

async function downloaded(browser: WebClient, link: string): Promise<Download> {
  const page = await browser.get(linkTo(await browser.get(link), '/download'));
  assert.equal(page.status, 200);
  assert.match(page.headers.get('content-type') ?? '', /^application\/json/);
  assert.match(
    page.headers.get('content-disposition') ?? '',
    /^attachment; filename="my-data-linden-\d{4}-\d\d-\d\d\.json"$/,
  );
  assert.equal(page.headers.get('cache-control'), 'no-store');
  return JSON.parse(page.html) as Download;
}

onEachDatabase('R6: everything held is downloaded in a form programs read', async (databases, t) => {
  const app = await openPortal(t, databases);
  const gateway = openUamGateway(t, app);
  const browser = createWebClient();
  const answers = { name: 'Zoë "Z" <b>', email: 'zoe@example.org', table: 'garden' };
  const ready = await register(browser, await browser.get(redirectTo(app)), answers);
  const handBack = await handBackOf(browser, ready);
  const session = {
    accept: await gateway.logOn(handBack),
    userName: readQuery(handBack).get('username') ?? '',
  };
  await gateway.account('start', session);
  await gateway.account('stop', session, counters(60, 1_000, 2_000));
  // The venue asks for less from now on; what was answered is still held.
  await app.applyVenue(sampleVenue({ waysIn: { terms: { plan: 'guest' } } }));

  const record = await downloaded(browser, personalLinkOn(ready));
  assert.equal(record.format, 'portico-my-data');
  assert.deepEqual(record.answers, answers);
  assert.deepEqual(record.consents.map(({ document }) => document).sort(), ['notice', 'terms']);
  assert.deepEqual(record.links.map(({ kind }) => kind).sort(), ['cookie', 'link']);
  assert.equal(record.devices.length, 1);
  const [held] = record.sessions;
  assert.ok(held && record.sessions.length === 1);
  assert.equal(held.seconds, 60);
  assert.equal(held.bytesReceived, 2_000);
  assert.equal(held.accessPointSaid?.['callingStationId'], '02-CC-00-00-00-01');
  assert.doesNotMatch(JSON.stringify(record), /hash|sealed|vault|"class"/, 'nothing of the machinery');

  app.clock.advance(DAY + 1);
  const now = app.clock.now();
  await sweep(app.foundation.databases.main, { now, reachableSince: now });
  const [later] = (await downloaded(browser, personalLinkOn(ready))).sessions;
  assert.equal(later?.accessPointSaid, null, 'what the access point said is gone a day later');
});

onEachDatabase('a long history is downloaded whole, each session once', async (databases, t) => {
  const app = await openPortal(t, databases);
  const browser = createWebClient();
  const ready = await acceptTerms(browser, await browser.get(redirectTo(app)));
  await openUamGateway(t, app).logOn(await handBackOf(browser, ready));
  const { write, read } = app.foundation.databases.main;
  const [row] = (await read('sessions').select()) as [object];
  const copies = Array.from({ length: 450 }, (_, number) => ({
    ...row,
    id: `copy-${number}`,
    sealed: null,
    record_hash: null,
    // Many open within one millisecond: the order must still be one.
    opened_at: 1_000 + Math.floor(number / 150),
    closed_at: 2_000,
    seconds: number,
  }));
  for (const start of [0, 150, 300]) await write('sessions').insert(copies.slice(start, start + 150));
  const { sessions } = await downloaded(browser, personalLinkOn(ready));
  assert.equal(sessions.length, 451);
  const seconds = sessions.filter(({ closedAt }) => closedAt !== null).map((session) => session.seconds);
  assert.equal(new Set(seconds).size, 450);
});

test('a correction keeps answers to questions no longer asked, until the guest drops them', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const ready = await register(browser, await browser.get(redirectTo(app)), { name: 'Ada', table: 'garden' });
  const link = personalLinkOn(ready);
  const fields = [{ kind: 'text', name: 'name', label: { en: 'Name' }, required: true }];
  await app.applyVenue(sampleVenue({ waysIn: { form: { plan: 'regular', fields } } }));
  assert.match((await browser.get(link)).text, /Questions no longer asked .*table garden/);
  await browser.post(link, { 'a.name': 'Ada L' });
  assert.deepEqual((await downloaded(browser, link)).answers, { name: 'Ada L', table: 'garden' });
  await browser.post(link, { 'a.name': 'Ada L', drop: 'yes' });
  assert.deepEqual((await downloaded(browser, link)).answers, { name: 'Ada L' });
  assert.doesNotMatch((await browser.get(link)).text, /no longer asked/);
});

test('My data speaks the language the guest agreed in, unless another is asked for', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  const german = await browser.post(`${app.publicUrl}/p/linden/language`, {
    visit: welcome.value('visit') ?? '',
    language: 'de',
  });
  const ready = await acceptTerms(browser, german);
  const elsewhere = createWebClient({ 'accept-language': 'en' });
  const page = await elsewhere.get(personalLinkOn(ready));
  assert.match(page.html, /<html lang="de"/);
  for (const below of ['/cancel', '/log-out', '/download']) assert.match(linkTo(page, below), /lang=de/);
  assert.match((await elsewhere.get(linkTo(page, '/cancel'))).html, /<html lang="de"/);
  assert.match((await elsewhere.get(`${personalLinkOn(ready)}?lang=en`)).html, /<html lang="en"/);
});

/** In which member of the file a guest's rows of a table are. A new table of guests' data needs one. */
const MEMBERS: Readonly<Record<string, string>> = {
  guests: 'registration',
  guest_links: 'links',
  guest_identities: 'identities',
  consents: 'consents',
  marketing_answers: 'marketing',
  devices: 'devices',
  sessions: 'sessions',
  tickets: 'tickets',
};

test('R6: every table that knows guests has its member in the file', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const { read } = app.foundation.databases.main;
  const tables = [...(await walkTables(read)).keys()];
  const known = await Promise.all(
    tables.map(async (table) => ('guest_id' in (await read(table).columnInfo()) ? [table] : [])),
  );
  assert.deepEqual(['guests', ...known.flat()].sort(), Object.keys(MEMBERS).sort());
  const browser = createWebClient();
  const ready = await acceptTerms(browser, await browser.get(redirectTo(app)));
  const record = await downloaded(browser, personalLinkOn(ready));
  for (const member of Object.values(MEMBERS)) assert.ok(member in record, member);
});

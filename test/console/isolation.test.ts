import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONSOLE_ROUTES } from '../../src/console/console-routes.js';
import type { ConsoleRoute } from '../../src/console/route.js';
import { ROLES, type Role } from '../../src/owners/owner.js';
import { openConsole, type TestConsole } from '../support/console.js';
import { onEachDatabase } from '../support/databases.js';
import { createWebClient, type WebClient } from '../support/web-client.js';

const GUARDED = CONSOLE_ROUTES.filter((route) => route.for !== 'anyone' && route.for !== 'signed-out');
const AT_VENUES = GUARDED.filter((route) => route.path.startsWith('/venues/:venue'));

/** The route's address at a venue; other parameters are of nothing that exists. */
function addressOf({ url }: TestConsole, route: ConsoleRoute, venueId: string): string {
  return url + route.path.replace(':venue', venueId).replace(/:\w+/g, 'AAAAAAAAAAAAAAAAAAAAAA');
}

/** Asks for a route as this browser: a post carries the browser's own form token, as a page of its own would. */
async function ask(console: TestConsole, browser: WebClient, route: ConsoleRoute, venueId: string) {
  const url = addressOf(console, route, venueId);
  if (route.method === 'get') return browser.once(url);
  const token = (await browser.get(`${console.url}/terms`)).value('form-token') ?? '';
  return browser.once(url, { method: 'POST', body: new URLSearchParams({ 'form-token': token }) });
}

test('what is under a venue says what somebody has to be there, and the other way round', () => {
  for (const { path, for: needed } of CONSOLE_ROUTES) {
    const isOfVenue = (ROLES as readonly string[]).includes(needed);
    assert.equal(isOfVenue, path.startsWith('/venues/:venue'), path);
  }
});

test('what asks for the password again can be come back to', () => {
  for (const route of GUARDED.filter((one) => 'recent' in one && one.recent)) {
    const twin = CONSOLE_ROUTES.some(({ method, path }) => method === 'get' && path === route.path);
    assert.ok(twin, `${route.path} has a page`);
  }
});

onEachDatabase('T43: every route is for its own people', async (databases, t) => {
  const console = await openConsole(t, databases);
  const owner = await console.addOwner('owner@harbour.example');
  const venueId = await console.addVenue('harbour', { ownerId: owner, role: 'owner' });
  const other = await console.addOwner('other@elsewhere.example');
  await console.addVenue('elsewhere', { ownerId: other, role: 'owner' });

  const stranger = createWebClient();
  for (const route of GUARDED) {
    const answer = await ask(console, stranger, route, venueId);
    assert.equal(answer.status, 303, `${route.method} ${route.path}`);
    assert.match(String(answer.location), /\/sign-in(?:\?next=|$)/, `${route.method} ${route.path}`);
  }

  const neighbour = await console.signedIn('other@elsewhere.example');
  for (const route of AT_VENUES) {
    const answer = await ask(console, neighbour, route, venueId);
    assert.equal(answer.status, 404, `${route.method} ${route.path}`);
    assert.doesNotMatch(answer.text, /harbour/i);
  }
  const unknown = await neighbour.once(`${console.url}/venues/AAAAAAAAAAAAAAAAAAAAAA`);
  assert.equal(unknown.status, 404, 'a venue that never was looks the same');
});

const REACH: Readonly<Record<Role, readonly Role[]>> = {
  owner: ['owner', 'manager', 'front-desk'],
  manager: ['manager', 'front-desk'],
  'front-desk': ['front-desk'],
};

onEachDatabase('a role reaches as far as it should, and no further', async (databases, t) => {
  const console = await openConsole(t, databases);
  for (const role of ROLES) {
    const ownerId = await console.addOwner(`${role}@harbour.example`);
    const venueId = await console.addVenue(`harbour-${role}`, { ownerId, role });
    const browser = await console.signedIn(`${role}@harbour.example`);
    for (const route of AT_VENUES.filter(({ method }) => method === 'get')) {
      // Where a second parameter names nothing there is nothing to show to anybody.
      if (route.path.replace(':venue', '').includes(':')) continue;
      const { status } = await ask(console, browser, route, venueId);
      const reaches = REACH[role].includes(route.for as Role);
      assert.equal(status !== 404, reaches, `${role} at ${route.path}: ${status}`);
    }
  }
});

onEachDatabase(
  'T45: a post counts only with the token of a form this browser was shown',
  async (databases, t) => {
    const console = await openConsole(t, databases);
    await console.addOwner('owner@harbour.example');
    const browser = await console.signedIn('owner@harbour.example');
    const own = (await browser.get(`${console.url}/`)).value('form-token') ?? '';
    const other = (await createWebClient().get(`${console.url}/sign-in`)).value('form-token') ?? '';
    const post = (body: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
      browser.once(`${console.url}/sign-out`, { method: 'POST', body: new URLSearchParams(body), headers });
    for (const body of [{}, { 'form-token': '' }, { 'form-token': other }]) {
      assert.equal((await post(body)).status, 403);
    }
    assert.equal((await post({ 'form-token': own }, { 'sec-fetch-site': 'cross-site' })).status, 403);
    assert.equal((await post({ 'form-token': own }, { origin: 'http://elsewhere.example' })).status, 403);
    assert.equal((await browser.once(`${console.url}/`)).status, 200, 'nobody was signed out');
    assert.equal((await post({ 'form-token': own }, { origin: console.url })).status, 303);
    assert.equal((await browser.once(`${console.url}/`)).status, 303);
  },
);

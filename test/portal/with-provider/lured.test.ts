import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sqliteFor } from '../../support/databases.js';
import { acceptTerms, linkTo, openPortal, personalLinkOn, redirectTo } from '../../support/guest-portal.js';
import { continuationOn, openMinutes, PROVISIONAL } from '../../support/provisional.js';
import { callbackOf, sits } from '../../support/providers/go-on-with.js';
import {
  openSocialPortal,
  playProviders,
  SOCIAL,
  type SocialPortal,
} from '../../support/providers/social-portal.js';
import { countRows } from '../../support/walk-tables.js';
import { createWebClient, type WebClient } from '../../support/web-client.js';

/** Whose browser follows links that others made. */
const lured = () => createWebClient({ 'sec-fetch-site': 'cross-site' });

const THIEF = { sub: 'the thief' };

/** A thief on a visit, and the link on its page to the provider. */
async function begin({ app }: SocialPortal, thief: WebClient): Promise<string> {
  return linkTo(await thief.get(redirectTo(app)), '/with/google/');
}

async function rowsIn({ app }: Pick<SocialPortal, 'app'>) {
  return countRows(app.foundation.databases.main.read);
}

test('T33: whoever follows a link somebody else made sees the texts first', async (t) => {
  const portal = await openSocialPortal(t, await sqliteFor());
  const start = await begin(portal, createWebClient());
  sits(portal, 'google');
  for (const site of ['cross-site', 'same-site', 'none', undefined]) {
    const victim = createWebClient(site === undefined ? {} : { 'sec-fetch-site': site });
    const page = await victim.get(start);
    assert.match(page.url, /\/with\/google\//, `${site}: is not sent to the provider`);
    assert.match(page.text, /Continue with Google/);
    assert.equal((await rowsIn(portal)).guests, undefined);
  }
  const victim = createWebClient();
  assert.ok(personalLinkOn(await victim.get(linkTo(await victim.get(start), '/with/google/'))));
});

test('T33: the page of a visit works in any browser it was handed to', async (t) => {
  const portal = await openSocialPortal(t, await sqliteFor());
  const start = await begin(portal, createWebClient());
  sits(portal, 'google');
  const ours = createWebClient({ 'sec-fetch-site': 'same-origin' });
  const older = createWebClient({ referer: start.replace('/with/google/', '/v/') });
  for (const browser of [ours, older]) assert.ok(personalLinkOn(await browser.get(start)));
});

test('T33: who planted a visit gets no account of its browser linked', async (t) => {
  const portal = await openSocialPortal(t, await sqliteFor());
  const thief = createWebClient();
  const start = await begin(portal, thief);
  const victim = createWebClient({ 'sec-fetch-site': 'same-origin' });
  await victim.once(start);
  await lured().once(start);
  const ready = await acceptTerms(createWebClient(), await createWebClient().get(redirectTo(portal.app)));
  const { location = '' } = await thief.once(linkTo(await thief.get(personalLinkOn(ready)), '/link/google'));
  sits(portal, 'google');
  assert.match((await victim.get(location)).url, /told=failed$/);
  assert.equal((await rowsIn(portal)).guest_identities, undefined);
});

test('T33: nor makes its browser somebody else', async (t) => {
  const portal = await openSocialPortal(t, await sqliteFor());
  const thief = createWebClient();
  const start = await begin(portal, thief);
  const victim = createWebClient({ 'sec-fetch-site': 'same-origin' });
  await victim.once(start);
  sits(portal, 'google', THIEF);
  const callback = await callbackOf(thief, start);
  assert.match((await victim.get(callback)).url, /told=failed$/);
  assert.equal(victim.cookies.get('guest-linden'), undefined);
});

test('nobody puts a stranger online by following a link', async (t) => {
  const { settings, ...providers } = await playProviders(t);
  const app = await openPortal(t, await sqliteFor(), { venue: { ...SOCIAL, ...PROVISIONAL }, settings });
  const { address, goOn } = await openMinutes(t, app);
  assert.equal(continuationOn(goOn), address);
  const thief = createWebClient();
  const start = linkTo(await thief.post(address, {}), '/with/google/');
  sits(providers, 'google');
  const page = await lured().get(start);
  assert.match(page.url, /\/with\/google\//);
  assert.match(page.text, /device that is waiting .* please don’t go on/);
  assert.equal((await rowsIn({ app })).guest_identities, undefined);
});

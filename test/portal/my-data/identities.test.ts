import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEachDatabase, sqliteFor } from '../../support/databases.js';
import { acceptTerms, linkTo, personalLinkOn, redirectTo } from '../../support/guest-portal.js';
import { goOnWith, OTHER_PHONE, sits } from '../../support/providers/go-on-with.js';
import { openSocialPortal, SOCIAL, type SocialPortal } from '../../support/providers/social-portal.js';
import { sampleAccessPoint, sampleVenue } from '../../support/sample-venue.js';
import { countRows } from '../../support/walk-tables.js';
import { createWebClient, type WebClient } from '../../support/web-client.js';

/** A guest who took the one-click way, at My data. */
async function comeByTerms({ app }: SocialPortal, browser: WebClient) {
  const ready = await acceptTerms(browser, await browser.get(redirectTo(app)));
  return { link: personalLinkOn(ready), page: await browser.get(personalLinkOn(ready)) };
}

onEachDatabase('R6: a guest is known by several providers, and parts from them', async (databases, t) => {
  const portal = await openSocialPortal(t, databases);
  const { app } = portal;
  const browser = createWebClient();
  let { page } = await comeByTerms(portal, browser);
  for (const provider of ['google', 'facebook', 'x'] as const) {
    sits(portal, provider);
    page = await browser.get(linkTo(page, `/link/${provider}`));
    assert.match(page.text, /From now on you can get here with that account/);
  }
  const again = await browser.get(linkTo(page, '/link/x'));
  assert.match(again.text, /From now on/, 'the same one twice is one');
  const file = JSON.parse((await browser.get(linkTo(page, '/download'))).html) as { identities: object[] };
  assert.deepEqual(
    file.identities.map((identity) => Object.keys(identity)),
    Array.from({ length: 3 }, () => ['provider', 'linkedAt']),
  );
  const elsewhere = await goOnWith(portal, 'google', { phone: OTHER_PHONE });
  assert.match(elsewhere.url, /\/go\//);
  const rows = () => countRows(app.foundation.databases.main.read);
  assert.deepEqual([(await rows()).guests, (await rows()).guest_identities], [1, 3]);

  const asked = await browser.get(linkTo(page, '/identities/'));
  assert.match(asked.text, /Remove Google\?/);
  const action = /action="([^"]+)"/.exec(asked.html)?.[1] ?? '';
  const parted = await browser.post(new URL(action, asked.url).href, {});
  assert.match(parted.text, /no longer leads here; your personal link does/);
  assert.equal((await rows()).guest_identities, 2);
  assert.equal((await browser.post(new URL(action, asked.url).href, {})).status, 404, 'once only');
  assert.match((await goOnWith(portal, 'google', { phone: OTHER_PHONE })).url, /\/go\//);
  assert.equal((await rows()).guests, 2, 'whoever goes on with it now is somebody new');
});

onEachDatabase(
  'T34: an identity that is another guest’s is said so, and stays there',
  async (databases, t) => {
    const portal = await openSocialPortal(t, databases);
    sits(portal, 'google');
    await goOnWith(portal, 'google', { phone: OTHER_PHONE });
    const browser = createWebClient();
    const { page } = await comeByTerms(portal, browser);
    const refused = await browser.get(linkTo(page, '/link/google'));
    assert.match(refused.text, /belongs to another registration here already/);
    assert.doesNotMatch(refused.text, /Remove …/);
  },
);

onEachDatabase(
  'P14: My data opens to whom a provider knows, and makes nobody a guest',
  async (databases, t) => {
    const portal = await openSocialPortal(t, databases);
    const { app } = portal;
    const browser = createWebClient();
    sits(portal, 'facebook');
    await goOnWith(portal, 'facebook', { browser });
    const stranger = createWebClient();
    const door = await stranger.get(`${app.publicUrl}/p/linden/my`);
    assert.match(door.text, /Sign in the way you did/);
    assert.doesNotMatch(door.html, /<input type="password"|name="password"/);
    const opened = await stranger.get(linkTo(door, '/my/sign-in/facebook'));
    assert.match(opened.url, /\/my\/[\w-]{22}\?lang=en$/);
    assert.match(opened.text, /Everything we hold about you/);
    sits(portal, 'facebook', { id: 'somebody else' });
    const unknown = await stranger.get(linkTo(door, '/my/sign-in/facebook'));
    assert.match(unknown.text, /We hold nothing under that account/);
    Object.assign(portal.facebook, { person: undefined });
    assert.match((await stranger.get(linkTo(door, '/my/sign-in/facebook'))).text, /nothing was passed on/);
    assert.equal((await countRows(app.foundation.databases.main.read)).guests, 1);
    assert.deepEqual(
      new Set(portal.facebook.asked.slice(2)),
      new Set(['public_profile', 'id']),
      'no more is asked',
    );
  },
);

test('T33: a link to a provider is followed from the guest’s own page alone', async (t) => {
  const portal = await openSocialPortal(t, await sqliteFor());
  const { app } = portal;
  sits(portal, 'google');
  const browser = createWebClient();
  await comeByTerms(portal, browser);
  const mine = `${app.publicUrl}/p/linden/my`;
  for (const page of ['', '?page=', '?page=AAAAAAAAAAAAAAAAAAAAAA', '?page=a&page=b'])
    assert.equal((await browser.get(`${mine}/link/google${page}`)).status, 403, page);
  assert.match((await browser.get(linkTo(await browser.get(mine), '/link/google'))).text, /From now on/);
  assert.equal((await createWebClient().get(`${mine}/link/google`)).status, 404);
});

test('T33: who began linking and sends the rest to somebody else gets nothing', async (t) => {
  const portal = await openSocialPortal(t, await sqliteFor());
  const thief = createWebClient();
  const { page } = await comeByTerms(portal, thief);
  const { location = '' } = await thief.once(linkTo(page, '/link/facebook'));
  sits(portal, 'facebook');
  assert.equal((await createWebClient().get(location)).status, 410);
  assert.equal((await countRows(portal.app.foundation.databases.main.read)).guest_identities, undefined);
});

test('who is erased or logged out everywhere meanwhile is not linked', async (t) => {
  const portal = await openSocialPortal(t, await sqliteFor());
  const browser = createWebClient();
  const { link, page } = await comeByTerms(portal, browser);
  sits(portal, 'facebook');
  const { location = '' } = await browser.once(linkTo(page, '/link/facebook'));
  await createWebClient().post(`${link}/cancel`, {});
  assert.equal((await browser.get(location)).status, 404);
  assert.equal((await countRows(portal.app.foundation.databases.main.read)).guest_identities, undefined);
});

onEachDatabase('P5: cancelling takes the identities along', async (databases, t) => {
  const portal = await openSocialPortal(t, databases);
  sits(portal, 'google');
  const first = await goOnWith(portal, 'google');
  const [before] = await hashesIn(portal);
  const asked = await createWebClient().get(`${personalLinkOn(first)}/cancel`);
  assert.match(asked.text, /1 linked account/);
  const receipt = await createWebClient().post(`${personalLinkOn(first)}/cancel`, {});
  assert.match(receipt.text, /What was deleted .*1 linked account/);
  assert.deepEqual(await hashesIn(portal), []);
  await goOnWith(portal, 'google');
  assert.deepEqual(await hashesIn(portal), [before], 'the same person at the same venue is the same hash');
});

onEachDatabase('P6: the same person at two venues can’t be told to be the same', async (databases, t) => {
  const portal = await openSocialPortal(t, databases);
  const { app } = portal;
  const accessPoints = [sampleAccessPoint({ nasIdentifier: 'palm-nas' })];
  await app.applyVenue(sampleVenue({ ...SOCIAL, venue: 'palm', accessPoints }));
  sits(portal, 'facebook');
  await goOnWith(portal, 'facebook');
  const browser = createWebClient();
  const palm = redirectTo(app, { nasid: 'palm-nas' }).replace('/p/linden', '/p/palm');
  const ready = await browser.get(linkTo(await browser.get(palm), '/with/facebook/'));
  assert.match(ready.url, /\/p\/palm\/go\//, 'one callback serves both');
  assert.equal(new Set(await hashesIn(portal)).size, 2);
});

test('who logs out everywhere is told that the accounts still lead here', async (t) => {
  const portal = await openSocialPortal(t, await sqliteFor());
  sits(portal, 'x');
  const page = await createWebClient().get(personalLinkOn(await goOnWith(portal, 'x')));
  const asked = await createWebClient().get(linkTo(page, '/log-out'));
  assert.match(asked.text, /accounts you sign in with still work/);
  const done = await createWebClient().post(linkTo(page, '/log-out'), {});
  assert.match(done.text, /and so do the accounts below/);
  assert.match(done.text, /Your personal link/);
});

async function hashesIn({ app }: SocialPortal): Promise<readonly string[]> {
  return app.foundation.databases.main.read('guest_identities').pluck('hash');
}

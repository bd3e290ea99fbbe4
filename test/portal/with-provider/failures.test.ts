import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEachDatabase, sqliteFor } from '../../support/databases.js';
import { linkTo, redirectTo } from '../../support/guest-portal.js';
import { goOnWith, type Name, NAMES, sits } from '../../support/providers/go-on-with.js';
import type { Misbehaviour, ProviderServer } from '../../support/providers/provider-server.js';
import { openSocialPortal, type SocialPortal } from '../../support/providers/social-portal.js';
import { countRows } from '../../support/walk-tables.js';
import { createWebClient, type Page } from '../../support/web-client.js';

/** Short, so that a provider that hangs does not hold up the tests. */
const settings = { PORTICO_PROVIDER_TIMEOUT: '1' };

/** Every place a provider is asked at, once the browser is back. */
function exchanges({
  google,
  facebook,
  x,
}: SocialPortal): readonly (readonly [Name, ProviderServer, string])[] {
  return [
    ['google', google, '/token'],
    ['google', google, '/userinfo'],
    ['facebook', facebook, '/v25.0/oauth/access_token'],
    ['facebook', facebook, '/v25.0/me'],
    ['x', x, '/oauth/access_token'],
  ];
}

const MISBEHAVIOURS: readonly Misbehaviour[] = [
  'hangs',
  'dies mid-body',
  'is broken',
  'talks nonsense',
  'says null',
  'never ends',
];

/** With what lies about in the system's buffers; in a second, much more comes over. */
const MOST_TAKEN = 16 * 1024 * 1024;

function assertBackAtTheWays(page: Page, sentence: RegExp, what: string): void {
  assert.equal(page.status, 200, what);
  assert.match(page.url, /\/p\/linden\/v\/[\w-]{22}\?told=\w+$/, what);
  assert.match(page.text, sentence, what);
  assert.doesNotMatch(page.html, /Nightingale/, 'nothing a provider says is repeated');
  assert.ok(linkTo(page, '/with/google/'), 'the other ways in are there');
  assert.match(page.html, /action="\/p\/linden\/accept"/);
}

async function assertNobodyStored({ app }: SocialPortal): Promise<void> {
  const { guests, guest_identities, consents } = await countRows(app.foundation.databases.main.read);
  assert.deepEqual([guests, guest_identities, consents], [undefined, undefined, undefined]);
}

for (const how of MISBEHAVIOURS) {
  test(`a provider that ${how} leads back to the ways in, with a sentence`, async (t) => {
    const portal = await openSocialPortal(t, await sqliteFor(), { settings });
    for (const name of NAMES) sits(portal, name);
    for (const [name, server, path] of exchanges(portal)) {
      server.misbehave(path, how);
      assertBackAtTheWays(await goOnWith(portal, name), /It is nothing you did/, `${name} ${path}`);
      assert.ok(server.endlessOctets() < MOST_TAKEN, 'no more is taken than anybody would say');
      server.misbehave(path, undefined);
      const logged = portal.app.logLines().filter((line) => line.includes('"level":"warn"'));
      assert.match(logged.at(-1) ?? '', new RegExp(`"provider":"${name}".*"reason":"`));
      assert.doesNotMatch(logged.join(), /Nightingale|canary/);
    }
    await assertNobodyStored(portal);
    for (const name of NAMES) assert.match((await goOnWith(portal, name)).url, /\/go\//, 'and works again');
  });
}

for (const how of MISBEHAVIOURS) {
  test(`X that ${how} before anybody is sent there is said on the page`, async (t) => {
    const portal = await openSocialPortal(t, await sqliteFor(), { settings });
    portal.x.misbehave('/oauth/request_token', how);
    const page = await goOnWith(portal, 'x');
    assert.equal(page.status, 502);
    assert.match(page.text, /It is nothing you did/);
    assert.doesNotMatch(page.html, /Nightingale/);
  });
}

test('T33: an X that does not confirm the callback is not spoken to', async (t) => {
  const portal = await openSocialPortal(t, await sqliteFor());
  sits(portal, 'x');
  portal.x.confirms = false;
  assert.equal((await goOnWith(portal, 'x')).status, 502);
});

test('a provider nobody can reach is said on the page, and its reason logged', async (t) => {
  const gone = 'http://127.0.0.1:9';
  const portal = await openSocialPortal(t, await sqliteFor(), {
    settings: { PORTICO_X_REQUEST_TOKEN_URL: `${gone}/oauth/request_token`, PORTICO_GOOGLE_TOKEN_URL: gone },
  });
  sits(portal, 'google');
  assert.equal((await goOnWith(portal, 'x')).status, 502);
  assertBackAtTheWays(await goOnWith(portal, 'google'), /It is nothing you did/, 'google');
  assert.match(portal.app.logLines().join(), /could not be reached \(ECONNREFUSED\)/);
});

test('keys that are wrong are told to the operator', async (t) => {
  const settings = { PORTICO_GOOGLE_CLIENT_SECRET: 'another', PORTICO_FACEBOOK_APP_SECRET: 'another' };
  const portal = await openSocialPortal(t, await sqliteFor(), { settings });
  for (const name of ['google', 'facebook'] as const) {
    sits(portal, name);
    assertBackAtTheWays(await goOnWith(portal, name), /It is nothing you did/, name);
  }
  assert.match(portal.app.logLines().join(), /"provider":"google".*"reason":"answered invalid_client"/);
});

onEachDatabase('R3: who says no is led back kindly, and nothing is stored', async (databases, t) => {
  const portal = await openSocialPortal(t, databases);
  for (const name of NAMES) {
    sits(portal, name, undefined);
    Object.assign(portal[name], { person: undefined });
    assertBackAtTheWays(await goOnWith(portal, name), /nothing was passed on/, name);
  }
  await assertNobodyStored(portal);
});

test('a half answer is as good as none', async (t) => {
  const portal = await openSocialPortal(t, await sqliteFor());
  const nobody = { google: { sub: '' }, facebook: { id: 42 }, x: { user_id: '', screen_name: 'jack' } };
  for (const name of ['facebook', 'x'] as const) {
    sits(portal, name, nobody[name]);
    assertBackAtTheWays(await goOnWith(portal, name), /It is nothing you did/, name);
  }
  await assertNobodyStored(portal);
});

test('the way to a provider is held up and closed like any other', async (t) => {
  const portal = await openSocialPortal(t, await sqliteFor());
  sits(portal, 'facebook');
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(portal.app));
  const start = linkTo(welcome, '/with/facebook/');
  for (let count = 0; count < 40; count += 1) await browser.once(start);
  assert.equal((await browser.once(start)).status, 429);
});

import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { type ConsoleVenue, openConsoleVenue } from '../../support/console-venue.js';
import { onEachDatabase, type TestDatabases } from '../../support/databases.js';
import {
  GOOGLE_SECRET,
  KEYS,
  OWN_APP,
  playProviders,
  X_SECRET,
} from '../../support/providers/social-portal.js';

/** A console whose guests' pages have the address the providers know, with the operator's keys or without. */
async function openAmongProviders(t: TestContext, databases: TestDatabases, hasKeys: boolean) {
  const { settings: all, ...providers } = await playProviders(t);
  const kept = Object.entries(all).filter(([name]) => hasKeys || !(name in KEYS));
  const publicUrl = `http://localhost:${all.PORTICO_HTTP_PORT}`;
  const settings = { ...Object.fromEntries(kept), PORTICO_PUBLIC_URL: publicUrl };
  const venue = await openConsoleVenue(t, databases, { settings });
  return { venue, providers, publicUrl };
}

function keys(
  venue: ConsoleVenue,
  provider: string,
  fields: { readonly id: string; readonly secret: string },
) {
  return venue.submit(`/ways-in/${provider}/keys`, { fields });
}

function tryKeys(venue: ConsoleVenue, provider: string) {
  return venue.submit(`/ways-in/${provider}`, { to: `/ways-in/${provider}/test` });
}

async function storedIds({ app }: ConsoleVenue): Promise<readonly string[]> {
  return app.foundation.databases.main.read('provider_secrets').orderBy('client_id').pluck('client_id');
}

onEachDatabase('a provider is set up step by step, and its keys are tried', async (databases, t) => {
  const { venue, providers, publicUrl } = await openAmongProviders(t, databases, false);
  assert.match((await venue.get('/ways-in')).text, /Google .* Off Set up/);
  const guide = await venue.submit('/ways-in', { fields: { do: 'on google' } });
  assert.match(guide.url, /\/ways-in\/google$/, 'it needs keys first');
  assert.match(guide.html, new RegExp(`<code id="callback">${publicUrl}/with/google/callback</code>`));
  assert.match(guide.text, /accounts\.google\.com/);
  assert.match((await tryKeys(venue, 'google')).text, /There are no keys to test/);

  const missing = await keys(venue, 'google', { id: 'google-client', secret: '' });
  assert.equal(missing.status, 422);
  assert.match(missing.html, /<a href="#secret">Give the secret that goes with this id/);
  assert.match(missing.html, /value="google-client"/);

  await keys(venue, 'google', { id: 'google-client', secret: 'canary-wrong-secret' });
  const wrong = await tryKeys(venue, 'google');
  assert.match(wrong.text, /does not know this id, or the secret does not belong to it/);
  const stored = await keys(venue, 'google', { id: 'google-client', secret: GOOGLE_SECRET });
  assert.match(stored.text, /The keys are stored, the secret sealed\. .* On in the draft/);
  const fine = await tryKeys(venue, 'google');
  assert.match(fine.text, /Id and secret belong together\./);
  assert.match(fine.html, new RegExp(`href="${providers.google.url}/auth\\?[^"]*redirect_uri=`));
  for (const page of [stored, fine, await venue.get('/ways-in/google/keys')])
    assert.doesNotMatch(page.html, /canary/);
  assert.doesNotMatch(venue.app.logLines().join(), /canary/);
  const [row] = await venue.app.foundation.databases.main.read('provider_secrets');
  assert.doesNotMatch(JSON.stringify(row), /canary/);
  assert.equal((await venue.actions()).filter((one) => one === 'provider-keys-changed').length, 2);

  providers.google.misbehave('/token', 'is broken');
  assert.match(
    (await tryKeys(venue, 'google')).text,
    /gave an answer we cannot read.*It answered with status 500/,
  );
});

onEachDatabase('keys at Facebook and X are tried in their own ways', async (databases, t) => {
  const { venue } = await openAmongProviders(t, databases, false);
  await keys(venue, 'facebook', { id: 'nobody', secret: 'canary-wrong' });
  assert.match((await tryKeys(venue, 'facebook')).text, /does not know this id.*It answered error 101/);
  await keys(venue, 'facebook', { id: OWN_APP.clientId, secret: 'canary-wrong' });
  assert.match((await tryKeys(venue, 'facebook')).text, /does not know this id.*It answered error 1\./);
  await keys(venue, 'facebook', { id: OWN_APP.clientId, secret: OWN_APP.clientSecret });
  assert.match((await tryKeys(venue, 'facebook')).text, /Id and secret belong together/);
  assert.match((await venue.get('/ways-in/facebook')).html, /\/p\/linden\/privacy<\/code>/);

  await keys(venue, 'x', { id: KEYS.PORTICO_X_KEY, secret: 'canary-wrong' });
  assert.match((await tryKeys(venue, 'x')).text, /does not know this id.*status 401/);
  await keys(venue, 'x', { id: KEYS.PORTICO_X_KEY, secret: X_SECRET });
  assert.match((await tryKeys(venue, 'x')).text, /Id and secret belong together\. X has confirmed/);
});

onEachDatabase('keys of a draft leave those in force alone', async (databases, t) => {
  const { venue } = await openAmongProviders(t, databases, false);
  const publish = (what: string) => venue.submit('/ways-in', { to: '/page/publish', fields: { do: what } });
  const inForce = () => {
    const app = venue.app.foundation.directory.venueById(venue.venueId)?.providerApps.get('facebook');
    return app && { id: app.id, secret: app.secret.reveal() };
  };
  await keys(venue, 'facebook', { id: 'first', secret: 'one' });
  assert.equal(inForce(), undefined);
  await publish('publish');
  assert.deepEqual(inForce(), { id: 'first', secret: 'one' });

  await keys(venue, 'facebook', { id: 'second', secret: 'two' });
  assert.deepEqual(inForce(), { id: 'first', secret: 'one' });
  assert.deepEqual(await storedIds(venue), ['first', 'second']);
  await publish('discard');
  assert.deepEqual(await storedIds(venue), ['first']);

  await keys(venue, 'facebook', { id: 'second', secret: 'two' });
  await publish('publish');
  assert.deepEqual(inForce(), { id: 'second', secret: 'two' });
  assert.deepEqual(await storedIds(venue), ['second']);
  await keys(venue, 'facebook', { id: 'second', secret: 'three' });
  assert.deepEqual(inForce(), { id: 'second', secret: 'three' }, 'of the application in use: at once');
  const same = await keys(venue, 'facebook', { id: 'second', secret: '' });
  assert.match(same.text, /The keys are stored/);
});

onEachDatabase('the operator’s keys serve, and serve again', async (databases, t) => {
  const { venue } = await openAmongProviders(t, databases, true);
  const on = await venue.submit('/ways-in', { fields: { do: 'on google' } });
  assert.match(on.text, /Turned on in the draft/);
  assert.match((await venue.get('/ways-in/google')).text, /The operator’s application is used/);
  assert.match((await tryKeys(venue, 'google')).text, /Id and secret belong together/);
  await keys(venue, 'google', { id: 'own', secret: 'own' });
  assert.match((await venue.get('/ways-in/google')).text, /This venue has an application of its own/);
  const back = await venue.submit('/ways-in/google/keys', { to: '/ways-in/google/keys/shared' });
  assert.match(back.text, /The operator’s application is used/);
  assert.deepEqual(await storedIds(venue), []);
  assert.match((await venue.get('/page/guest/auto/en')).text, /Continue with Google/);
});

onEachDatabase('keys are asked for with a fresh password', async (databases, t) => {
  const { venue } = await openAmongProviders(t, databases, true);
  venue.app.clock.advance(11 * 60_000);
  assert.match((await venue.get('/ways-in/google/keys')).url, /\/confirm\?next=/);
});

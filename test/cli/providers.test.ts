import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEachDatabase, settingsOf, sqliteFor } from '../support/databases.js';
import { runCli } from '../support/run-cli.js';
import { venueFile } from '../support/venue-file.js';

const OWN = { plan: 'hour', clientId: 'an-app', clientSecret: 'canary-app-secret' };
const SHARED = { PORTICO_GOOGLE_CLIENT_ID: 'shared', PORTICO_GOOGLE_CLIENT_SECRET: 'canary-shared-secret' };

type Env = Readonly<Record<string, string>>;

function applyGoogle(env: Env, google: object | undefined, changes: object = {}) {
  const waysIn = { terms: { plan: 'hour' }, google };
  const files = { 'venue.json': venueFile({ waysIn, accessPoints: [], ...changes }) };
  return runCli(['apply', 'venue.json'], { env, files });
}

async function shownWith(env: Env, ...options: string[]): Promise<string> {
  return (await runCli(['show', 'venue', 'harbour-cafe', ...options], { env })).said;
}

onEachDatabase('a secret of an application is kept apart, until another one is given', async (store) => {
  const env = settingsOf(store);
  assert.equal((await applyGoogle(env, OWN)).said, 'added: venue "harbour-cafe"');
  assert.doesNotMatch(await shownWith(env), /canary/);
  assert.match(await shownWith(env), /"clientId": "an-app"/);
  assert.match(await shownWith(env, '--secrets'), /"clientSecret": "canary-app-secret"/);
  const { clientSecret: _left, ...without } = OWN;
  assert.equal((await applyGoogle(env, without)).said, 'Nothing changes.');
  assert.equal((await applyGoogle(env, OWN)).said, 'Nothing changes.');
  const other = await applyGoogle(env, { ...OWN, clientSecret: 'canary-second' });
  assert.equal(other.said, 'changed: venue "harbour-cafe" (waysIn.google.clientSecret)');
  assert.match(await shownWith(env, '--secrets'), /canary-second/);
  assert.equal((await applyGoogle(env, undefined)).said, 'changed: venue "harbour-cafe" (waysIn)');
  assert.match((await applyGoogle(env, without)).complained, /needs the clientSecret/, 'the old one is gone');
});

test('what show --secrets prints of a venue with providers, apply finds unchanged', async () => {
  const env = settingsOf(await sqliteFor());
  await applyGoogle(env, OWN);
  const shown = await shownWith(env, '--secrets');
  const again = await runCli(['apply', 'shown.json'], { env, files: { 'shown.json': shown } });
  assert.deepEqual(again, { code: 0, said: 'Nothing changes.', complained: '' });
});

test('a provider without keys anywhere is refused in one sentence', async () => {
  const env = settingsOf(await sqliteFor());
  const refused = await applyGoogle(env, { plan: 'hour' });
  assert.equal(refused.code, 2);
  assert.match(
    refused.complained,
    /^waysIn\.google needs the keys of an application at Google: .*social-login\.md/,
  );
  assert.equal(
    (await applyGoogle({ ...env, ...SHARED }, { plan: 'hour' })).code,
    0,
    'the settings have them',
  );
});

test('a secret belongs to one application', async () => {
  const env = settingsOf(await sqliteFor());
  const { clientId: _id, ...orphan } = OWN;
  assert.match(
    (await applyGoogle(env, orphan)).complained,
    /waysIn\.google: clientSecret needs the clientId/,
  );
  await applyGoogle(env, OWN);
  const { complained } = await applyGoogle(env, { plan: 'hour', clientId: 'another-app' });
  assert.match(complained, /needs the clientSecret that goes with this clientId/);
});

test('settings that are halves are told', async () => {
  const env = {
    ...settingsOf(await sqliteFor()),
    PORTICO_X_KEY: 'key',
    PORTICO_GOOGLE_USERINFO_URL: 'https://x.example/me',
  };
  const { code, complained } = await runCli(['show'], { env });
  assert.equal(code, 2);
  assert.match(complained, /PORTICO_X_KEY and PORTICO_X_SECRET go together/);
  assert.match(complained, /PORTICO_GOOGLE_USERINFO_URL must end in \/userinfo/);
});

/** What systems ask to learn whether they are online: were it reachable, no sheet would open. */
const PROBES = [
  'connectivitycheck.gstatic.com',
  'www.google.com',
  'www.gstatic.com',
  'play.googleapis.com',
  'clients3.google.com',
  'captive.apple.com',
  'www.apple.com',
  'www.msftconnecttest.com',
  'detectportal.firefox.com',
];

test('T35: the walled garden is exact names, the venue’s providers’ alone, and no probe', async () => {
  const env = { ...settingsOf(await sqliteFor()), PORTICO_PUBLIC_URL: 'https://wifi.example' };
  await applyGoogle(env, OWN);
  const garden = async (...venue: string[]) =>
    (await runCli(['show', 'walled-garden', ...venue], { env })).said.split('\n');
  const whole = await garden();
  const ofVenue = await garden('harbour-cafe');
  assert.deepEqual([whole[0], ofVenue[0]], ['wifi.example', 'wifi.example']);
  assert.ok(whole.includes('www.facebook.com') && whole.includes('api.x.com'));
  assert.ok(ofVenue.includes('accounts.google.com') && !ofVenue.includes('www.facebook.com'));
  for (const host of whole) assert.match(host, /^[a-z0-9.-]+$/);
  assert.deepEqual(
    whole.filter((host) => PROBES.includes(host)),
    [],
  );
});

test('the addresses to register are told, and whose keys there are', async () => {
  const env = { ...settingsOf(await sqliteFor()), PORTICO_PUBLIC_URL: 'https://wifi.example' };
  await applyGoogle(env, OWN);
  const { said } = await runCli(['show', 'providers'], { env: { ...env, ...SHARED } });
  assert.equal(
    said,
    [
      'google  https://wifi.example/with/google/callback  keys for all venues, harbour-cafe',
      'facebook  https://wifi.example/with/facebook/callback  no keys',
      'x  https://wifi.example/with/x/callback  no keys',
    ].join('\n'),
  );
  const plain = await runCli(['show', 'providers'], { env: settingsOf(await sqliteFor()) });
  assert.match(plain.said, /set PORTICO_PUBLIC_URL to an https address/);
});

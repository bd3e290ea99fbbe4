import assert from 'node:assert/strict';
import { onEachDatabase } from '../support/databases.js';
import { linkTo, personalLinkOn, redirectTo } from '../support/guest-portal.js';
import { callbackOf, goOnWith, type Name, NAMES, sits } from '../support/providers/go-on-with.js';
import {
  FACEBOOK_SECRET,
  GOOGLE_SECRET,
  openSocialPortal,
  OWN_APP,
  SOCIAL,
  type SocialPortal,
  X_SECRET,
} from '../support/providers/social-portal.js';
import { createWebClient } from '../support/web-client.js';
import { filesIn, writings } from './raw-bytes.js';
import { assertNowhere, told } from './told.js';
import { dumpsOf, written } from './written.js';

const NAME = 'Nightingale Canary';
const EMAIL = 'canary.bird@example.org';
const PICTURE = 'https://pictures.example/canary-portrait.jpg';
const SUBJECTS = { google: '107691503500061507151', facebook: '10224433221155667', x: '783214783214783' };
const BIRTHDAY = { year: 1987, month: 3, day: 14 };

const PEOPLE: Readonly<Record<Name, object>> = {
  google: {
    sub: SUBJECTS.google,
    name: NAME,
    email: EMAIL,
    picture: PICTURE,
    genders: [{ value: 'canary-gender' }],
    birthdays: [{ date: BIRTHDAY }],
  },
  facebook: {
    id: SUBJECTS.facebook,
    name: NAME,
    email: EMAIL,
    picture: { data: { url: PICTURE } },
    gender: 'canary-gender',
    age_range: { min: 21 },
  },
  x: { user_id: SUBJECTS.x, screen_name: 'canary_screen_name' },
};

/** What must stand nowhere, whoever knows it. */
const CANARIES = [
  NAME,
  EMAIL,
  PICTURE,
  ...Object.values(SUBJECTS),
  'canary-gender',
  'canary_screen_name',
  '1987-03-14',
  JSON.stringify(BIRTHDAY).slice(1, -1),
  // Every token and code of the three begins or ends with one of these, or is listed by whoever gave it.
  'EAA-canary',
  'canary-request',
  'canary-access',
  'canary-secret',
  FACEBOOK_SECRET,
  GOOGLE_SECRET,
  X_SECRET,
  OWN_APP.clientSecret,
];

/** States and codes as they come by in addresses. */
async function leave(portal: SocialPortal, provider: Name): Promise<readonly string[]> {
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(portal.app));
  const callback = await callbackOf(browser, linkTo(welcome, `/with/${provider}/`));
  return [...new URL(callback).searchParams.values()].filter((value) => value.length > 15);
}

/** All three go online, sign in to My data, and come to grief; and some browsers are still away. */
async function play(portal: SocialPortal): Promise<readonly string[]> {
  const secrets: string[] = [];
  for (const name of NAMES) {
    sits(portal, name, PEOPLE[name]);
    const link = personalLinkOn(await goOnWith(portal, name));
    secrets.push(link.slice(link.lastIndexOf('/') + 1));
    const door = await createWebClient().get(`${portal.app.publicUrl}/p/linden/my`);
    assert.match(
      (await createWebClient().get(linkTo(door, `/my/sign-in/${name}`))).text,
      /Everything we hold/,
    );
    secrets.push(...(await leave(portal, name)));
  }
  portal.google.misbehave('/userinfo', 'talks nonsense');
  portal.facebook.misbehave('/v25.0/me', 'is broken');
  portal.x.misbehave('/oauth/access_token', 'is broken');
  for (const name of NAMES) assert.match((await goOnWith(portal, name)).url, /told=failed/);
  return [...secrets, ...portal.google.tokens];
}

onEachDatabase('R3 R27: of whom a provider knows nothing stands readable anywhere', async (databases, t) => {
  const waysIn = { ...SOCIAL.waysIn, facebook: { ...SOCIAL.waysIn.facebook, ...OWN_APP } };
  const settings = { PORTICO_LOG_LEVEL: 'debug' };
  const portal = await openSocialPortal(t, databases, { venue: { waysIn }, settings });
  const { app } = portal;
  const secrets = await play(portal);
  assert.ok(
    secrets.length > 10 && portal.google.tokens.length > 2,
    'links, states, codes and tokens came up',
  );
  assert.deepEqual(
    portal.facebook.asked.filter((asked) => asked.includes('email')),
    [],
  );
  check(await written(app, databases));
  check(await told(app, databases));
  await app.app.stop();
  const left = [...filesIn(databases.dataDir), ...(await dumpsOf(databases))];
  check(new Map([...left, ['log', Buffer.from(app.logLines().join('\n'))]]));

  function check(places: ReadonlyMap<string, Buffer>): void {
    for (const canary of CANARIES) assertNowhere(places, 'a canary', writings(canary));
    for (const secret of secrets) assertNowhere(places, 'a secret', writings(secret));
  }
});

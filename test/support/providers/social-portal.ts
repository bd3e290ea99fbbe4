import type { TestContext } from 'node:test';
import type { TestDatabases } from '../databases.js';
import { freePort } from '../free-port.js';
import { openPortal } from '../guest-portal.js';
import type { TestApp } from '../start-app.js';
import { type FakeFacebook, playFacebook } from './facebook.js';
import { type FakeGoogle, playGoogle } from './google.js';
import { type FakeX, playX } from './x.js';

export const FACEBOOK_SECRET = 'canary-facebook-app-secret';
export const GOOGLE_SECRET = 'canary-google-client-secret-long';
export const X_SECRET = 'canary-x-consumer-secret';

/** An application of the venue's own at Facebook; part of its way in. */
export const OWN_APP = { clientId: 'own-app', clientSecret: 'own-app-secret-of-the-venue' };

/** The program with providers that play Google, Facebook and X on this machine. */
export interface SocialPortal {
  readonly app: TestApp;
  readonly google: FakeGoogle;
  readonly facebook: FakeFacebook;
  readonly x: FakeX;
}

/** Ways in of a venue with one click and all three; part of a venue file. */
export const SOCIAL = {
  waysIn: {
    terms: { plan: 'guest' },
    google: { plan: 'regular' },
    facebook: { plan: 'regular' },
    x: { plan: 'regular' },
  },
};

/** The sample venue offering all three by the deployment's keys; `venue` replaces parts of it, `settings` are PORTICO_* values. */
export async function openSocialPortal(
  t: TestContext,
  databases: TestDatabases,
  { venue = {}, settings = {} }: { venue?: object; settings?: Readonly<Record<string, string>> } = {},
): Promise<SocialPortal> {
  const { settings: own, ...providers } = await playProviders(t);
  const app = await openPortal(t, databases, {
    venue: { ...SOCIAL, ...venue },
    settings: { ...own, ...settings },
  });
  return { app, ...providers };
}

/** The deployment's keys. */
export const KEYS = {
  PORTICO_GOOGLE_CLIENT_ID: 'google-client',
  PORTICO_GOOGLE_CLIENT_SECRET: GOOGLE_SECRET,
  PORTICO_FACEBOOK_APP_ID: '1234567890',
  PORTICO_FACEBOOK_APP_SECRET: FACEBOOK_SECRET,
  PORTICO_X_KEY: 'x-key',
  PORTICO_X_SECRET: X_SECRET,
} as const;

/** All three, with the deployment registered at each by its one address; `settings` are for the program to be started. */
export async function playProviders(
  t: TestContext,
): Promise<Omit<SocialPortal, 'app'> & { readonly settings: Readonly<Record<string, string>> }> {
  const port = await freePort();
  const callback = (provider: string) => `http://localhost:${port}/with/${provider}/callback`;
  const google = await playGoogle(t, {
    id: KEYS.PORTICO_GOOGLE_CLIENT_ID,
    secret: GOOGLE_SECRET,
    callback: callback('google'),
  });
  const facebook = await playFacebook(t, [
    { id: KEYS.PORTICO_FACEBOOK_APP_ID, secret: FACEBOOK_SECRET, callback: callback('facebook') },
    { id: OWN_APP.clientId, secret: OWN_APP.clientSecret, callback: callback('facebook') },
  ]);
  const x = await playX(t, { key: KEYS.PORTICO_X_KEY, secret: X_SECRET, callback: callback('x') });
  const settings = { ...KEYS, ...google.settings, ...facebook.settings, ...x.settings };
  return { google, facebook, x, settings: { ...settings, PORTICO_HTTP_PORT: String(port) } };
}

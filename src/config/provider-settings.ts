import type { z } from 'zod';
import type { Secret } from '../base/secrets.js';
import { about } from './about.js';
import { secretText, seconds, text, webAddress } from './kinds.js';

/** An application registered with a provider, which serves all venues without one of their own. */
interface SharedApp {
  readonly id: string;
  readonly secret: Secret<string>;
}

/** Where providers are reached, and as which application. */
export interface ProviderSettings {
  readonly google: {
    readonly app: SharedApp | undefined;
    readonly authorizeUrl: string;
    readonly tokenUrl: string;
    readonly userinfoUrl: string;
    readonly peopleUrl: string;
  };
  readonly facebook: {
    readonly app: SharedApp | undefined;
    readonly authorizeUrl: string;
    readonly tokenUrl: string;
    readonly profileUrl: string;
  };
  readonly x: {
    readonly app: SharedApp | undefined;
    readonly requestTokenUrl: string;
    readonly authorizeUrl: string;
    readonly accessTokenUrl: string;
  };
  /** How long a provider may take for one sign-in. Seconds. */
  readonly timeout: number;
}

const NONE = 'only venues with keys of their own';

function key(what: string) {
  return about(text.optional(), {
    accepts: 'text',
    help: `${what}, for all venues without one of their own: [social-login.md](social-login.md).`,
    standard: NONE,
  });
}

function secret(what: string) {
  return about(secretText.optional(), { accepts: 'text', help: what, standard: NONE });
}

function address(standard: string, help: string) {
  return about(webAddress.default(standard), { accepts: 'address', help });
}

/** The settings of social login. */
export const providerSettings = {
  PORTICO_GOOGLE_CLIENT_ID: key('Client ID of an application at Google'),
  PORTICO_GOOGLE_CLIENT_SECRET: secret('The secret that goes with it.'),
  PORTICO_FACEBOOK_APP_ID: key('App ID of an application at Facebook'),
  PORTICO_FACEBOOK_APP_SECRET: secret('The secret that goes with it.'),
  PORTICO_X_KEY: key('API key (consumer key) of an application at X'),
  PORTICO_X_SECRET: secret('The API key secret that goes with it.'),
  PORTICO_PROVIDER_TIMEOUT: about(seconds.default(15), {
    accepts: 'seconds',
    help: 'How long Google, Facebook or X may take in all when a guest comes back from them; then the guest is offered the other ways in.',
  }),
  PORTICO_GOOGLE_AUTHORIZE_URL: address(
    'https://accounts.google.com/o/oauth2/v2/auth',
    'Where guests are sent to sign in at Google.',
  ),
  PORTICO_GOOGLE_TOKEN_URL: address(
    'https://oauth2.googleapis.com/token',
    'Where this server exchanges what they bring back.',
  ),
  PORTICO_GOOGLE_USERINFO_URL: address(
    'https://openidconnect.googleapis.com/v1/userinfo',
    'Where it asks who they are. Must end in `/userinfo`.',
  ),
  PORTICO_GOOGLE_PEOPLE_URL: address(
    'https://people.googleapis.com/v1/people/me',
    'Where it asks for gender and birthday, if the venue counts them.',
  ),
  PORTICO_FACEBOOK_AUTHORIZE_URL: address(
    'https://www.facebook.com/v25.0/dialog/oauth',
    'Where guests are sent to sign in at Facebook. `v25.0` is the version of its Graph API.',
  ),
  PORTICO_FACEBOOK_TOKEN_URL: address(
    'https://graph.facebook.com/v25.0/oauth/access_token',
    'Where this server exchanges what they bring back.',
  ),
  PORTICO_FACEBOOK_PROFILE_URL: address('https://graph.facebook.com/v25.0/me', 'Where it asks who they are.'),
  PORTICO_X_REQUEST_TOKEN_URL: address(
    'https://api.x.com/oauth/request_token',
    'Where this server announces a sign-in at X.',
  ),
  PORTICO_X_AUTHORIZE_URL: address(
    'https://api.x.com/oauth/authenticate',
    'Where guests are sent to sign in at X.',
  ),
  PORTICO_X_ACCESS_TOKEN_URL: address(
    'https://api.x.com/oauth/access_token',
    'Where this server exchanges what they bring back, and learns who they are.',
  ),
};

/** Those whose values must not be seen. */
export const PROVIDER_SECRETS = [
  'PORTICO_GOOGLE_CLIENT_SECRET',
  'PORTICO_FACEBOOK_APP_SECRET',
  'PORTICO_X_SECRET',
] as const;

const PAIRS = [
  ['PORTICO_GOOGLE_CLIENT_ID', 'PORTICO_GOOGLE_CLIENT_SECRET'],
  ['PORTICO_FACEBOOK_APP_ID', 'PORTICO_FACEBOOK_APP_SECRET'],
  ['PORTICO_X_KEY', 'PORTICO_X_SECRET'],
] as const;

/** What is missing, each as a sentence. */
export function providerFaults(values: Readonly<Record<string, string>>): readonly string[] {
  const halves = PAIRS.filter(
    ([id, secretName]) => (values[id] === undefined) !== (values[secretName] === undefined),
  );
  return [
    ...halves.map(([id, secretName]) => `${id} and ${secretName} go together; one of them is missing`),
    ...(values.PORTICO_GOOGLE_USERINFO_URL?.endsWith('/userinfo') === false
      ? ['PORTICO_GOOGLE_USERINFO_URL must end in /userinfo']
      : []),
  ];
}

type Values = z.output<z.ZodObject<typeof providerSettings>>;

export function providersOf(values: Values): ProviderSettings {
  return {
    google: {
      app: appOf(values.PORTICO_GOOGLE_CLIENT_ID, values.PORTICO_GOOGLE_CLIENT_SECRET),
      authorizeUrl: values.PORTICO_GOOGLE_AUTHORIZE_URL,
      tokenUrl: values.PORTICO_GOOGLE_TOKEN_URL,
      userinfoUrl: values.PORTICO_GOOGLE_USERINFO_URL,
      peopleUrl: values.PORTICO_GOOGLE_PEOPLE_URL,
    },
    facebook: {
      app: appOf(values.PORTICO_FACEBOOK_APP_ID, values.PORTICO_FACEBOOK_APP_SECRET),
      authorizeUrl: values.PORTICO_FACEBOOK_AUTHORIZE_URL,
      tokenUrl: values.PORTICO_FACEBOOK_TOKEN_URL,
      profileUrl: values.PORTICO_FACEBOOK_PROFILE_URL,
    },
    x: {
      app: appOf(values.PORTICO_X_KEY, values.PORTICO_X_SECRET),
      requestTokenUrl: values.PORTICO_X_REQUEST_TOKEN_URL,
      authorizeUrl: values.PORTICO_X_AUTHORIZE_URL,
      accessTokenUrl: values.PORTICO_X_ACCESS_TOKEN_URL,
    },
    timeout: values.PORTICO_PROVIDER_TIMEOUT,
  };
}

function appOf(id: string | undefined, secretValue: Secret<string> | undefined): SharedApp | undefined {
  return id === undefined || secretValue === undefined ? undefined : { id, secret: secretValue };
}

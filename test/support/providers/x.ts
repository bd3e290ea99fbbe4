import { createHmac, randomBytes } from 'node:crypto';
import type { TestContext } from 'node:test';
import type { Answer, Asked, ProviderServer } from './provider-server.js';
import { serveProvider } from './provider-server.js';

export interface XPerson {
  readonly user_id: string;
  readonly screen_name: string;
}

export interface XApp {
  readonly key: string;
  readonly secret: string;
  /** The one address registered for it. */
  readonly callback: string;
}

export interface FakeX extends ProviderServer {
  /** Whoever signs in next; undefined: says no. */
  person: XPerson | undefined;
  /** Whether it speaks OAuth 1.0a, as X does. */
  confirms: boolean;
  readonly settings: Readonly<Record<string, string>>;
}

interface Pending {
  readonly secret: string;
  verifier?: string;
  person?: XPerson;
}

/** Log in with X: OAuth 1.0a (RFC 5849), every signature checked. */
export async function playX(t: TestContext, app: XApp): Promise<FakeX> {
  const pending = new Map<string, Pending>();
  const server = await serveProvider(t, {
    '/oauth/request_token': requestToken,
    '/oauth/authenticate': authenticate,
    '/oauth/access_token': accessToken,
  });

  function requestToken(asked: Asked): Answer {
    const said = oauthParameters(asked);
    if (!isSigned(server.url, asked, { app, tokenSecret: '' })) return { refused: 'signature', status: 401 };
    if (said.get('oauth_callback') !== app.callback) return { refused: 'another callback', status: 403 };
    const token = `canary-request-${randomBytes(8).toString('hex')}`;
    pending.set(token, { secret: randomBytes(8).toString('hex') });
    const secret = pending.get(token)?.secret ?? '';
    const confirmed = fake.confirms ? '&oauth_callback_confirmed=true' : '';
    return { text: `oauth_token=${token}&oauth_token_secret=${secret}${confirmed}` };
  }

  function authenticate({ url }: Asked): Answer {
    const token = url.searchParams.get('oauth_token') ?? '';
    const request = pending.get(token);
    if (!request) return { refused: 'no such token' };
    if (fake.person === undefined) return { redirect: `${app.callback}?denied=${token}` };
    request.verifier = randomBytes(8).toString('hex');
    request.person = fake.person;
    return { redirect: `${app.callback}?oauth_token=${token}&oauth_verifier=${request.verifier}` };
  }

  function accessToken(asked: Asked): Answer {
    const said = oauthParameters(asked);
    const token = said.get('oauth_token') ?? '';
    const request = pending.get(token);
    pending.delete(token);
    if (!request?.person) return { refused: 'no such token' };
    if (!isSigned(server.url, asked, { app, tokenSecret: request.secret })) return { refused: 'signature' };
    if (said.get('oauth_verifier') !== request.verifier) return { refused: 'verifier' };
    const access = `canary-access-${randomBytes(8).toString('hex')}`;
    const person = new URLSearchParams({ ...request.person });
    return { text: `oauth_token=${access}&oauth_token_secret=canary-secret&${person.toString()}` };
  }

  const fake: FakeX = Object.assign(server, {
    person: undefined as XPerson | undefined,
    confirms: true,
    settings: {
      PORTICO_X_REQUEST_TOKEN_URL: `${server.url}/oauth/request_token`,
      PORTICO_X_AUTHORIZE_URL: `${server.url}/oauth/authenticate`,
      PORTICO_X_ACCESS_TOKEN_URL: `${server.url}/oauth/access_token`,
    },
  });
  return fake;
}

/** Of the Authorization header and the body. */
function oauthParameters({ authorization, form }: Asked): Map<string, string> {
  const header = [...authorization.matchAll(/(\w+)="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, decodeURIComponent(value)] as const,
  );
  return new Map([...header, ...form]);
}

/** RFC 5849 s.3.4. */
function isSigned(
  origin: string,
  asked: Asked,
  { app, tokenSecret }: { readonly app: XApp; readonly tokenSecret: string },
): boolean {
  const said = oauthParameters(asked);
  if (said.get('oauth_consumer_key') !== app.key) return false;
  const parameters = [...said]
    .filter(([name]) => name !== 'oauth_signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');
  const base = [asked.method, `${origin}${asked.url.pathname}`, parameters].map(encoded).join('&');
  const key = `${encoded(app.secret)}&${encoded(tokenSecret)}`;
  return createHmac('sha1', key).update(base).digest('base64') === said.get('oauth_signature');
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { TestContext } from 'node:test';
import type { Answer, Asked, ProviderServer } from './provider-server.js';
import { serveProvider } from './provider-server.js';

/** What Facebook knows of somebody. */
export interface FacebookPerson {
  readonly id: string;
  readonly name?: string;
  readonly email?: string;
  readonly gender?: string;
  readonly age_range?: object;
  readonly picture?: object;
}

export interface FacebookApp {
  readonly id: string;
  readonly secret: string;
  /** The one address registered for it. */
  readonly callback: string;
}

export interface FakeFacebook extends ProviderServer {
  /** Whoever signs in next; undefined: says no. */
  person: FacebookPerson | undefined;
  /** What was asked for, by scope and by field. */
  readonly asked: string[];
  readonly settings: Readonly<Record<string, string>>;
}

interface Grant {
  readonly app: FacebookApp;
  readonly person: FacebookPerson;
  readonly challenge: string;
}

/** The login dialog and the Graph API, strict about what they are sent; `apps` are those registered. */
export async function playFacebook(t: TestContext, apps: readonly FacebookApp[]): Promise<FakeFacebook> {
  const codes = new Map<string, Grant>();
  const tokens = new Map<string, Grant>();
  const asked: string[] = [];
  const server = await serveProvider(t, {
    '/v25.0/dialog/oauth': dialog,
    '/v25.0/oauth/access_token': exchange,
    '/v25.0/me': me,
  });

  function dialog({ url }: Asked): Answer {
    const said = (name: string) => url.searchParams.get(name) ?? '';
    const app = apps.find(({ id }) => id === said('client_id'));
    if (!app || app.callback !== said('redirect_uri')) return { refused: 'not registered' };
    if (said('response_type') !== 'code' || said('state').length < 22) return { refused: 'no code or state' };
    if (said('code_challenge_method') !== 'S256') return { refused: 'no PKCE' };
    asked.push(said('scope'));
    const back = new URL(app.callback);
    back.searchParams.set('state', said('state'));
    if (fake.person === undefined) {
      back.searchParams.set('error', 'access_denied');
      back.searchParams.set('error_description', 'Nightingale <b>said</b> no');
    } else {
      const code = randomBytes(12).toString('hex');
      codes.set(code, { app, person: fake.person, challenge: said('code_challenge') });
      back.searchParams.set('code', code);
    }
    return { redirect: back.href };
  }

  function exchange({ form, method }: Asked): Answer {
    const known = apps.find(({ id }) => id === form.get('client_id'));
    if (!known) return refusal(101, 'Error validating application.');
    if (form.get('client_secret') !== known.secret) return refusal(1, 'Error validating client secret.');
    const code = form.get('code') ?? '';
    const grant = codes.get(code);
    codes.delete(code);
    if (method !== 'POST' || !grant) return refusal(100, 'Invalid verification code format.');
    const { app } = grant;
    if (app !== known) return { refused: 'app' };
    if (form.get('redirect_uri') !== app.callback) return { refused: 'another redirect' };
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (challenge !== grant.challenge) return { refused: 'another verifier' };
    const token = `EAA-canary-${randomBytes(12).toString('hex')}`;
    tokens.set(token, grant);
    return { json: { access_token: token, token_type: 'bearer', expires_in: 5_000 } };
  }

  /** As the Graph API words it. */
  function refusal(code: number, message: string): Answer {
    return { refused: message, body: { error: { message, type: 'OAuthException', code } } };
  }

  function me({ url, authorization }: Asked): Answer {
    const token = authorization.replace('Bearer ', '');
    const grant = tokens.get(token);
    if (!grant || url.searchParams.has('access_token')) return { refused: 'no token in the header' };
    const proof = createHmac('sha256', grant.app.secret).update(token).digest('hex');
    if (url.searchParams.get('appsecret_proof') !== proof) return { refused: 'no proof' };
    const fields = (url.searchParams.get('fields') ?? '').split(',');
    asked.push(fields.join(','));
    return {
      json: Object.fromEntries(Object.entries(grant.person).filter(([name]) => fields.includes(name))),
    };
  }

  const fake: FakeFacebook = Object.assign(server, {
    person: undefined as FacebookPerson | undefined,
    asked,
    settings: {
      PORTICO_FACEBOOK_AUTHORIZE_URL: `${server.url}/v25.0/dialog/oauth`,
      PORTICO_FACEBOOK_TOKEN_URL: `${server.url}/v25.0/oauth/access_token`,
      PORTICO_FACEBOOK_PROFILE_URL: `${server.url}/v25.0/me`,
    },
  });
  return fake;
}

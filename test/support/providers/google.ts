import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TestContext } from 'node:test';
import Provider, { type Configuration } from 'oidc-provider';
import type { Asked, ProviderServer } from './provider-server.js';
import { serveProvider } from './provider-server.js';

const SCOPES = {
  gender: 'https://www.googleapis.com/auth/user.gender.read',
  birthday: 'https://www.googleapis.com/auth/user.birthday.read',
} as const;

/** What Google knows of somebody, and which boxes of its consent page are left ticked. */
export interface GooglePerson {
  readonly sub: string;
  readonly name?: string;
  readonly email?: string;
  readonly picture?: string;
  readonly genders?: readonly object[];
  readonly birthdays?: readonly object[];
  readonly unticks?: readonly (keyof typeof SCOPES)[];
}

export interface GoogleApp {
  readonly id: string;
  readonly secret: string;
  readonly callback: string;
}

export interface FakeGoogle extends ProviderServer {
  /** Whoever signs in next; undefined: says no. */
  person: GooglePerson | undefined;
  /** What was asked for: scopes, then fields of the People API. */
  readonly asked: string[];
  readonly people: ProviderServer;
  /** Every access token it gave. */
  readonly tokens: string[];
  readonly settings: Readonly<Record<string, string>>;
}

/** A certified OpenID provider that wants PKCE, and a People API beside it. */
export async function playGoogle(t: TestContext, app: GoogleApp): Promise<FakeGoogle> {
  const asked: string[] = [];
  const tokens: string[] = [];
  const known = new Map<string, GooglePerson>();
  let provider: Provider | undefined;
  const server = await serveProvider(t, {}, (req, res) => void receive(req, res));
  const people = await serveProvider(t, { '/v1/people/me': me });
  provider = new Provider(server.url, configurationFor(app, known));
  provider.on('access_token.saved', ({ jti }: { jti: string }) => tokens.push(jti));

  async function receive(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? '/', server.url);
    if (url.pathname === '/auth') asked.push(url.searchParams.get('scope') ?? '');
    if (url.pathname.startsWith('/interaction/')) return decide(req, res);
    await provider?.callback()(req, res);
  }

  /** The sign-in and consent pages, as whoever sits before them would leave them. */
  async function decide(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { person } = fake;
    if (!provider || person === undefined) {
      const no = { error: 'access_denied', error_description: 'Nightingale <b>said</b> no' };
      return provider?.interactionFinished(req, res, no);
    }
    known.set(person.sub, person);
    const { params } = await provider.interactionDetails(req, res);
    const grant = new provider.Grant({ accountId: person.sub, clientId: app.id });
    const unticked = (person.unticks ?? []).map((box) => SCOPES[box]);
    for (const scope of String(params.scope).split(' ')) {
      if (unticked.some((one) => one === scope)) grant.rejectOIDCScope(scope);
      else grant.addOIDCScope(scope);
    }
    const result = { login: { accountId: person.sub }, consent: { grantId: await grant.save() } };
    await provider.interactionFinished(req, res, result);
  }

  async function me({ authorization, url }: Asked) {
    const token = await provider?.AccessToken.find(authorization.replace('Bearer ', ''));
    const fields = (url.searchParams.get('personFields') ?? '').split(',');
    asked.push(fields.join(','));
    if (!token?.accountId || url.searchParams.has('access_token'))
      return { refused: 'no token in the header' };
    const granted = (field: string, scope: string) => !fields.includes(field) || token.scopes.has(scope);
    if (!granted('genders', SCOPES.gender) || !granted('birthdays', SCOPES.birthday))
      return { refused: 'not granted' };
    const person = known.get(token.accountId);
    const shown = Object.entries(person ?? {}).filter(([name]) => fields.includes(name));
    return { json: { resourceName: 'people/me', ...Object.fromEntries(shown) } };
  }

  const fake: FakeGoogle = Object.assign(server, {
    person: undefined as GooglePerson | undefined,
    asked,
    people,
    tokens,
    settings: {
      PORTICO_GOOGLE_AUTHORIZE_URL: `${server.url}/auth`,
      PORTICO_GOOGLE_TOKEN_URL: `${server.url}/token`,
      PORTICO_GOOGLE_USERINFO_URL: `${server.url}/userinfo`,
      PORTICO_GOOGLE_PEOPLE_URL: `${people.url}/v1/people/me`,
    },
  });
  return fake;
}

function configurationFor(app: GoogleApp, known: ReadonlyMap<string, GooglePerson>): Configuration {
  return {
    clients: [
      {
        client_id: app.id,
        client_secret: app.secret,
        redirect_uris: [app.callback],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    scopes: ['openid', ...Object.values(SCOPES)],
    claims: { openid: ['sub', 'name', 'email', 'picture'] },
    routes: { userinfo: '/userinfo' },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ['of the tests'] },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims() {
        const { name, email, picture } = known.get(sub) ?? {};
        return { sub, name, email, picture };
      },
    }),
  };
}

import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readAll } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { text } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import type { Packet } from '../../src/radius/packet.js';
import type { TestDatabases } from './databases.js';
import { openGateway } from './radius-gateway.js';
import { phone } from './radius-packets.js';
import { sampleAccessPoint, sampleVenue } from './sample-venue.js';
import { startApp, type TestApp } from './start-app.js';

/** A gateway with a log-in form, its parameters named as Ruckus ZoneDirectors name theirs, and its program. */
export interface FormGateway {
  readonly app: TestApp;
  /** Where the browser of a captured phone is sent on. */
  readonly start: string;
  /** What log-ins were posted or asked for: method and fields. */
  readonly logins: readonly { readonly method: string; readonly fields: Readonly<Record<string, string>> }[];
  online(): Packet | undefined;
  /** The next log-ins are refused without asking RADIUS. */
  refuse(isRefusing: boolean): void;
}

export const CLIENT_MAC = '02:CC:00:00:00:01';

/** The settings of the family `generic` that fit it. */
export function formSettings(origin: string, login: object = {}): object {
  return {
    redirect: {
      terminal: 'client_mac',
      wantedUrl: 'url',
      outcome: { parameter: 'reason', values: { 'logged-out': 'logged-off' }, otherwise: 'failed' },
    },
    login: {
      url: `${origin}/login`,
      method: 'post',
      landing: 'url',
      fields: { submit: 'Log in' },
      logOffPath: '/logout',
      ...login,
    },
  };
}

export async function openFormGateway(
  t: TestContext,
  databases: TestDatabases,
  options: { readonly login?: object; readonly accessPoint?: object; readonly venue?: object } = {},
): Promise<FormGateway> {
  const app = await startApp(t, databases);
  const radius = openGateway(t, app);
  const logins: FormGateway['logins'][number][] = [];
  let accept: Packet | undefined;
  let isRefusing = false;

  const server = createServer((req, res) => {
    void answer(req).then((location) => res.writeHead(302, { location }).end());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const entry = { family: 'generic', handBack: [origin], settings: formSettings(origin, options.login) };
  const accessPoints = [sampleAccessPoint({ ...entry, ...options.accessPoint })];
  await app.applyVenue(sampleVenue({ accessPoints, ...options.venue }));

  async function answer(req: IncomingMessage): Promise<string> {
    const { pathname, searchParams } = new URL(req.url ?? '/', origin);
    if (pathname === '/logout') {
      accept = undefined;
      return portal({ reason: 'logged-out' });
    }
    if (pathname !== '/login') return portal({ url: searchParams.get('url') ?? 'http://example.test/page' });
    const given = req.method === 'POST' ? new URLSearchParams(await readAll(req)) : searchParams;
    const fields = Object.fromEntries(given);
    logins.push({ method: req.method ?? '', fields });
    const isIn = !isRefusing && (await logIn(fields));
    return isIn ? (fields.url ?? origin) : portal({ url: fields.url ?? '', reason: 'Login failed' });
  }

  function portal(parameters: Readonly<Record<string, string>>): string {
    const query = new URLSearchParams({
      sip: '127.0.0.1',
      client_mac: CLIENT_MAC,
      ssid: 'Guest',
      ...parameters,
    });
    return `${app.publicUrl}/p/linden?${query.toString()}`;
  }

  async function logIn({ username = '', password = '' }: Readonly<Record<string, string>>): Promise<boolean> {
    const credential = [text(Attr.UserName, username), text(Attr.UserPassword, password)];
    const reply = await radius.access([...credential, ...phone(CLIENT_MAC)]);
    accept = reply.code === Code.AccessAccept ? reply : undefined;
    return accept !== undefined;
  }

  return {
    app,
    start: `${origin}/`,
    logins,
    online: () => accept,
    refuse(refusing) {
      isRefusing = refusing;
    },
  };
}

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readAll } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { address, type Attribute, bytes, readBytes, text } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import type { Packet } from '../../src/radius/packet.js';
import type { TestDatabases } from './databases.js';
import { openGateway } from './radius-gateway.js';
import { report } from './radius-packets.js';
import { type ServletAnswer, servletPage } from './routeros-pages.js';
import { sampleAccessPoint, sampleVenue } from './sample-venue.js';
import { startApp, type TestApp } from './start-app.js';

/** A RouterOS hotspot with one terminal, as browsers and RADIUS meet it, and the program it belongs to. */
export interface MikrotikGateway {
  readonly app: TestApp;
  readonly origin: string;
  /** Where a browser is sent that wanted this page. */
  loginPage(wanted: string): string;
  /** The Accept the terminal is online with. */
  online(): Packet | undefined;
  /** From now on logins find no RADIUS server. */
  loseRadius(isLost: boolean): void;
  /** Later logins are refused until the browser has a challenge of a new page. */
  forgetChallenge(): void;
  /** `login-by=mac`: the terminal's address as user name, an empty password unless mac-auth-password is set. */
  loginByMac(userName?: string, password?: string): Promise<Packet>;
  /** `login-by=mac-cookie`: the credential of the latest login again. */
  loginByCookie(): Promise<Packet>;
  account(status: Parameters<typeof report>[0], attributes?: readonly Attribute[]): Promise<Packet>;
}

export const MAC = '02:CC:00:00:00:01';
const IDENTITY = 'rig-nas';
const SERVER_NAME = 'hotspot1';

interface Challenge {
  readonly id: Buffer;
  readonly value: Buffer;
}

/** `loginBy` is the profile's; `settings` the access point's in the venue file. */
export async function openMikrotik(
  t: TestContext,
  databases: TestDatabases,
  { loginBy = 'http-chap', settings = {}, accessPoint = {}, plans, venue = {} }: MikrotikOptions = {},
): Promise<MikrotikGateway> {
  const app = await startApp(t, databases);
  const radius = openGateway(t, app, { nasIdentifier: IDENTITY });
  const portalUrl = `${app.publicUrl}/p/linden`;
  let challenge: Challenge | undefined;
  let credential: readonly Attribute[] = [];
  let accept: Packet | undefined;
  let isRadiusLost = false;

  const server = createServer((req, res) => {
    void answer(req).then(({ status, headers, body }) => res.writeHead(status, headers).end(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const entry = sampleAccessPoint({ family: 'mikrotik', handBack: [origin], settings, ...accessPoint });
  await app.applyVenue(
    sampleVenue({ accessPoints: [entry], ...(plans === undefined ? {} : { plans }), ...venue }),
  );

  async function answer(req: IncomingMessage): Promise<ServletAnswer> {
    const url = new URL(req.url ?? '/', origin);
    const fields = req.method === 'POST' ? new URLSearchParams(await readAll(req)) : url.searchParams;
    if (url.pathname === '/logout') accept = undefined;
    if (url.pathname !== '/login') return page(url.pathname.slice(1), {});
    const dst = fields.get('dst') ?? '';
    if (accept === undefined && !fields.has('username')) return loginPage({ 'link-orig': dst });
    const error = accept === undefined ? await login(fields) : undefined;
    if (error !== undefined) return loginPage({ 'link-orig': dst, 'error-orig': error });
    return page('alogin', { 'link-redirect': dst || `${origin}/status` });
  }

  function page(name: string, variables: Readonly<Record<string, string>>): ServletAnswer {
    const common = {
      mac: MAC,
      ip: '10.5.50.2',
      identity: IDENTITY,
      'server-name': SERVER_NAME,
      'link-login-only': `${origin}/login`,
    };
    return servletPage(name, portalUrl, { ...common, ...variables });
  }

  function loginPage(variables: Readonly<Record<string, string>>): ServletAnswer {
    if (loginBy === 'http-pap') return page('login', variables);
    challenge = { id: randomBytes(1), value: randomBytes(16) };
    const chap = { 'chap-id': octal(challenge.id), 'chap-challenge': octal(challenge.value) };
    return page('login', { ...variables, ...chap });
  }

  /** What failed, in RouterOS's words. */
  async function login(fields: URLSearchParams): Promise<string | undefined> {
    const given = passwordAttributes(fields.get('password') ?? '');
    challenge = undefined;
    if (given === undefined) return 'invalid challenge';
    if (isRadiusLost) return 'RADIUS server is not responding';
    credential = [text(Attr.UserName, fields.get('username') ?? ''), ...given];
    const reply = await ask(credential);
    return reply.code === Code.AccessAccept ? undefined : 'invalid username or password';
  }

  function passwordAttributes(password: string): readonly Attribute[] | undefined {
    if (!isResponse(password))
      return loginBy === 'http-chap' ? undefined : [text(Attr.UserPassword, password)];
    if (challenge === undefined) return undefined;
    const response = Buffer.concat([challenge.id, Buffer.from(password, 'hex')]);
    return [bytes(Attr.ChapChallenge, challenge.value), bytes(Attr.ChapPassword, response)];
  }

  async function ask(attributes: readonly Attribute[]): Promise<Packet> {
    const reply = await radius.access([...attributes, ...session()]);
    accept = reply.code === Code.AccessAccept ? reply : undefined;
    return reply;
  }

  return {
    app,
    origin,
    loginPage: (wanted) => `${origin}/login?${new URLSearchParams({ dst: wanted })}`,
    online: () => accept,
    loseRadius: (isLost) => {
      isRadiusLost = isLost;
    },
    forgetChallenge: () => {
      challenge = undefined;
    },
    loginByMac: (userName = MAC, password = '') =>
      ask([text(Attr.UserName, userName), text(Attr.UserPassword, password)]),
    loginByCookie: () => ask(credential),
    account(status, attributes = []) {
      assert.ok(accept, 'the terminal is online');
      const key = bytes(Attr.Class, readBytes(accept, Attr.Class) ?? Buffer.alloc(0));
      return radius.account([...report(status, [key, ...session()]), ...attributes]);
    },
  };
}

export interface MikrotikOptions {
  readonly loginBy?: 'http-chap' | 'http-pap' | 'both';
  readonly settings?: object;
  readonly accessPoint?: object;
  readonly plans?: readonly object[];
  /** Top-level parts of the venue file. */
  readonly venue?: object;
}

/** What every packet about the terminal says; Called-Station-Id is the hotspot server's name. */
function session(): readonly Attribute[] {
  return [
    text(Attr.CallingStationId, MAC),
    text(Attr.CalledStationId, SERVER_NAME),
    text(Attr.AcctSessionId, '80300001'),
    address(Attr.FramedIpAddress, '10.5.50.2'),
  ];
}

function isResponse(password: string): boolean {
  return /^[0-9a-f]{32}$/.test(password);
}

function octal(octets: Buffer): string {
  return [...octets].map((octet) => `\\${octet.toString(8).padStart(3, '0')}`).join('');
}

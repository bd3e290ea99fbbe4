import type { IncomingMessage } from 'node:http';
import type { GatewayJson } from './gateway-json.js';
import type { GatewayRedirects } from './gateway-redirects.js';
import type { Answer } from './http-listener.js';
import type { TerminalLife } from './terminal-life.js';
import type { LoginOutcome, TerminalLogins } from './terminal-logins.js';
import { readQuery } from './uam-query.js';

interface GatewayParts {
  readonly life: TerminalLife;
  readonly logins: TerminalLogins;
  readonly redirects: GatewayRedirects;
  readonly json: GatewayJson;
  readonly pages: GatewayPages;
  /** Told when MAC authentication in the background failed. */
  readonly onFault: (fault: unknown) => void;
}

/** What this listener shows when it plays no gateway. */
export interface GatewayPages {
  /** The web page that was asked for, reached. */
  web(url: string): Promise<string>;
  /** The terminal has not joined the network. */
  notJoined(): Promise<string>;
}

type Query = ReadonlyMap<string, string>;
type Route = (query: Query) => Answer | Promise<Answer>;

/** The gateway as one terminal's browser sees it. What is no path of the gateway's is a page of the web. */
export function createGatewayRoutes(
  parts: GatewayParts,
): (request: IncomingMessage) => Answer | Promise<Answer> {
  const { life, logins, redirects, json, pages } = parts;
  const routes: ReadonlyMap<string, Route> = new Map<string, Route>([
    ...both(['/logon', '/login'], async (query) => loginAnswer(await logins.logon(query))),
    ...both(['/logoff', '/logout', '/abort'], logoff),
    ['/status', () => redirect(redirects.status(life.current()))],
    ['/prelogin', prelogin],
    ['/macreauth', macReauthenticate],
    ['/json/status', (query) => script(query, json.status(life.current()))],
    ['/json/logon', jsonLogon],
    ['/json/logoff', jsonLogoff],
    ['/captive-portal-identification', () => captivePortal(json.captivePortal(life.current()))],
  ]);

  function loginAnswer(outcome: LoginOutcome): Answer | Promise<Answer> {
    return outcome.kind === 'away' ? notJoined() : redirect(outcome.redirect);
  }

  function logoff(query: Query): Answer {
    life.want(query.get('userurl') ?? life.current().userUrl);
    life.end('User-Request');
    return redirect(redirects.logoff(life.current()));
  }

  function prelogin(query: Query): Answer {
    life.want(query.get('userurl') ?? '');
    const terminal = life.current();
    return redirect(
      terminal.stage.kind === 'online' ? redirects.already(terminal) : redirects.notyet(terminal),
    );
  }

  /** Answers at once, as the real one does: the terminal is online a moment later. */
  function macReauthenticate(): Answer {
    const terminal = life.current();
    if (terminal.stage.kind === 'online') return redirect(redirects.already(terminal));
    logins.authenticateByMac().catch(parts.onFault);
    return redirect(redirects.notyet(terminal));
  }

  async function jsonLogon(query: Query): Promise<Answer> {
    const outcome = await logins.logon(query);
    const message = 'reply' in outcome ? (outcome.reply ?? '') : '';
    return script(query, json.status(life.current(), message));
  }

  function jsonLogoff(query: Query): Answer {
    life.end('User-Request');
    return script(query, json.logoff(life.current()));
  }

  async function web(url: string): Promise<Answer> {
    const arrival = logins.browse(url);
    if (arrival.kind === 'captured') return redirect(arrival.redirect);
    return { kind: 'page', status: 200, html: await pages.web(url) };
  }

  async function notJoined(): Promise<Answer> {
    return { kind: 'page', status: 403, html: await pages.notJoined() };
  }

  return (request) => {
    const url = requestedUrl(request);
    if (life.current().stage.kind === 'away') return notJoined();
    const route = isOwn(url, request) ? routes.get(url.pathname) : undefined;
    if (!route) return web(url.href);
    // Seen: a POST to the gateway gets an empty reply.
    return request.method === 'GET' ? route(readQuery(request.url ?? '')) : { kind: 'nothing' };
  };
}

function both(paths: readonly string[], route: Route): [string, Route][] {
  return paths.map((path) => [path, route]);
}

/** A Host that does not name this port is a site of the web: the listener was used as a proxy, or by another name. */
function isOwn(url: URL, request: IncomingMessage): boolean {
  return (url.port || '80') === String(request.socket.localPort);
}

function requestedUrl(request: IncomingMessage): URL {
  const host = request.headers.host ?? `127.0.0.1:${request.socket.localPort}`;
  const target = request.url ?? '/';
  return new URL(target.startsWith('/') ? `http://${host}${target}` : target);
}

function redirect(location: string): Answer {
  return { kind: 'redirect', status: 302, location };
}

function captivePortal(body: object): Answer {
  return { kind: 'data', type: 'application/captive+json', body: JSON.stringify(body) };
}

function script(query: Query, body: object): Answer {
  const callback = query.get('callback');
  const json = JSON.stringify(body);
  const wrapped = callback !== undefined && /^[\w$.]{1,64}$/.test(callback) ? `${callback}(${json})` : json;
  return { kind: 'data', type: 'text/javascript', body: wrapped };
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TestContext } from 'node:test';

/** How an endpoint fails those who ask. */
export type Misbehaviour =
  | 'hangs'
  | 'dies mid-body'
  | 'is broken'
  | 'talks nonsense'
  | 'says null'
  | 'never ends';

/** What a request said, as far as providers look at it. */
export interface Asked {
  readonly url: URL;
  readonly method: string;
  readonly authorization: string;
  readonly form: URLSearchParams;
}

/** An answer as JSON or form-encoded text, a redirect, or a refusal. */
export type Answer =
  | { readonly json: unknown }
  | { readonly text: string }
  | { readonly redirect: string }
  /** `status` 400 and an OAuth 2.0 error unless said otherwise. */
  | { readonly refused: string; readonly status?: number; readonly body?: unknown };

export type Endpoint = (asked: Asked) => Answer | Promise<Answer>;

/** A server on this machine that plays a provider. */
export interface ProviderServer {
  readonly url: string;
  /** What was refused, for a test to look at: a provider that is asked wrongly says no. */
  readonly refusals: readonly string[];
  /** What was taken of answers that never end. */
  endlessOctets(): number;
  /** From now on this endpoint fails; `undefined` mends it. */
  misbehave(path: string, how: Misbehaviour | undefined): void;
}

/** Everything that is no endpoint goes to `otherwise`. */
export async function serveProvider(
  t: TestContext,
  endpoints: Readonly<Record<string, Endpoint>>,
  otherwise?: (req: IncomingMessage, res: ServerResponse) => void,
): Promise<ProviderServer> {
  const faults = new Map<string, Misbehaviour>();
  const refusals: string[] = [];
  let sent = 0;
  const server = createServer((req, res) => {
    const url = new URL(req.url ?? '/', 'http://provider');
    const fault = faults.get(url.pathname);
    if (fault !== undefined) return fail(res, fault, (octets) => void (sent += octets));
    const endpoint = endpoints[url.pathname];
    if (endpoint === undefined && otherwise) return otherwise(req, res);
    void answer(req, res, { url, endpoint, refusals });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refusals,
    endlessOctets: () => sent,
    misbehave: (path, how) => void (how === undefined ? faults.delete(path) : faults.set(path, how)),
  };
}

async function answer(
  req: IncomingMessage,
  res: ServerResponse,
  {
    url,
    endpoint,
    refusals,
  }: { readonly url: URL; readonly endpoint: Endpoint | undefined; readonly refusals: string[] },
): Promise<void> {
  const form = new URLSearchParams((await req.toArray()).join(''));
  const { method = 'GET', headers } = req;
  const asked = { url, method, authorization: headers.authorization ?? '', form };
  const given = endpoint ? await endpoint(asked) : { refused: `nothing at ${url.pathname}` };
  if ('redirect' in given) return void res.writeHead(302, { location: given.redirect }).end();
  if ('text' in given) return void res.end(given.text);
  if ('json' in given)
    return void res.setHeader('content-type', 'application/json').end(JSON.stringify(given.json));
  refusals.push(given.refused);
  const { status = 400, body = { error: 'invalid_request', error_description: given.refused } } = given;
  res.writeHead(status).end(JSON.stringify(body));
}

const CHUNK = 'x'.repeat(16 * 1024);

function* endless(told: (octets: number) => void): Generator<string> {
  for (;;) {
    told(CHUNK.length);
    yield CHUNK;
  }
}

function fail(res: ServerResponse, how: Misbehaviour, told: (octets: number) => void): void {
  switch (how) {
    case 'hangs':
      return;
    case 'dies mid-body':
      res.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      res.write('{"access_token":"half');
      return void setImmediate(() => res.destroy());
    case 'is broken':
      return void res.writeHead(500).end('<h1>Nightingale broke something</h1>');
    case 'talks nonsense':
      return void res.end('Nightingale <script>');
    case 'says null':
      return void res.end('null');
    case 'never ends':
      return void pipeline(Readable.from(endless(told)), res).catch(() => undefined);
  }
}

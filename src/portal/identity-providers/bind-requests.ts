import type { ClientRequest, RequestOptions } from 'node:http';
import { boundedRequest } from './bounded-request.js';

type Callback = (error: unknown, ...rest: unknown[]) => void;
type CalledBack = [...request: unknown[], callback: Callback];

/** What the package `oauth` (0.10) calls these things; it lets them be replaced, its types don't say so. */
interface OAuth2Client {
  useAuthorizationHeaderforGET(use: boolean): void;
  get(url: string, accessToken: string, callback: (error: unknown, body?: unknown) => void): void;
  _chooseHttpLibrary(url: { readonly protocol: string | null }): {
    request(options: RequestOptions): ClientRequest;
  };
  _request(...args: CalledBack): void;
}

/** The same in its version 0.9, for OAuth 1.0a. */
interface OAuth1Client {
  setClientOptions(options: { readonly followRedirects: boolean }): void;
  _createClient(...args: CreateClient): ClientRequest;
  _performSecureRequest(...args: CalledBack): void;
}

type CreateClient = [
  port: number,
  host: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  isSecure?: boolean,
];

/**
 * Makes every request of an OAuth 2.0 strategy end by the deadline, with the token in a header: in the address, where the
 * package puts it by itself, logs of others would keep it.
 */
export function bindOAuth2(strategy: object, deadline: AbortSignal): OAuth2Client {
  const client = (strategy as { readonly _oauth2: OAuth2Client })._oauth2;
  client.useAuthorizationHeaderforGET(true);
  client._chooseHttpLibrary = ({ protocol }) => ({
    request: (options) => boundedRequest(options, protocol === 'https:', deadline),
  });
  const request = client._request.bind(client);
  client._request = (...args) => request(...withGuard(args));
  return client;
}

/** Makes every request of an OAuth 1.0a strategy end by the deadline, and where it was sent. */
export function bindOAuth1(strategy: object, deadline: AbortSignal): void {
  const client = (strategy as { readonly _oauth: OAuth1Client })._oauth;
  client.setClientOptions({ followRedirects: false });
  client._createClient = (port, host, method, path, headers, isSecure) =>
    boundedRequest({ port, host, method, path, headers }, isSecure === true, deadline);
  const request = client._performSecureRequest.bind(client);
  client._performSecureRequest = (...args) => request(...withGuard(args));
}

/**
 * An answer such as `null` makes the packages throw in the middle of an event, which would end the process: it becomes
 * the error of that request.
 */
function withGuard(args: CalledBack): CalledBack {
  const callback = args.at(-1) as Callback;
  const guarded: Callback = (error, ...rest) => {
    try {
      callback(error, ...rest);
    } catch (thrown) {
      callback(thrown);
    }
  };
  return [...args.slice(0, -1), guarded];
}

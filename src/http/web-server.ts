import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type Express, type Router } from 'express';
import { PublicError } from '../base/errors.js';
import { SECOND } from '../base/clock.js';
import { securityHeaders } from './security-headers.js';
import type { TlsPair } from './tls-pair.js';

const GUEST_FORMS = { bytes: 32 * 1024, parameters: 200 };

/** The Express shell all pages share: headers, form parsing with bounds, and one place that answers errors. */
export function createWebApp(options: {
  readonly router: Router;
  readonly trustProxy: number;
  readonly secure: boolean;
  readonly onError: ErrorRequestHandler;
  /** What a form may have, where it is more than guests' forms need. */
  readonly forms?: { readonly bytes: number; readonly parameters: number };
}): Express {
  const app = express();
  app.set('query parser', 'simple');
  app.set('trust proxy', options.trustProxy);
  app.set('etag', false);
  app.disable('x-powered-by');
  app.use(securityHeaders(options.secure));
  const { bytes: limit, parameters: parameterLimit } = options.forms ?? GUEST_FORMS;
  app.use(express.urlencoded({ extended: false, limit, parameterLimit }));
  app.use(options.router);
  app.use((_req, _res, next) => next(new PublicError('not-found')));
  app.use(options.onError);
  return app;
}

export interface WebServer {
  readonly port: number;
  /** Takes no new connection, lets requests in flight finish for `graceMs`, then closes what is left. */
  stop(graceMs: number): Promise<void>;
  /** For connections from now on; those there are keep theirs. Throws where it cannot be used; only where TLS is spoken. */
  useCertificate(pair: TlsPair): void;
}

/** Where a listener is, and whether it speaks TLS. */
interface ListenAt {
  readonly host: string;
  readonly port: number;
  readonly tls: TlsPair | undefined;
}

const BOUNDS = { headersTimeout: 10 * SECOND, requestTimeout: 30 * SECOND, maxHeaderSize: 16 * 1024 };
const OLDEST_TLS = 'TLSv1.2';

/** Binds and serves. Rejects with the system's error where it cannot bind. Slow senders are cut off. */
export async function listenWeb(pages: RequestListener, at: ListenAt): Promise<WebServer> {
  const server = at.tls
    ? createTlsServer({ ...BOUNDS, ...secured(at.tls) }, pages)
    : createServer(BOUNDS, pages);
  server.keepAliveTimeout = 5 * SECOND;
  await bind(server, at);
  return {
    port: (server.address() as AddressInfo).port,
    stop: (graceMs) => closeServer(server, graceMs),
    useCertificate: (pair) => (server as TlsServer).setSecureContext(secured(pair)),
  };
}

function secured({ cert, key }: TlsPair) {
  return { cert, key, minVersion: OLDEST_TLS, handshakeTimeout: 10 * SECOND } as const;
}

function bind(
  server: Server | TlsServer,
  at: { readonly host: string; readonly port: number },
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(at.port, at.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function closeServer(server: Server | TlsServer, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}

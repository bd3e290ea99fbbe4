import type { RequestListener } from 'node:http';
import { type RequestHandler, Router } from 'express';
import { join } from 'node:path';
import { openSealedSession } from '../access/sealed-session.js';
import type { Session } from '../access/session-store.js';
import { SECOND } from '../base/clock.js';
import { createRehearsal } from '../aaa/rehearse.js';
import { createConsoleRoutes } from '../console/console-routes.js';
import { createConsoleCookies } from '../console/cookies.js';
import { createConsoleErrorHandler } from '../console/error-page.js';
import { createAssets } from '../http/assets.js';
import { routeOf } from '../http/break-off.js';
import { createRenderer, type Render } from '../http/render.js';
import { splitByHost } from '../http/split-by-host.js';
import { createWebApp, listenWeb, type WebServer } from '../http/web-server.js';
import type { OwnerTerms } from '../owners/owner-terms.js';
import { createPortalCookies } from '../portal/cookies.js';
import { createErrorHandler } from '../portal/error-page.js';
import { createKeyCheck } from '../portal/identity-providers/check-keys.js';
import { createIdentityProviders } from '../portal/identity-providers/providers.js';
import type { PortalDeps } from '../portal/portal-deps.js';
import { createPortalRoutes } from '../portal/portal-routes.js';
import { createPreview } from '../portal/preview/preview.js';
import { type CertificateService, openCertificate } from './certificate-service.js';
import type { Domain } from './domain.js';
import type { Foundation } from './foundation.js';
import type { Metrics } from './metrics.js';

export interface WebService {
  readonly port: number;
  /** Where the console has a port of its own. */
  readonly consolePort: number | undefined;
  /** Undefined where no TLS is spoken. */
  readonly certificate: CertificateService | undefined;
  stop(): Promise<void>;
}

interface Services {
  readonly domain: Domain;
  readonly metrics: Metrics;
  readonly root: string;
  /** What owners accept. */
  readonly terms: OwnerTerms;
  readonly onDisconnects: () => void;
  readonly onRequest: () => void;
  /** Where RADIUS is answered. */
  readonly radius: { readonly authPort: number; readonly acctPort: number };
}

const GRACE = 5 * SECOND;

/**
 * Serves the guests' pages and, where it has an address, the console's. Rejects with the system's error where a port
 * cannot be bound, with `OperatorError` where certificate or key do not serve.
 */
export async function startWeb(foundation: Foundation, services: Services): Promise<WebService> {
  const { config, log, clock } = foundation;
  const servers: WebServer[] = [];
  const onChange: Parameters<typeof openCertificate>[1]['onChange'] = (pair) => {
    for (const server of servers) server.useCertificate(pair);
  };
  const certificate = config.tls && (await openCertificate(config.tls, { log, clock, onChange }));
  const stop = async () => {
    await certificate?.stop();
    await Promise.all(servers.map((server) => server.stop(GRACE)));
  };
  const listen = async ({ host, port, pages }: Listener) => {
    const server = await listenWeb(pages, { host, port, tls: certificate?.current() });
    servers.push(server);
    return server.port;
  };
  try {
    const [guests, forConsole] = listenersOf(foundation, services);
    const port = await listen(guests);
    return { port, consolePort: forConsole && (await listen(forConsole)), certificate, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Listener {
  readonly host: string;
  readonly port: number;
  readonly pages: RequestListener;
}

/** One port for both, told apart by host, or one for each. */
function listenersOf(
  foundation: Foundation,
  services: Services,
): readonly [guests: Listener, forConsole?: Listener] {
  const { httpHost: host, httpPort, consoleHost, consolePort, publicUrl, consoleUrl } = foundation.config;
  const render = createRenderer(join(services.root, 'views'));
  const portal = portalDeps(foundation, services, render);
  const guests = guestPages(foundation, services, portal);
  if (consoleUrl === undefined) return [{ host, port: httpPort, pages: guests }];
  const owners = consolePages(foundation, services, { consoleUrl, render, portal });
  if (consolePort !== undefined) {
    return [
      { host, port: httpPort, pages: guests },
      { host: consoleHost, port: consolePort, pages: owners },
    ];
  }
  const pages = splitByHost(
    new Map([
      [publicUrl, guests],
      [consoleUrl, owners],
    ]),
  );
  return [{ host, port: httpPort, pages }];
}

function guestPages(foundation: Foundation, services: Services, portal: PortalDeps): RequestListener {
  const { config, clock } = foundation;
  const router = Router();
  router.use(measure(services.metrics, clock.monotonic));
  router.use(createPortalRoutes(portal));
  const { trustProxy, publicUrl } = config;
  const secure = publicUrl.startsWith('https:');
  return createWebApp({ router, trustProxy, secure, onError: createErrorHandler(portal) });
}

function portalDeps(foundation: Foundation, services: Services, render: Render): PortalDeps {
  const { config, directory, databases, clock, log } = foundation;
  const { domain } = services;
  const secure = config.publicUrl.startsWith('https:');
  return {
    ...domain,
    db: databases.main,
    directory,
    cookies: createPortalCookies(secure),
    providers: createIdentityProviders(config.providers, config.publicUrl),
    openSession: (session: Session) => openSealedSession(foundation.sealer, session),
    render,
    now: clock.now,
    publicUrl: config.publicUrl,
    log,
    onEvent: domain.counts.add,
    onDisconnects: services.onDisconnects,
    onRequest: services.onRequest,
    onCode: services.metrics.codeWent,
  };
}

const CONSOLE_ASSETS = ['views/layout/console.css', 'public/console.js', 'public/page-editor.js'];
/** Texts in many languages on one page. */
const CONSOLE_FORMS = { bytes: 512 * 1024, parameters: 2000 };

function consolePages(
  foundation: Foundation,
  services: Services,
  {
    consoleUrl,
    render,
    portal,
  }: { readonly consoleUrl: string; readonly render: Render; readonly portal: PortalDeps },
): RequestListener {
  const { config, databases, serverKeys, directory, sealer, facts, clock, log } = foundation;
  const { domain, root, radius } = services;
  const secure = consoleUrl.startsWith('https:');
  const own = { ...domain, db: databases.main, directory, now: clock.now, monotonic: clock.monotonic };
  const deps = {
    ...own,
    sealer,
    facts,
    rehearse: createRehearsal(own),
    radius,
    onDisconnects: services.onDisconnects,
    privateAccessPoints: config.privateAccessPoints,
    root,
    registration: config.registration,
    terms: services.terms,
    cookies: createConsoleCookies(secure),
    formKey: serverKeys.key('owner-form'),
    render,
    checkKeys: createKeyCheck(portal.providers),
    preview: createPreview(portal),
    assets: createAssets(root, CONSOLE_ASSETS),
    consoleUrl,
    publicUrl: config.publicUrl,
    log,
  };
  const router = Router();
  router.use(measure(services.metrics, clock.monotonic));
  router.use(createConsoleRoutes(deps));
  const { trustProxy } = config;
  return createWebApp({
    router,
    trustProxy,
    secure,
    forms: CONSOLE_FORMS,
    onError: createConsoleErrorHandler(deps),
  });
}

function measure(metrics: Metrics, monotonic: () => number): RequestHandler {
  return (req, res, next) => {
    const began = monotonic();
    res.on('finish', () => {
      metrics.pageServed(routeOf(req) ?? 'none', res.statusCode, monotonic() - began);
    });
    next();
  };
}

import { join } from 'node:path';
import { type RequestHandler, Router } from 'express';
import { openSealedSession } from '../access/sealed-session.js';
import type { Session } from '../access/session-store.js';
import { SECOND } from '../base/clock.js';
import { createRenderer } from '../http/render.js';
import { createWebApp, listenWeb, type WebServer } from '../http/web-server.js';
import { createPortalCookies } from '../portal/cookies.js';
import { createErrorHandler } from '../portal/error-page.js';
import { createPortalRoutes } from '../portal/portal-routes.js';
import type { Domain } from './domain.js';
import type { Foundation } from './foundation.js';
import type { Metrics } from './metrics.js';

/** Serves the guests' door. Rejects with the system's error where the port cannot be bound. */
export function startWeb(
  foundation: Foundation,
  services: {
    readonly domain: Domain;
    readonly metrics: Metrics;
    readonly root: string;
    readonly onDisconnects: () => void;
  },
): Promise<WebServer> {
  const { config, directory, databases, clock, log } = foundation;
  const { domain } = services;
  const secure = config.publicUrl.startsWith('https:');
  const portal = {
    ...domain,
    db: databases.main,
    directory,
    cookies: createPortalCookies(secure),
    openSession: (session: Session) => openSealedSession(foundation.sealer, session),
    render: createRenderer(join(services.root, 'views')),
    now: clock.now,
    publicUrl: config.publicUrl,
    log,
    onEvent: domain.counts.add,
    onDisconnects: services.onDisconnects,
  };
  const router = Router();
  router.use(measure(services.metrics, clock.monotonic));
  router.use(createPortalRoutes(portal));
  const app = createWebApp({
    router,
    trustProxy: config.trustProxy,
    secure,
    onError: createErrorHandler(portal),
  });
  return listenWeb(app, { host: config.httpHost, port: config.httpPort });
}

/** By the route's pattern: the path itself can carry a guest's secret. */
function measure(metrics: Metrics, monotonic: () => number): RequestHandler {
  return (req, res, next) => {
    const began = monotonic();
    res.on('finish', () => {
      const route = (req.route as { path?: string } | undefined)?.path ?? 'none';
      metrics.pageServed(route, res.statusCode, monotonic() - began);
    });
    next();
  };
}

export const WEB_GRACE = 5 * SECOND;

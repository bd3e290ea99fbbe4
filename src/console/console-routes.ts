import { type ErrorRequestHandler, Router } from 'express';
import { describeError, type Log } from '../base/log.js';
import type { Render } from '../http/render.js';
import { allowPage, createNonce } from '../http/security-headers.js';

/** The pages of the console's own origin: so far one that says what there is instead of a console. */
export function createConsoleRoutes({ render }: { readonly render: Render }): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router.get('/', (_req, res) => {
    const nonce = createNonce();
    allowPage(res, nonce, []);
    res.type('html').send(render('console/not-yet', { nonce }));
  });
  return router;
}

/** In plain text: no guest comes here. */
export function createConsoleErrorHandler(log: Log): ErrorRequestHandler {
  return (error, _req, res, next) => {
    if (res.headersSent) return next(error);
    const { status } = error as { status?: unknown };
    const known = typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
    if (known === 500) log.error('A page of the console failed', { cause: describeError(error) });
    res
      .status(known)
      .type('text')
      .send(known === 404 ? 'There is no such page.\n' : 'That did not work.\n');
  };
}

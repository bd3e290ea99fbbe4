import type { ErrorRequestHandler } from 'express';
import { PublicError, type PublicErrorCode } from '../base/errors.js';
import { describeError } from '../base/log.js';
import { randomText } from '../base/secrets.js';
import { breakOff, isUnderWay, routeOf } from '../http/break-off.js';
import { publicErrorOf } from '../http/public-error-of.js';
import type { PortalDeps } from './portal-deps.js';
import type { ProblemPage } from './page-models.js';
import { openScope, type Scope } from './scope.js';
import { sendPage } from './send-page.js';
import { sendPlainPage } from './send-plain-page.js';

/** The one place that answers errors: a page with a way on, and a log line for what was not to be expected. */
export function createErrorHandler(deps: PortalDeps): ErrorRequestHandler {
  // Its four parameters make it a handler of errors to Express.
  return (error, req, res, _next) => {
    if (isUnderWay(res)) return breakOff(error, { req, res, log: deps.log });
    const known = publicErrorOf(error);
    const reference = known.status >= 500 ? randomText(8) : undefined;
    if (reference !== undefined) {
      deps.log.error('A page failed', { reference, route: routeOf(req), cause: describeError(error) });
    }
    if (known.retryAfterSeconds !== undefined) res.setHeader('Retry-After', known.retryAfterSeconds);
    const scope = scopeIfAny(() => openScope(deps, req, res));
    if (!scope) {
      const page = { view: 'problem', code: known.code, wayOn: wayOnAt(req.path), reference } as const;
      return sendPlainPage(deps, { req, res }, { page, status: known.status });
    }
    sendPage(scope, problemOf(known.code, reference, scope), { status: known.status });
  };
}

function scopeIfAny(open: () => Scope): Scope | undefined {
  try {
    return open();
  } catch (error) {
    if (error instanceof PublicError) return undefined;
    throw error;
  }
}

function problemOf(code: PublicErrorCode, reference: string | undefined, scope: Scope): ProblemPage {
  const { req, path } = scope;
  const isThereLater = FOR_NOW.has(code) && req.method === 'GET';
  const wayOn = isThereLater
    ? ({ url: req.originalUrl, label: 'try-again' } as const)
    : ({ url: path, label: 'start-over' } as const);
  return { view: 'problem', code, wayOn, reference };
}

/** What the same page, asked for once more, may not say any more. */
const FOR_NOW: ReadonlySet<PublicErrorCode> = new Set<PublicErrorCode>([
  'too-many',
  'unavailable',
  'internal',
]);

/** Outside a venue only the field for a code leads anywhere. */
function wayOnAt(path: string): ProblemPage['wayOn'] {
  return /^\/c(\/|$)/.test(path) ? { url: '/c', label: 'try-again' } : undefined;
}

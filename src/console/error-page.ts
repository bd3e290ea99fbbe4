import type { ErrorRequestHandler } from 'express';
import { describeError } from '../base/log.js';
import { randomText } from '../base/secrets.js';
import { breakOff, isUnderWay, routeOf } from '../http/break-off.js';
import { publicErrorOf } from '../http/public-error-of.js';
import type { ConsoleDeps } from './console-deps.js';
import type { ConsolePage } from './page-models.js';
import { isSignedIn, openScope, type Scope } from './scope.js';
import { sendPage } from './send-page.js';
import { problemTexts, problemWays } from './texts/problems.js';

interface ProblemPage extends ConsolePage {
  readonly view: 'problem';
  readonly text: string;
  readonly wayOn: { readonly label: string; readonly href: string };
  readonly reference: { readonly label: string; readonly code: string } | undefined;
}

/** The one place that answers errors: a page with a way on, and a log line for what was not to be expected. */
export function createConsoleErrorHandler(deps: ConsoleDeps): ErrorRequestHandler {
  // Its four parameters make it a handler of errors to Express.
  return async (error, req, res, _next) => {
    if (isUnderWay(res)) return breakOff(error, { req, res, log: deps.log });
    const known = publicErrorOf(error);
    const code = known.status >= 500 ? randomText(8) : undefined;
    if (code !== undefined) {
      const cause = describeError(error);
      deps.log.error('A page of the console failed', { reference: code, route: routeOf(req), cause });
    }
    if (known.retryAfterSeconds !== undefined) res.setHeader('Retry-After', known.retryAfterSeconds);
    try {
      const scope = await openScope(deps, req, res);
      const reference = code === undefined ? undefined : { label: problemWays.reference, code };
      await sendPage(scope, { ...problemOf(scope, known.code), reference }, known.status);
    } catch {
      // Where even that fails the database is away; what was to be logged is.
      res.status(known.status).type('text').send(`${problemTexts[known.code].title}.\n`);
    }
  };
}

function problemOf(scope: Scope, code: keyof typeof problemTexts): Omit<ProblemPage, 'reference'> {
  const wayOn = isSignedIn(scope)
    ? { label: problemWays.home, href: '/' }
    : { label: problemWays.signIn, href: '/sign-in' };
  return { view: 'problem', ...problemTexts[code], wayOn };
}

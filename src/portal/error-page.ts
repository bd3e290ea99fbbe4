import type { ErrorRequestHandler, Request, Response } from 'express';
import { PublicError, type PublicErrorCode } from '../base/errors.js';
import { describeError } from '../base/log.js';
import { randomText } from '../base/secrets.js';
import { publicErrorOf } from '../http/public-error-of.js';
import { createNonce, allowPage } from '../http/security-headers.js';
import { formatsFor } from '../languages/formats.js';
import { LANGUAGES, textDirection } from '../languages/language-choices.js';
import { messagesFor } from '../languages/messages.js';
import { themeOf } from '../venues/theme.js';
import type { PortalDeps } from './portal-deps.js';
import type { Frame, ProblemPage } from './page-models.js';
import { openScope, readLanguage, type Scope } from './scope.js';
import { sendPage } from './send-page.js';

const PLAIN_THEME = themeOf({ theme: { accent: '#0b6e4f', corners: 'soft' } });

/** The one place that answers errors: a page with a way on, and a log line for what was not to be expected. */
export function createErrorHandler(deps: PortalDeps): ErrorRequestHandler {
  return (error, req, res, next) => {
    if (res.headersSent) return next(error);
    const known = publicErrorOf(error);
    const reference = known.status >= 500 ? randomText(8) : undefined;
    if (reference !== undefined) {
      const route = (req.route as { path?: string } | undefined)?.path ?? '';
      deps.log.error('A page failed', { reference, route, cause: describeError(error) });
    }
    if (known.retryAfterSeconds !== undefined) res.setHeader('Retry-After', known.retryAfterSeconds);
    const scope = scopeIfAny(() => openScope(deps, req, res));
    if (!scope) return sendWithoutVenue(deps, { req, res }, known);
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
  const startOver = { url: scope.path, label: 'start-over' } as const;
  return { view: 'problem', code, wayOn: code === 'too-many' ? undefined : startOver, reference };
}

/** No venue, so a page without a venue's name, colour and texts. */
function sendWithoutVenue(
  deps: PortalDeps,
  { req, res }: { readonly req: Request; readonly res: Response },
  error: PublicError,
): void {
  const language = readLanguage(req.acceptsLanguages([...LANGUAGES])) ?? LANGUAGES[0];
  const nonce = createNonce();
  const frame: Frame = {
    language,
    dir: textDirection(language),
    messages: messagesFor(language),
    formats: formatsFor(language, 'UTC'),
    venueName: undefined,
    theme: PLAIN_THEME,
    nonce,
    languages: [],
    languageAction: undefined,
    visit: undefined,
    page: '',
    noticeUrl: undefined,
    termsUrl: undefined,
    requestUrl: undefined,
  };
  const page: ProblemPage = { view: 'problem', code: error.code, wayOn: undefined, reference: undefined };
  allowPage(res, nonce, []);
  res.status(error.status).type('html').send(deps.render('portal/problem', { frame, page }));
}

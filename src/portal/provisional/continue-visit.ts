import type { Request, RequestHandler, Response } from 'express';
import { networkOf } from '../../base/addresses.js';
import { readCode, writeCode } from '../../guests/continuation-code.js';
import type { LimitName } from '../../guests/limiter.js';
import type { Visit } from '../../guests/visits.js';
import { formOf, typedInto } from '../../http/posted-form.js';
import { assertWithin } from '../hold-up.js';
import type { PortalDeps } from '../portal-deps.js';
import { type Scope, scopeAt } from '../scope.js';
import { sendPage } from '../send-page.js';
import { sendPlainPage } from '../send-plain-page.js';

const WRONG_CODES: LimitName = 'wrong-codes-by-prefix';

/** `GET /c`: a field for the code that another window showed. */
export function showCodeField(deps: PortalDeps): RequestHandler {
  return (req, res) => sendCodeField(deps, { req, res }, { typed: '', isWrong: false, status: 200 });
}

/** `POST /c`: to type a code comes to the same as to follow its address. */
export function readTypedCode(deps: PortalDeps): RequestHandler {
  return (req, res) => {
    const typed = typedInto(formOf(req), 'code');
    const code = readCode(typed);
    if (code !== undefined) return res.redirect(303, `/c/${writeCode(code)}`);
    sendCodeField(deps, { req, res }, { typed, isWrong: true, status: 422 });
  };
}

/** `GET /c/<code>`: asks whose terminal it is; whoever signs in by somebody else's code puts a stranger online. */
export function askWhoseItIs(deps: PortalDeps): RequestHandler {
  return async (req, res) => {
    const found = await findByCode(deps, { req, res });
    if (!found) return;
    const { scope, visit } = found;
    const since = new Date(visit.content.challengeAt);
    sendPage(scope, { view: 'continue', action: req.path, since, no: '/c' });
  };
}

/** `POST /c/<code>`: a visit of this browser, on which somebody may sign in for the terminal that waits. */
export function continueVisit(deps: PortalDeps): RequestHandler {
  return async (req, res) => {
    const found = await findByCode(deps, { req, res });
    if (!found) return;
    const { scope, visit } = found;
    assertWithin(await deps.limiter.count('posts-by-visit', visit.handle));
    const own = await deps.continuations.open(visit);
    deps.cookies.setVisit(res, scope.venue.slug, own.token);
    const step = own.content.codeId === undefined ? 'v' : 'code';
    res.redirect(303, `${scope.path}/${step}/${own.token}`);
  };
}

/** The visit of the code in the address; nothing where there is none (any more), and then the page said so. */
async function findByCode(
  deps: PortalDeps,
  { req, res }: { readonly req: Request; readonly res: Response },
): Promise<{ readonly scope: Scope; readonly visit: Visit } | undefined> {
  const network = networkOf(req.ip ?? '');
  assertWithin(await deps.limiter.look(WRONG_CODES, network));
  const typed = String(req.params.code);
  const code = readCode(typed);
  const visit = code === undefined ? undefined : await deps.continuations.find(code);
  const venue = visit && deps.directory.venueById(visit.venueId);
  if (visit && venue) return { scope: scopeAt(deps, { req, res }, venue), visit };
  // Only who is wrong is counted: the guests of a venue share one address.
  await deps.limiter.count(WRONG_CODES, network);
  sendCodeField(deps, { req, res }, { typed, isWrong: true, status: 404 });
  return undefined;
}

/** The same for a code that never was, was used, or is too old. */
function sendCodeField(
  deps: PortalDeps,
  to: { readonly req: Request; readonly res: Response },
  { status, ...said }: { readonly typed: string; readonly isWrong: boolean; readonly status: number },
): void {
  sendPlainPage(deps, to, { page: { view: 'code', action: '/c', ...said }, status });
}

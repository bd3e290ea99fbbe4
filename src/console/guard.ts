import type { RequestHandler } from 'express';
import { PublicError } from '../base/errors.js';
import { sameText } from '../base/secrets.js';
import { formOf, typedInto } from '../http/posted-form.js';
import { originOf } from '../http/same-origin.js';
import { receiveUpload } from '../http/upload.js';
import { createMemberStore } from '../owners/member-store.js';
import { covers } from '../owners/owner.js';
import { PROOF_LIFE } from '../owners/sessions.js';
import type { ConsoleDeps } from './console-deps.js';
import type { AccountRoute, ConsoleRoute, OpenRoute, VenueRoute } from './route.js';
import { isSignedIn, openScope, type OwnerScope, type Scope, type VenueScope } from './scope.js';

/** Lets through to a page whom it is for; a post also has to come from a form of ours that this browser was shown. */
export function guarded(deps: ConsoleDeps, route: ConsoleRoute): RequestHandler {
  return async (req, res) => {
    const scope = await openScope(deps, req, res);
    if (isOpenRoute(route)) {
      if (route.for === 'signed-out' && isSignedIn(scope)) return res.redirect(303, '/');
      refuseForged(scope);
      return route.answer(scope);
    }
    if (!isSignedIn(scope)) return askToSignIn(scope);
    return letIn(scope, route);
  };
}

async function letIn(scope: OwnerScope, route: AccountRoute | VenueRoute): Promise<void> {
  const isProven = scope.deps.now() - scope.session.provedAt < PROOF_LIFE;
  if (isVenueRoute(route)) {
    const venueScope = await openVenueScope(scope, route);
    refuseForged(scope, route.tokenField);
    return route.recent && !isProven ? askForPassword(scope) : route.answer(venueScope);
  }
  refuseForged(scope);
  return route.recent && !isProven ? askForPassword(scope) : route.answer(scope);
}

function isOpenRoute(route: ConsoleRoute): route is OpenRoute {
  return route.for === 'anyone' || route.for === 'signed-out';
}

function isVenueRoute(route: AccountRoute | VenueRoute): route is VenueRoute {
  return route.for !== 'signed-in';
}

/** Throws `PublicError` `not-found` where there is no such venue, or none for this person to do that at. */
async function openVenueScope(scope: OwnerScope, route: VenueRoute): Promise<VenueScope> {
  const { deps, req, res, owner } = scope;
  const id = String(req.params.venue);
  const member = await createMemberStore(deps.db.read).ofMember(owner.id, id);
  if (!member || !covers(member.role, route.for)) throw new PublicError('not-found');
  // Another process may have made or changed it just now.
  await deps.directory.refresh();
  const venue = deps.directory.venueById(id);
  if (!venue) throw new PublicError('not-found');
  const upload =
    route.upload === undefined ? ({ kind: 'none' } as const) : await receiveUpload(req, res, route.upload);
  return { ...scope, venue, member, upload, path: `/venues/${venue.id}` };
}

/** Throws `PublicError` `origin-refused`. */
function refuseForged(scope: Scope, tokenField = 'form-token'): void {
  const { req, deps } = scope;
  if (req.method !== 'POST') return;
  const isOurs = originOf(req, new URL(deps.consoleUrl).origin) !== 'foreign';
  if (isOurs && sameText(typedInto(formOf(req), tokenField), scope.formToken)) return;
  throw new PublicError('origin-refused');
}

function askToSignIn({ req, res }: Scope): void {
  const next =
    req.method === 'GET' && req.originalUrl !== '/' ? `?next=${encodeURIComponent(req.originalUrl)}` : '';
  res.redirect(303, `/sign-in${next}`);
}

/** What was posted is lost; the page it was typed on asks for the password as well, so that takes ten minutes. */
function askForPassword({ req, res }: OwnerScope): void {
  res.redirect(303, `/confirm?next=${encodeURIComponent(req.originalUrl)}`);
}

/** An address of ours to go on to: a path, never another host's. */
export function localPath(wanted: unknown): string | undefined {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])[\w\-./?=&%~+]*$/.test(wanted)) return undefined;
  return wanted;
}

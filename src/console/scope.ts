import type { Request, Response } from 'express';
import { keyedHash, randomToken } from '../base/secrets.js';
import type { Upload } from '../http/upload.js';
import type { Membership } from '../owners/member-store.js';
import type { OwnerRow } from '../owners/owner-store.js';
import type { OwnerSession } from '../owners/owner-session-store.js';
import type { Venue } from '../venues/open-venue.js';
import type { ConsoleDeps } from './console-deps.js';

/** One request at the console, by whomever. */
export interface Scope {
  readonly deps: ConsoleDeps;
  readonly req: Request;
  readonly res: Response;
  /** What every form of the page carries, and what comes back with it. */
  readonly formToken: string;
  readonly owner: OwnerRow | undefined;
  readonly session: OwnerSession | undefined;
}

/** One request by somebody who is signed in. */
export interface OwnerScope extends Scope {
  readonly owner: OwnerRow;
  readonly session: OwnerSession;
}

/** One request at a venue, by somebody who may do there what the page is for. */
export interface VenueScope extends OwnerScope {
  readonly venue: Venue;
  readonly member: Membership;
  /** What was sent along, where the route takes files. */
  readonly upload: Upload;
  /** `/venues/<id>` */
  readonly path: string;
}

/** Finds out who it is. A browser that was never here gets a name, so that the forms shown to it are its own. */
export async function openScope(deps: ConsoleDeps, req: Request, res: Response): Promise<Scope> {
  const { session: secret, visitor } = deps.cookies.read(req);
  const signedIn = secret === undefined ? undefined : await deps.owners.sessions.find(secret);
  const base = { deps, req, res };
  if (secret !== undefined && signedIn) return { ...base, ...signedIn, formToken: formToken(deps, secret) };
  const known = visitor ?? randomToken();
  if (visitor === undefined) deps.cookies.setVisitor(res, known);
  return { ...base, owner: undefined, session: undefined, formToken: formToken(deps, known) };
}

function formToken({ formKey }: ConsoleDeps, secret: string): string {
  return keyedHash(formKey, 'form', secret);
}

export function isSignedIn(scope: Scope): scope is OwnerScope {
  return scope.owner !== undefined && scope.session !== undefined;
}

import type { Request, Response } from 'express';
import { PublicError } from '../../base/errors.js';
import { Secret } from '../../base/secrets.js';
import type { PendingAuthorization } from '../../guests/authorizations.js';
import { dayAt } from '../../tallies/local-day.js';
import { type ProviderName, readProvider } from '../../venues/providers.js';
import type { Reply } from '../identity-providers/identity-provider.js';
import { finishLinking } from '../my-data/link-identity.js';
import { openMyDataOf } from '../my-data/sign-in-with-provider.js';
import type { PortalDeps } from '../portal-deps.js';
import { scopeAt, type Scope } from '../scope.js';
import { backToVisit } from './back-to-visit.js';
import { signInWithProvider } from './finish.js';
import type { CameBack } from './came-back.js';
import { findProvider } from './offered.js';
import { logFailure } from './send-to-provider.js';

/**
 * `GET /with/<provider>/callback`: a browser comes back, to whichever venue it left from. Its state is used up by the first
 * look at it, belongs to this provider, and counts only beside the cookie of the browser that left.
 */
export async function receiveFromProvider(deps: PortalDeps, req: Request, res: Response): Promise<void> {
  const provider = readProvider(req.params.provider);
  if (!provider) throw new PublicError('not-found');
  const reply = deps.providers[provider].readReply(req.query);
  const pending = reply && (await deps.authorizations.take({ provider, state: reply.state }));
  const venue = pending && deps.directory.venueById(pending.venueId);
  if (!venue) return sendLost(deps, req, res);
  const scope = inLanguageLeft(scopeAt(deps, { req, res }, venue), pending);
  if (!isBrowserOf(scope, pending)) return sendLost(deps, req, res);
  const came = await identify(scope, { provider, reply, pending });
  const { purpose } = pending;
  switch (purpose.kind) {
    case 'sign-in':
      return signInWithProvider(scope, purpose, came);
    case 'my-data':
      return openMyDataOf(scope, came);
    case 'link':
      return finishLinking(scope, purpose, came);
  }
}

function inLanguageLeft(scope: Scope, { language }: PendingAuthorization): Scope {
  return scope.venue.document.languages.includes(language) ? { ...scope, language } : scope;
}

function isBrowserOf({ deps, cookies }: Scope, { browserHash }: PendingAuthorization): boolean {
  const { visit } = cookies;
  return visit !== undefined && deps.authorizations.browserHash(new Secret(visit)) === browserHash;
}

/** Asks the provider who it was, unless person or provider said no already. */
async function identify(
  scope: Scope,
  {
    provider,
    reply,
    pending,
  }: { readonly provider: ProviderName; readonly reply: Reply; readonly pending: PendingAuthorization },
): Promise<CameBack> {
  if (reply.isDeclined) return { kind: 'declined', provider };
  const { deps, venue } = scope;
  const offered = findProvider(scope, provider);
  const { state, grant } = reply;
  // The venue may have taken it back meanwhile.
  if (offered === undefined || grant === undefined) return { kind: 'failed', provider };
  const { asking } = offered;
  const today = dayAt(venue.document.timeZone, deps.now());
  const granted = { state, grant, proof: new Secret(pending.proof), today };
  const asksDemographics = asking.asksDemographics && pending.purpose.kind === 'sign-in';
  const outcome = await deps.providers[provider].finish({ ...asking, asksDemographics }, granted);
  if (outcome.kind === 'identified') return { ...outcome, provider };
  logFailure(scope, provider, outcome.reason);
  return { kind: 'failed', provider };
}

/** Forged, used before, too late, or in another browser: to the page this browser was last on, if it was on one. */
async function sendLost(deps: PortalDeps, req: Request, res: Response): Promise<void> {
  for (const { slug, token } of deps.cookies.visits(req)) {
    const venue = deps.directory.venueBySlug(slug);
    const visit = venue && (await deps.visits.byToken(venue.id, token));
    if (visit) return backToVisit(scopeAt(deps, { req, res }, venue), visit, 'failed');
  }
  throw new PublicError('visit-expired');
}

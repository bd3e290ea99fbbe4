import { randomToken, Secret } from '../../base/secrets.js';
import type { HeldVisit } from '../../guests/visits.js';
import { typedInto } from '../../http/posted-form.js';
import { isFollowedFrom } from '../../http/same-origin.js';
import { PROVIDER_LABELS, type ProviderName } from '../../venues/providers.js';
import { isMiniBrowser } from '../mini-browser.js';
import { acceptsTexts, isHeldUp, isOver } from '../open-form.js';
import { offerProvisional } from '../provisional/offer.js';
import { inLanguageOf, requireVisit, type Scope } from '../scope.js';
import { type Said, sendWelcome } from '../welcome.js';
import { requireProvider } from './offered.js';
import { authorizationsBy, sendToProvider } from './send-to-provider.js';

/** Their pages open in full browsers only. */
const REFUSE_MINI_BROWSERS: ReadonlySet<ProviderName> = new Set<ProviderName>(['google', 'facebook']);

/**
 * `GET /p/<venue>/with/<provider>/<visit>?terms=…&notice=…`: to the provider, and from there to the one address it sends
 * everybody back to. A link, for a form's redirect must not leave our origin; nothing about a guest is stored by it. To
 * follow it is to accept the texts it stood beside, so one that others made shows them first.
 */
export async function startWithProvider(request: Scope): Promise<void> {
  const visit = await requireVisit(request, request.req.params.visit);
  const scope = inLanguageOf(request, visit);
  const offered = requireProvider(scope, scope.req.params.provider);
  const again = (said: Said) => sendWelcome(scope, visit, said);
  if (await isHeldUp(scope, visit, again)) return;
  if (await isOver(scope, authorizationsBy(scope), again)) return;
  const { query } = scope.req;
  const texts = { terms: typedInto(query, 'terms'), notice: typedInto(query, 'notice') };
  if (!acceptsTexts(scope, { accept: 'yes', ...texts }))
    return again({ status: 409, problem: 'welcome.texts-changed' });
  if (REFUSE_MINI_BROWSERS.has(offered.provider) && isMiniBrowser(scope.req)) {
    const { provider } = offered;
    return offerProvisional(scope, visit, { way: provider, name: PROVIDER_LABELS[provider] });
  }
  const own = await ownVisit(scope, visit);
  if (own !== visit && !isFollowedFrom(scope.req, scope.deps.publicUrl)) {
    scope.deps.cookies.setVisit(scope.res, scope.venue.slug, own.token);
    return sendWelcome(scope, own);
  }
  await sendToProvider(scope, {
    offered,
    purpose: { kind: 'sign-in', page: randomToken(), ...texts },
    browser: new Secret(own.token),
    again: () => sendWelcome(scope, own, { status: 502, problem: 'provider.failed' }),
  });
}

/**
 * The visit under a name no other browser knows. One may come by an address somebody handed on: whoever did must not know
 * the secret in its cookie, which proves it when it comes back.
 */
async function ownVisit({ deps, cookies }: Scope, visit: HeldVisit): Promise<HeldVisit> {
  return cookies.visit === visit.token ? visit : deps.visits.openApart(visit);
}

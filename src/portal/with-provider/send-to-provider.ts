import type { Secret } from '../../base/secrets.js';
import type { AuthorizationPurpose } from '../../guests/authorizations.js';
import type { ProviderName } from '../../venues/providers.js';
import { networkAt } from '../hold-up.js';
import type { Scope } from '../scope.js';
import type { Offered } from './offered.js';

/** A browser on its way to a provider. */
export interface Leaving {
  readonly offered: Offered;
  readonly purpose: AuthorizationPurpose;
  /** Of the visit's cookie, which must come back with the browser: the reply alone could be somebody else's. */
  readonly browser: Secret<string>;
  /** Shows the page it left again, should the provider not answer. */
  readonly again: () => void | Promise<void>;
}

/** Sends the browser to the provider; what is needed when it comes back is kept, sealed, for half an hour. */
export async function sendToProvider(scope: Scope, leaving: Leaving): Promise<void> {
  const { deps, venue, res, language } = scope;
  const { provider, asking } = leaving.offered;
  const begun = await deps.providers[provider].begin(asking);
  if (begun.kind === 'failed') {
    logFailure(scope, provider, begun.reason);
    return leaving.again();
  }
  const at = { provider, state: begun.state };
  await deps.authorizations.add(at, {
    venueId: venue.id,
    browserHash: deps.authorizations.browserHash(leaving.browser),
    language,
    proof: begun.proof.reveal(),
    purpose: leaving.purpose,
  });
  deps.cookies.setVisit(res, venue.slug, leaving.browser.reveal());
  res.setHeader('Cache-Control', 'no-store');
  res.redirect(303, begun.url);
}

/** The limit on how often browsers of one network are sent to providers: each time one is asked. */
export function authorizationsBy(scope: Scope) {
  return { 'authorizations-by-prefix': networkAt(scope) } as const;
}

/** Worth a look: keys may be wrong, or a permission missing. */
export function logFailure({ deps, venue }: Scope, provider: ProviderName, reason: string): void {
  deps.log.warn('A provider did not tell who somebody is', { provider, venue: venue.id, reason });
}

import { networkOf } from '../../base/addresses.js';
import { holdUp } from '../hold-up.js';
import type { Scope } from '../scope.js';

/** Outside a visit nothing else bounds how often a browser is sent to a provider. Throws `PublicError` `too-many`. */
export function holdUpProviders(scope: Scope): Promise<void> {
  const { req, venue } = scope;
  return holdUp(scope, 'authorizations-by-prefix', `${venue.id} ${networkOf(req.ip ?? '')}`);
}

import { holdUp } from '../hold-up.js';
import type { Scope } from '../scope.js';
import { authorizationsBy } from '../with-provider/send-to-provider.js';

/** Throws `PublicError` `too-many` where browsers of this network were sent to providers too often. */
export function holdUpProviders(scope: Scope): Promise<void> {
  return holdUp(scope, 'authorizations-by-prefix', authorizationsBy(scope)['authorizations-by-prefix']);
}

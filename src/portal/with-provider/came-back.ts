import type { Secret } from '../../base/secrets.js';
import type { ProviderName } from '../../venues/providers.js';
import type { Person } from '../identity-providers/identity-provider.js';

/** Who came back from a provider. `declined`: who did not want to; `failed`: anything else. */
export type CameBack =
  | { readonly kind: 'identified'; readonly provider: ProviderName; readonly person: Secret<Person> }
  | { readonly kind: 'declined' | 'failed'; readonly provider: ProviderName };

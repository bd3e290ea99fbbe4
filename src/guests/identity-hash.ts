import { keyedHash } from '../base/secrets.js';
import type { ProviderName } from '../venues/providers.js';

/** How a person of a provider is looked up at a venue; another venue's hash differs, and neither leads back. */
export function identityHash(
  venue: { readonly lookupKey: Buffer },
  person: { readonly provider: ProviderName; readonly subject: string },
): string {
  return keyedHash(venue.lookupKey, 'identity', `${person.provider} ${person.subject}`);
}

import type { ProviderName } from '../../venues/providers.js';
import { createProviderSecretStore } from '../../venues/provider-secret-store.js';
import type { VenueDocument } from '../../venues/venue.js';
import type { VenueScope } from '../scope.js';

/** Whose application guests would be sent to the provider for. */
export type KeysHeld = 'own' | 'shared' | 'none';

export async function keysHeld(
  { deps, venue }: VenueScope,
  document: VenueDocument,
): Promise<(provider: ProviderName) => KeysHeld> {
  const secrets = await createProviderSecretStore(deps.db.read).ofVenue(venue.id);
  return (provider) => {
    const clientId = document.waysIn[provider]?.clientId;
    if (clientId === undefined) return deps.facts.providers?.includes(provider) ? 'shared' : 'none';
    return secrets.some((row) => row.provider === provider && row.clientId === clientId) ? 'own' : 'none';
  };
}

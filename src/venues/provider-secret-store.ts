import type { Queryable } from '../db/database.js';
import type { ProviderName } from './providers.js';

const TABLE = 'provider_secrets';

/** The secret of a venue's own application at a provider, sealed. */
export interface ProviderSecretRow {
  readonly venueId: string;
  readonly provider: ProviderName;
  /** The application it proves: what the venue's document names, or a draft of it. */
  readonly clientId: string;
  readonly sealed: string;
}

export function createProviderSecretStore(db: Queryable) {
  return {
    async all(): Promise<readonly ProviderSecretRow[]> {
      return (await db(TABLE).select()).map(rowToSecret);
    },

    async ofVenue(venueId: string): Promise<readonly ProviderSecretRow[]> {
      return (await db(TABLE).where({ venue_id: venueId })).map(rowToSecret);
    },

    /** Replaces the one there was. */
    async put({ venueId, provider, clientId, sealed }: ProviderSecretRow): Promise<void> {
      await db(TABLE)
        .insert({ venue_id: venueId, provider, client_id: clientId, sealed })
        .onConflict(['venue_id', 'provider', 'client_id'])
        .merge(['sealed']);
    },

    /** Of a provider's applications those not in `kept`. */
    async removeOthers(venueId: string, provider: ProviderName, kept: readonly string[]): Promise<void> {
      await db(TABLE).where({ venue_id: venueId, provider }).whereNotIn('client_id', kept).delete();
    },
  };
}

function rowToSecret(row: Record<string, string>): ProviderSecretRow {
  return {
    venueId: row.venue_id as string,
    provider: row.provider as ProviderName,
    clientId: row.client_id as string,
    sealed: row.sealed as string,
  };
}

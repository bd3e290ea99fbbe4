import type { Queryable } from '../db/database.js';
import type { ProviderName } from './providers.js';

const TABLE = 'provider_secrets';

/** The secret of a venue's own application at a provider, sealed. */
export interface ProviderSecretRow {
  readonly venueId: string;
  readonly provider: ProviderName;
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
    async put({ venueId, provider, sealed }: ProviderSecretRow): Promise<void> {
      await db(TABLE)
        .insert({ venue_id: venueId, provider, sealed })
        .onConflict(['venue_id', 'provider'])
        .merge(['sealed']);
    },

    async remove(venueId: string, provider: ProviderName): Promise<void> {
      await db(TABLE).where({ venue_id: venueId, provider }).delete();
    },
  };
}

function rowToSecret(row: Record<string, string>): ProviderSecretRow {
  return {
    venueId: row.venue_id as string,
    provider: row.provider as ProviderName,
    sealed: row.sealed as string,
  };
}

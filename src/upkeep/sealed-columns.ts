import { pendingContext } from '../access/request-disconnects.js';
import { sessionContext } from '../access/sealed-session.js';
import { pendingCodeContext } from '../guests/pending-codes.js';
import { visitContext } from '../guests/visits.js';
import { guestKeyContext } from '../guests/vault.js';
import { voucherContext } from '../guests/voucher-code.js';
import { secondFactorContext } from '../owners/second-factor.js';
import { serverKeyContext } from '../keys/server-keys.js';
import { breachContext } from '../requests/breaches.js';
import { requestContext } from '../requests/requests.js';
import { surveyTextContext } from '../tallies/survey-texts.js';
import { sealedIn } from '../venues/open-venue.js';
import type { ProviderName } from '../venues/providers.js';

/** A column of values sealed under the master key. A new one belongs in the list below, or rotation forgets it. */
export interface SealedColumn {
  readonly database: 'main' | 'keys';
  readonly table: string;
  /** Columns that name the row, no more than a few rows by the first of them. */
  readonly keys: readonly [string, ...string[]];
  readonly column: string;
  /** What the value of the row so named is sealed for. */
  contextOf(...keys: string[]): string;
}

/** Everything sealed under the master key: what its rotation has to seal anew. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  inMain('server_keys.sealed', 'id', serverKeyContext),
  inMain('venues.lookup_key_sealed', 'id', sealedIn.lookupKey),
  inMain('access_points.settings_sealed', 'id', sealedIn.settings),
  inMain('access_points.secret_sealed', 'id', sealedIn.secret),
  inMain('provider_secrets.sealed', 'venue_id provider client_id', providerSecretContext),
  inMain('visits.sealed', 'handle', visitContext),
  inMain('pending_codes.sealed', 'id', pendingCodeContext),
  inMain('sessions.sealed', 'id', sessionContext),
  inMain('pending_disconnects.sealed', 'id', pendingContext),
  inMain('owners.second_factor_sealed', 'id', secondFactorContext),
  inMain('vouchers.sealed', 'id', voucherContext),
  inMain('requests.sealed', 'id', requestContext),
  inMain('breaches.sealed', 'id', breachContext),
  inMain('survey_texts.sealed', 'id', surveyTextContext),
  { ...inMain('guest_keys.sealed', 'guest_id', guestKeyContext), database: 'keys' },
];

/** Sealed under a key of the guest's own, which `guest_keys` holds; rotation leaves them as they are. */
export const SEALED_BY_GUESTS: readonly string[] = ['guests.vault'];

/** `path` is table and column, `key` the columns that name the row. */
function inMain(path: string, key: string, contextOf: (...keys: string[]) => string): SealedColumn {
  const [table = '', column = ''] = path.split('.');
  const [first = '', ...others] = key.split(' ');
  return { database: 'main', table, keys: [first, ...others], column, contextOf };
}

function providerSecretContext(venueId = '', provider = ''): string {
  return sealedIn.providerSecret(venueId, provider as ProviderName);
}

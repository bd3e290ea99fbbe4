import type { Database, Queryable } from '../db/database.js';
import { createGuestStore } from '../guests/guest-store.js';
import type { Vault } from '../guests/vault.js';
import { createVenueStore } from '../venues/venue-store.js';
import type { RequestDisconnects } from './request-disconnects.js';
import { createSessionStore } from './session-store.js';

/** What a removal took along. */
export interface VenuesRemoved {
  readonly venues: number;
  readonly guests: number;
  /** Sessions that are being disconnected now; they are named by what is sealed of them, for nothing else is left. */
  readonly disconnecting: number;
  /** Sessions at access points that take no Disconnect: they end with their time. */
  readonly staying: number;
}

export interface VenueRemovalDeps {
  readonly vault: Pick<Vault, 'destroyKeys'>;
  readonly requestDisconnects: RequestDisconnects;
  readonly now: () => number;
}

/** `removeVenuesWithin` in a transaction of its own, with what is to follow it. */
export async function removeVenues(
  deps: VenueRemovalDeps & { readonly db: Database },
  venueIds: readonly string[],
): Promise<VenuesRemoved> {
  const removed = await deps.db.transaction((trx) => removeVenuesWithin(trx, deps, venueIds));
  await deps.db.forget();
  return removed;
}

/**
 * Removes venues with everything that is theirs, in the caller's transaction. Guests' data keys are destroyed before
 * anything else of them, so even where the transaction is undone their answers stay unreadable; then it is to be done
 * again. Once it is committed the caller calls `db.forget`, and upkeep delivers the Disconnects. Programs that serve
 * take it up within seconds.
 */
export async function removeVenuesWithin(
  trx: Queryable,
  deps: VenueRemovalDeps,
  venueIds: readonly string[],
): Promise<VenuesRemoved> {
  const removed = { venues: 0, guests: 0, disconnecting: 0, staying: 0 };
  const store = createVenueStore(trx);
  for (const venueId of venueIds) {
    // From here on nobody can register there, so no guest is missed.
    await store.lock(venueId);
    let gone: GuestsRemoved;
    do {
      gone = await removeGuests(trx, deps, venueId);
      removed.guests += gone.guests;
      removed.disconnecting += gone.disconnecting;
      removed.staying += gone.online - gone.disconnecting;
    } while (gone.guests > 0);
    removed.venues += await store.remove(venueId);
  }
  await store.bumpRevision();
  return removed;
}

const GUESTS_AT_ONCE = 500;

interface GuestsRemoved {
  readonly guests: number;
  readonly online: number;
  readonly disconnecting: number;
}

/** At most 500 of a venue, so that no statement takes long. */
async function removeGuests(trx: Queryable, deps: VenueRemovalDeps, venueId: string): Promise<GuestsRemoved> {
  const guests = createGuestStore(trx);
  const ids = await guests.idsOfVenue(venueId, GUESTS_AT_ONCE);
  await deps.vault.destroyKeys(ids);
  await guests.lockAll(ids);
  const online = await createSessionStore(trx).perhapsOnlineOf(ids, deps.now());
  const disconnecting = await deps.requestDisconnects(trx, online);
  return { guests: await guests.removeAll(ids), online: online.length, disconnecting };
}

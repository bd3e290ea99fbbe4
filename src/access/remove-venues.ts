import type { Database, Queryable } from '../db/database.js';
import { despiteDeadlocks } from '../db/deadlock.js';
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
  readonly db: Database;
  readonly vault: Pick<Vault, 'destroyKeys'>;
  readonly requestDisconnects: RequestDisconnects;
  readonly now: () => number;
}

/**
 * Removes venues with everything that is theirs, in one transaction. Guests' data keys are destroyed before anything else
 * of them, so even where the transaction is undone their answers stay unreadable; then it is to be done again. Upkeep
 * delivers the Disconnects; programs that serve take it up within seconds. `meanwhile` is done in the same transaction,
 * last, perhaps more than once; where it throws, the transaction is undone.
 */
export async function removeVenues(
  deps: VenueRemovalDeps,
  venueIds: readonly string[],
  meanwhile: (trx: Queryable) => Promise<void> = () => Promise.resolve(),
): Promise<VenuesRemoved> {
  const removed = await despiteDeadlocks(() =>
    deps.db.transaction(async (trx) => {
      const gone = await removeWithin(trx, deps, venueIds);
      await meanwhile(trx);
      return gone;
    }),
  );
  await deps.db.forget();
  return removed;
}

async function removeWithin(
  trx: Queryable,
  deps: VenueRemovalDeps,
  venueIds: readonly string[],
): Promise<VenuesRemoved> {
  const store = createVenueStore(trx);
  const removals: GuestsRemoved[] = [];
  let venues = 0;
  for (const venueId of venueIds) {
    // The guests first, as whoever lets one online locks the guest first; then those who registered meanwhile.
    removals.push(...(await removeAllGuests(trx, deps, venueId)));
    await store.lock(venueId);
    removals.push(...(await removeAllGuests(trx, deps, venueId)));
    venues += await store.remove(venueId);
  }
  await store.bumpRevision();
  const total = (count: (one: GuestsRemoved) => number) => removals.reduce((sum, one) => sum + count(one), 0);
  return {
    venues,
    guests: total(({ guests }) => guests),
    disconnecting: total(({ disconnecting }) => disconnecting),
    staying: total(({ online, disconnecting }) => online - disconnecting),
  };
}

interface GuestsRemoved {
  readonly guests: number;
  readonly online: number;
  readonly disconnecting: number;
}

/** In steps, so that no statement takes long. */
async function removeAllGuests(
  trx: Queryable,
  deps: VenueRemovalDeps,
  venueId: string,
): Promise<readonly GuestsRemoved[]> {
  const removals: GuestsRemoved[] = [];
  for (;;) {
    const removal = await removeGuests(trx, deps, venueId);
    if (removal.guests === 0) return removals;
    removals.push(removal);
  }
}

const GUESTS_AT_ONCE = 500;

async function removeGuests(trx: Queryable, deps: VenueRemovalDeps, venueId: string): Promise<GuestsRemoved> {
  const guests = createGuestStore(trx);
  const ids = await guests.idsOfVenue(venueId, GUESTS_AT_ONCE);
  await deps.vault.destroyKeys(ids);
  await guests.lockAll(ids);
  const online = await createSessionStore(trx).perhapsOnlineOf(ids, deps.now());
  const disconnecting = await deps.requestDisconnects(trx, online);
  return { guests: await guests.removeAll(ids), online: online.length, disconnecting };
}

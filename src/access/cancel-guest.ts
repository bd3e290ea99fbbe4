import type { Database, Queryable } from '../db/database.js';
import { createConsentStore } from '../guests/consent-store.js';
import { createDeviceStore } from '../guests/device-store.js';
import { createGuestStore } from '../guests/guest-store.js';
import { createIdentityStore } from '../guests/identity-store.js';
import { createLinkStore } from '../guests/link-store.js';
import { createMarketingStore } from '../guests/marketing-store.js';
import type { Vault } from '../guests/vault.js';
import type { Disconnecter } from './disconnect.js';
import { createSessionStore } from './session-store.js';

/** What a cancellation removed, as the receipt tells it. */
interface Removed {
  readonly devices: number;
  readonly sessions: number;
  readonly links: number;
  readonly identities?: number;
  readonly consents: number;
  /** Sessions still open that are being disconnected now. */
  readonly disconnecting: number;
}

export interface ErasureDeps {
  readonly db: Database;
  readonly vault: Vault;
  readonly disconnecter: Disconnecter;
  readonly now: () => number;
}

/**
 * Erases a guest. The data key goes first, so that from the first moment no copy of the answers can be opened; then
 * everything with the guest's id in one transaction, which keeps what open sessions need to be disconnected.
 * Returns nothing where the guest was gone already.
 */
export async function cancelGuest(deps: ErasureDeps, guestId: string): Promise<Removed | undefined> {
  await deps.vault.destroyKey(guestId);
  const removed = await deps.db.transaction(async (trx) => {
    await createGuestStore(trx).lock(guestId);
    const counted = await count(trx, guestId);
    const erased = await eraseWithin(trx, deps, guestId);
    return erased && { ...counted, ...erased };
  });
  await deps.db.forget();
  return removed;
}

/** Erases guests whose time is over, as `cancelGuest` does; returns how many there were. */
export async function eraseGuests(deps: ErasureDeps, guestIds: readonly string[]): Promise<number> {
  await deps.vault.destroyKeys(guestIds);
  let erased = 0;
  for (const guestId of guestIds) {
    if (await deps.db.transaction((trx) => eraseWithin(trx, deps, guestId))) erased += 1;
  }
  await deps.db.forget();
  return erased;
}

async function eraseWithin(
  trx: Queryable,
  { disconnecter, now }: ErasureDeps,
  guestId: string,
): Promise<Pick<Removed, 'disconnecting'> | undefined> {
  // From here on no session can be opened for the guest, so none is missed.
  await createGuestStore(trx).lock(guestId);
  const online = await createSessionStore(trx).perhapsOnline(guestId, now());
  const disconnecting = await disconnecter.request(trx, online);
  return (await createGuestStore(trx).remove(guestId)) ? { disconnecting } : undefined;
}

async function count(trx: Queryable, guestId: string): Promise<Omit<Removed, 'disconnecting'>> {
  return {
    devices: (await createDeviceStore(trx).of(guestId)).length,
    sessions: (await createSessionStore(trx).ofGuest(guestId)).length,
    links: await createLinkStore(trx).countOf(guestId),
    ...(await createIdentityStore(trx).countOf(guestId)),
    consents:
      (await createConsentStore(trx).of(guestId)).length +
      (await createMarketingStore(trx).of(guestId)).length,
  };
}

import { removeVenues, type VenueRemovalDeps, type VenuesRemoved } from '../access/remove-venues.js';
import type { Database } from '../db/database.js';
import { recordAction } from './audit.js';
import { createMemberStore } from './member-store.js';
import { createOwnerSessionStore } from './owner-session-store.js';
import { createOwnerStore } from './owner-store.js';

/** Ends every session; the account opens nothing until its owner makes it active again. Its venues go on. */
export async function deactivateAccount(
  { db, now }: { readonly db: Database; readonly now: () => number },
  ownerId: string,
): Promise<void> {
  await db.transaction(async (trx) => {
    await createOwnerStore(trx).deactivate(ownerId, now());
    await createOwnerSessionStore(trx).endAll(ownerId);
    await recordAction(trx, { ownerId, action: 'account-deactivated', at: now() });
  });
}

export async function reactivateAccount(
  { db, now }: { readonly db: Database; readonly now: () => number },
  ownerId: string,
): Promise<void> {
  await db.transaction(async (trx) => {
    await createOwnerStore(trx).deactivate(ownerId, undefined);
    await recordAction(trx, { ownerId, action: 'account-reactivated', at: now() });
  });
}

/**
 * Deletes an account with all data of it and with the venues that have no other owner, in one transaction; upkeep
 * delivers the Disconnects of guests who are online there.
 */
export async function deleteAccount(deps: VenueRemovalDeps, ownerId: string): Promise<VenuesRemoved> {
  const venueIds = await createMemberStore(deps.db.read).ownedAlone(ownerId);
  return removeVenues(deps, venueIds, (trx) => createOwnerStore(trx).remove(ownerId));
}

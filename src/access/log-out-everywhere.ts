import type { Secret } from '../base/secrets.js';
import type { Database } from '../db/database.js';
import { createDeviceStore } from '../guests/device-store.js';
import type { GuestLinks } from '../guests/guest-links.js';
import { createGuestStore } from '../guests/guest-store.js';
import { createLinkStore } from '../guests/link-store.js';
import { createTicketStore } from '../guests/ticket-store.js';
import type { Disconnecter } from './disconnect.js';
import { createSessionStore } from './session-store.js';

/**
 * Ends every session of a guest, forgets all terminals and makes every link, cookie, ticket and visit worthless: what
 * leaked is not known. The new personal link leads to the guest's data instead.
 * Returns nothing where the guest has gone meanwhile.
 */
export async function logOutEverywhere(
  deps: {
    readonly db: Database;
    readonly links: GuestLinks;
    readonly disconnecter: Disconnecter;
    readonly now: () => number;
  },
  guestId: string,
): Promise<Secret<string> | undefined> {
  const now = deps.now();
  const personalLink = await deps.db.transaction(async (trx) => {
    await createGuestStore(trx).lock(guestId);
    const online = await createSessionStore(trx).perhapsOnline(guestId, now);
    await deps.disconnecter.request(trx, online);
    await createTicketStore(trx).removeAllOf(guestId);
    await createDeviceStore(trx).removeAllOf(guestId);
    if ((await createLinkStore(trx).removeAllOf(guestId)) === 0) return undefined;
    return deps.links.create(trx, { guestId, kind: 'link', now });
  });
  await deps.db.forget();
  return personalLink;
}

import type { Database } from '../db/database.js';
import { createDeviceStore } from '../guests/device-store.js';
import { createGuestStore } from '../guests/guest-store.js';
import { createLinkStore } from '../guests/link-store.js';
import { createTicketStore } from '../guests/ticket-store.js';
import type { Disconnecter } from './disconnect.js';
import { createSessionStore } from './session-store.js';

/** What became of the sessions a terminal had. */
interface DeviceRemoval {
  /** Being disconnected now. */
  readonly disconnecting: number;
  /** At an access point that takes no Disconnect: they end with their time. */
  readonly staying: number;
}

/**
 * Forgets a terminal: it no longer gets online without a page, not by its tickets either, and its sessions are
 * disconnected. No browser says which terminal it is on, so none of the guest's leads online by its cookie any more.
 * Returns nothing where the guest has no such terminal.
 */
export async function removeDevice(
  deps: { readonly db: Database; readonly disconnecter: Disconnecter; readonly now: () => number },
  { guestId, deviceId }: { readonly guestId: string; readonly deviceId: string },
): Promise<DeviceRemoval | undefined> {
  const removed = await deps.db.transaction(async (trx) => {
    await createGuestStore(trx).lock(guestId);
    const perhapsOnline = await createSessionStore(trx).perhapsOnline(guestId, deps.now());
    const online = perhapsOnline.filter((session) => session.deviceId === deviceId);
    await createTicketStore(trx).removeOfDevice(guestId, deviceId);
    if (!(await createDeviceStore(trx).remove(guestId, deviceId))) return undefined;
    await createLinkStore(trx).forgetRemembered(guestId);
    const disconnecting = await deps.disconnecter.request(trx, online);
    return { disconnecting, staying: online.length - disconnecting };
  });
  await deps.db.forget();
  return removed;
}

import { type ErasureDeps, eraseGuests } from '../access/cancel-guest.js';
import { DEADLINE_GRACE } from '../access/limits.js';
import { createSessionStore } from '../access/session-store.js';
import { MINUTE } from '../base/clock.js';
import { createGuestStore } from '../guests/guest-store.js';
import { inSteps } from './in-steps.js';

/** So long a Stop may take that tells of a session's end. */
const STOP_GRACE = MINUTE;
const GUESTS_AT_ONCE = 50;

/**
 * Ends provisional access nobody made whole: a session past its time is disconnected, should its access point have let
 * it go on; a guest past its time is erased as if it had cancelled. Returns how many guests went.
 */
export async function endProvisional(deps: ErasureDeps): Promise<number> {
  const { db, disconnecter } = deps;
  const now = deps.now();
  const overdue = await createSessionStore(db.read).provisionalOverdue(now - STOP_GRACE);
  if (overdue.length > 0) {
    const deadlineAt = now + DEADLINE_GRACE;
    await db.transaction((trx) =>
      disconnecter.request(
        trx,
        overdue.map((session) => ({ ...session, deadlineAt })),
      ),
    );
  }
  return inSteps(
    async (most) => eraseGuests(deps, await createGuestStore(db.read).provisionalOver(now, most)),
    { most: GUESTS_AT_ONCE },
  );
}

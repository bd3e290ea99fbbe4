import type { Database } from '../db/database.js';
import { type Disconnecter, isOver } from './disconnect.js';
import type { Session } from './session-store.js';

/**
 * Ends a session for the guest who waits for the page: one quick Disconnect; if that does not end it, the
 * Disconnect is kept for later. True when the session is certain to be over.
 */
export async function logOut(
  deps: { readonly db: Database; readonly disconnecter: Disconnecter },
  session: Session,
): Promise<boolean> {
  const outcome = await deps.disconnecter.disconnectNow(session);
  if (isOver(outcome)) return true;
  await deps.db.transaction((trx) => deps.disconnecter.request(trx, [session]));
  return false;
}

import { DAY, HOUR } from '../base/clock.js';
import { createEndedSessionStore } from '../access/ended-session-store.js';
import { DEADLINE_GRACE } from '../access/limits.js';
import type { Database } from '../db/database.js';
import { createLimitStore } from '../guests/limit-store.js';
import { createPendingCodeStore } from '../guests/pending-code-store.js';
import { createTicketStore } from '../guests/ticket-store.js';
import { createVisitStore } from '../guests/visit-store.js';
import { inSteps } from './in-steps.js';

const MISSED_REPORTS = 3;

/** Counts of what one sweep ended or removed. */
type Swept = Readonly<Record<string, number>>;

/**
 * Ends what is over and removes what is past its time, in steps of a few hundred rows, so that packets are never
 * held up for long. Sessions that reported before are closed after three missed reports; the others when their time
 * is over and ten minutes have passed. `reachableSince`: from when on every report could reach the database.
 */
export async function sweep(
  db: Database,
  { now, reachableSince }: { readonly now: number; readonly reachableSince: number },
): Promise<Swept> {
  const sessions = createEndedSessionStore(db.write);
  const silence = { misses: MISSED_REPORTS, reachableSince, at: now };
  return {
    overdueSessions: await inSteps((most) => sessions.closeOverdue(now - DEADLINE_GRACE, now, most)),
    silentSessions: await inSteps((most) => sessions.closeSilent({ ...silence, most })),
    sealedParts: await inSteps((most) => sessions.forgetSealed(now - DAY, most)),
    visits: await inSteps((most) => createVisitStore(db.write).removeExpired(now, most)),
    codes: await inSteps((most) => createPendingCodeStore(db.write).removeExpired(now, most)),
    tickets: await inSteps((most) => createTicketStore(db.write).removeEnded(now - HOUR, most)),
    limits: await inSteps((most) => createLimitStore(db.write).removeExpired(now, most)),
  };
}

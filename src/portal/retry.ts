import type { Arrival } from '../access-points/family.js';
import { createTicketStore } from '../guests/ticket-store.js';
import type { HeldVisit } from '../guests/visits.js';
import type { AccessPoint } from '../venues/open-venue.js';
import { wayOnline } from './hand-back.js';
import type { Scope } from './scope.js';
import { sendPage } from './send-page.js';

/**
 * The access point did not let the guest on. The retry uses the challenge that came with the refusal, the old one no
 * longer serves; a ticket past its life is made anew on the way.
 */
export async function sendRetry(
  scope: Scope,
  failed: { readonly arrival: Arrival; readonly accessPoint: AccessPoint; readonly visit: HeldVisit },
): Promise<void> {
  const { visit, arrival, accessPoint } = failed;
  const reason = arrival.reason ?? 'other';
  scope.deps.onEvent(accessPoint.id, `login-failed-${reason}`);
  const goOnline = await retryUrl(scope, visit, accessPoint);
  const startOver = `${scope.path}/v/${visit.token}`;
  sendPage(scope, { view: 'retry', reason, goOnline, startOver }, { visit: visit.token });
}

async function retryUrl(scope: Scope, visit: HeldVisit, accessPoint: AccessPoint): Promise<string> {
  const { ticketId, guestId } = visit.content;
  if (guestId === undefined) return `${scope.path}/v/${visit.token}`;
  const isFresh =
    ticketId !== undefined &&
    (await createTicketStore(scope.deps.db.read).isFresh(ticketId, scope.deps.now()));
  return isFresh ? wayOnline(scope, visit, accessPoint).url : `${scope.path}/go/${visit.token}`;
}

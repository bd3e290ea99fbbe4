import type { Arrival, HandBack } from '../access-points/family.js';
import { createTicketStore } from '../guests/ticket-store.js';
import type { HeldVisit, Visit } from '../guests/visits.js';
import type { AccessPoint } from '../venues/open-venue.js';
import { formTargetsOf, wayOnline } from './hand-back.js';
import { closedNow, sendLater } from './later.js';
import type { Scope } from './scope.js';
import { sendPage } from './send-page.js';

/**
 * The access point did not let the guest on. The retry uses the challenge that came with the refusal, the old one no
 * longer serves; a ticket past its life is made anew on the way.
 */
export async function sendRetry(
  scope: Scope,
  failed: {
    readonly arrival: Arrival;
    readonly accessPoint: AccessPoint;
    /** This browser's, with the new challenge. */
    readonly visit: HeldVisit;
    /** The one handed back: another where the browser lost its cookies. */
    readonly handedBack: Visit;
  },
): Promise<void> {
  const { visit, arrival, accessPoint } = failed;
  const reason = arrival.reason ?? 'other';
  scope.deps.onEvent(accessPoint.id, `login-failed-${reason}`);
  const closed = closedNow(scope);
  if (closed) return sendLater(scope, visit, closed);
  const { arrival: latest, challengeAt } = visit.content;
  const { handedBack } = failed;
  const again = { ...handedBack, content: { ...handedBack.content, arrival: latest, challengeAt } };
  const goOnline = (await wayWithTicket(scope, again, accessPoint)) ?? {
    kind: 'navigate',
    url: `${scope.path}/go/${visit.token}`,
  };
  const startOver = `${scope.path}/v/${visit.token}`;
  const formTargets = formTargetsOf(goOnline);
  sendPage(scope, { view: 'retry', reason, goOnline, startOver }, { visit: visit.token, formTargets });
}

/** Straight back to the access point, while the ticket still serves. */
async function wayWithTicket(
  scope: Scope,
  visit: Visit,
  accessPoint: AccessPoint,
): Promise<HandBack | undefined> {
  const { ticketId } = visit.content;
  if (ticketId === undefined) return undefined;
  const isFresh = await createTicketStore(scope.deps.db.read).isFresh(ticketId, scope.deps.now());
  return isFresh ? wayOnline(scope, visit, accessPoint) : undefined;
}

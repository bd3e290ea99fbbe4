import type { LaterReason } from '../access/admit-guest.js';
import { SECOND } from '../base/clock.js';
import { type HeldVisit, holderOf } from '../guests/visits.js';
import type { Scope } from './scope.js';
import { sendPage } from './send-page.js';

/** Why nobody, or not this guest, gets online now, and when again (epoch ms). */
export interface Later {
  readonly reason: LaterReason;
  readonly again: number;
}

/** Says kindly when to come again. */
export function sendLater(scope: Scope, visit: HeldVisit, { reason, again }: Later): void {
  const inSeconds = Math.max(0, Math.floor((again - scope.deps.now()) / SECOND));
  const checkAgain = `${scope.path}/${holderOf(visit.content).guestId === undefined ? 'v' : 'go'}/${visit.token}`;
  sendPage(
    scope,
    { view: 'later', reason, again: new Date(again), inSeconds, checkAgain },
    { visit: visit.token },
  );
}

/** Where the venue is closed: that, and when it opens. Then nobody needs to be asked for anything. */
export function closedNow({ venue, deps }: Scope): Later | undefined {
  const opening = venue.opening(deps.now());
  return opening.kind === 'closed' ? { reason: 'closed', again: opening.opensAt } : undefined;
}

import { MINUTE, SECOND } from '../../base/clock.js';
import { createChangeStore } from '../../access/change-store.js';
import type { Session } from '../../access/session-store.js';
import type { HeldVisit } from '../../guests/visits.js';
import type { ContinuedPage } from './page-models.js';
import type { Scope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { isRunning, sessionByTicket } from './go-on.js';

/** Somebody has signed in for a terminal that is elsewhere: the personal link, and how that terminal is doing. */
export async function showContinued(scope: Scope, visit: HeldVisit): Promise<void> {
  const { deps, path } = scope;
  const session = await sessionByTicket(scope, visit);
  const { personalLink } = visit.content;
  sendPage(
    scope,
    {
      view: 'continued',
      personalLink: personalLink && `${deps.publicUrl}${path}/my/${personalLink}`,
      myData: `${path}/my${personalLink === undefined ? '' : `/${personalLink}`}?lang=${scope.language}`,
      checkAgain: `${path}/go/${visit.token}`,
      ...(await stateOf(scope, visit, session)),
    },
    { visit: visit.token },
  );
}

type State = Pick<ContinuedPage, 'state' | 'until' | 'secondsLeft' | 'comesBack'>;

async function stateOf(
  { deps, venue }: Scope,
  visit: HeldVisit,
  session: Session | undefined,
): Promise<State> {
  const unknown = { until: undefined, secondsLeft: undefined, comesBack: false };
  if (!session) return { state: 'waiting', ...unknown };
  if (!isRunning(session, deps.now())) return { state: 'ended', ...unknown };
  if (await createChangeStore(deps.db.read).isWaiting(session.id)) return { state: 'telling', ...unknown };
  const plan = venue.plan(visit.content.plan ?? '');
  const wholeEnd = session.openedAt + (plan?.sessionSeconds ?? 0) * SECOND;
  return {
    state: 'online',
    until: new Date(session.deadlineAt),
    secondsLeft: Math.floor((session.deadlineAt - deps.now()) / SECOND),
    // The access point kept the first minutes; the remembered terminal gets the rest when it asks again.
    comesBack: wholeEnd - session.deadlineAt > MINUTE && (plan?.rememberSeconds ?? 0) > 0,
  };
}

import { SECOND } from '../../base/clock.js';
import { createSessionStore, type Session } from '../../access/session-store.js';
import { writeCode } from '../../guests/continuation-code.js';
import { createTicketStore } from '../../guests/ticket-store.js';
import type { HeldVisit, Visit } from '../../guests/visits.js';
import type { Scope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { sendWelcome } from '../welcome.js';
import { durationOf } from './offer.js';
import { qrPicture } from '../../http/qr-picture.js';

/** How to go on in another browser: before the hand-back, for phones close the window the moment they are online; and after it. */
export async function showGoOn(scope: Scope, visit: HeldVisit): Promise<void> {
  const { deps, path, venue } = scope;
  const { read } = deps.db;
  const session = await sessionByTicket(scope, visit);
  const isFresh = await createTicketStore(read).isFresh(visit.content.ticketId ?? '', deps.now());
  const isOnline = session !== undefined && isRunning(session, deps.now());
  if (!isOnline && !isFresh) return sendWelcome(scope, visit, { problem: 'provisional.over' });
  const code = writeCode(deps.continuations.codeOf(visit));
  const url = `${deps.publicUrl}/c/${code}`;
  sendPage(
    scope,
    {
      view: 'go-on',
      duration: durationOf(scope, (venue.document.provisional?.minutes ?? 1) * 60),
      address: url.replace(/^https?:\/\//, ''),
      qr: qrPicture(url),
      goOnline: isOnline ? undefined : `${path}/on/${visit.token}`,
      until: isOnline ? new Date(session.deadlineAt) : undefined,
      secondsLeft: isOnline ? Math.floor((session.deadlineAt - deps.now()) / SECOND) : undefined,
      checkAgain: `${path}/go/${visit.token}`,
      enterCode: visit.content.codeId === undefined ? undefined : `${path}/code/${visit.token}`,
    },
    { visit: visit.token },
  );
}

/** The session a visit's ticket opened, whoever it belongs to by now. */
export async function sessionByTicket({ deps }: Scope, visit: Visit): Promise<Session | undefined> {
  const { ticketId } = visit.content;
  const { read } = deps.db;
  const id = ticketId === undefined ? undefined : await createTicketStore(read).sessionOf(ticketId);
  return id === undefined ? undefined : createSessionStore(read).byId(id);
}

/** Of a session whose time is over only the Stop is missing. */
export function isRunning(session: Session, now: number): boolean {
  return session.closedAt === undefined && session.deadlineAt > now;
}

/** Whether the terminal is online by the visit's ticket. */
export async function isOnline(scope: Scope, visit: Visit): Promise<boolean> {
  const session = await sessionByTicket(scope, visit);
  return session !== undefined && isRunning(session, scope.deps.now());
}

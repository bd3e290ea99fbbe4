import { PublicError } from '../base/errors.js';
import { SECOND } from '../base/clock.js';
import { logOut } from '../access/log-out.js';
import { createSessionStore, type Session } from '../access/session-store.js';
import { createTicketStore } from '../guests/ticket-store.js';
import type { HeldVisit, Visit } from '../guests/visits.js';
import { inLanguage } from '../venues/localized.js';
import { accessPointOf } from './hand-back.js';
import type { OnlinePage } from './page-models.js';
import { formOf, inLanguageOf, type Scope } from './scope.js';
import { sendPage } from './send-page.js';

/** `GET /p/<venue>/online/<handle>`: where the guest lands; what to show is asked of the session, never of the query. */
export async function showLanding(request: Scope): Promise<void> {
  const visit = await visitNamed(request, request.req.params.handle);
  const held = await heldBy(request, visit);
  const scope = inLanguageOf(request, held);
  const session = await sessionOf(scope, visit);
  if (session?.closedAt !== undefined) return sendOffline(scope, held, false);
  sendOnline(scope, { visit, held, session });
}

/** `POST /p/<venue>/logout`: ends the session the landing page shows. */
export async function logOutGuest(request: Scope): Promise<void> {
  const visit = await visitNamed(request, formOf(request.req).handle);
  const held = await heldBy(request, visit);
  const scope = inLanguageOf(request, held);
  const session = await sessionOf(scope, visit);
  const ended = session === undefined || session.closedAt !== undefined || (await endSession(scope, session));
  if (ended) return sendOffline(scope, held, true);
  // No Disconnect reaches this access point (now), so the browser itself logs off there.
  const url = accessPointOf(scope, visit)?.family.logOffUrl(visit.content.arrival);
  if (url !== undefined) return scope.res.redirect(303, url);
  return sendOnline(scope, { visit, held, session });
}

async function endSession(scope: Scope, session: Session): Promise<boolean> {
  const isOver = await logOut(scope.deps, session);
  scope.deps.onDisconnects();
  return isOver;
}

async function visitNamed(scope: Scope, handle: unknown): Promise<Visit> {
  const visit =
    typeof handle === 'string' ? await scope.deps.visits.byHandle(scope.venue.id, handle) : undefined;
  if (!visit) throw new PublicError('visit-expired');
  return visit;
}

/** The same visit, if this browser holds its token: only then may the page lead to the guest's data. */
async function heldBy(scope: Scope, visit: Visit): Promise<HeldVisit | undefined> {
  const { visit: token } = scope.cookies;
  const held = token === undefined ? undefined : await scope.deps.visits.byToken(scope.venue.id, token);
  return held?.handle === visit.handle ? held : undefined;
}

async function sessionOf(scope: Scope, visit: Visit): Promise<Session | undefined> {
  const { ticketId } = visit.content;
  if (ticketId === undefined) return undefined;
  const { read } = scope.deps.db;
  const id = await createTicketStore(read).sessionOf(ticketId);
  return id === undefined ? undefined : createSessionStore(read).byId(id);
}

function sendOnline(
  scope: Scope,
  shown: {
    readonly visit: Visit;
    readonly held: HeldVisit | undefined;
    readonly session: Session | undefined;
  },
): void {
  const { visit, held, session } = shown;
  const accessPoint = accessPointOf(scope, visit);
  sendPage(
    scope,
    {
      view: 'online',
      ...timesOf(scope, session),
      wanted: wantedPage(scope, visit),
      text: ownText(scope),
      logout: session && { action: `${scope.path}/logout`, handle: visit.handle },
      myData: myDataUrl(scope, held),
      pending: session === undefined,
    },
    { formTargets: accessPoint?.coaPort === undefined ? (accessPoint?.handBack ?? []) : [] },
  );
}

function timesOf(
  scope: Scope,
  session: Session | undefined,
): Pick<OnlinePage, 'until' | 'secondsLeft' | 'sessionSeconds'> {
  if (!session) return { until: undefined, secondsLeft: undefined, sessionSeconds: undefined };
  const left = Math.max(0, Math.floor((session.deadlineAt - scope.deps.now()) / SECOND));
  return {
    until: new Date(session.deadlineAt),
    secondsLeft: left,
    sessionSeconds: Math.floor((session.deadlineAt - session.openedAt) / SECOND),
  };
}

/** A link the guest presses, never a redirect: the address came in with the query (T21). */
function wantedPage(scope: Scope, visit: Visit): OnlinePage['wanted'] {
  const url = visit.content.arrival.wantedUrl ?? scope.venue.document.landingUrl;
  return url === undefined ? undefined : { url, host: new URL(url).host };
}

function ownText(scope: Scope): string | undefined {
  const { texts, languages } = scope.venue.document;
  return texts.online && inLanguage(texts.online, scope.language, languages);
}

function myDataUrl(scope: Scope, held: HeldVisit | undefined): string | undefined {
  if (held?.content.personalLink !== undefined) return `${scope.path}/my/${held.content.personalLink}`;
  return scope.cookies.guest === undefined ? undefined : `${scope.path}/my`;
}

function sendOffline(scope: Scope, held: HeldVisit | undefined, loggedOut: boolean): void {
  const goOnline = held && `${scope.path}/go/${held.token}`;
  sendPage(scope, { view: 'offline', goOnline, loggedOut }, held ? { visit: held.token } : {});
}

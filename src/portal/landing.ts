import { PublicError } from '../base/errors.js';
import { SECOND } from '../base/clock.js';
import { logOut } from '../access/log-out.js';
import { createSessionStore, type Session } from '../access/session-store.js';
import { type ConsentingGuest, findGuestOfVisit } from '../guests/known-guest.js';
import type { HeldVisit, Visit } from '../guests/visits.js';
import { formOf } from '../http/posted-form.js';
import { originOf } from '../http/same-origin.js';
import { advertisementView } from './advertisements/advertisement-view.js';
import { countOnce } from './advertisements/count.js';
import { isPressed } from './advertisements/follow.js';
import { blockViews } from './blocks/block-views.js';
import { accessPointOf } from './hand-back.js';
import { holdUp } from './hold-up.js';
import type { OnlinePage } from './page-models.js';
import { sessionByTicket } from './provisional/go-on.js';
import { questionsUrl } from './questionnaire/asking.js';
import { guestBySecret, inLanguageOf, inLanguageOfGuest, type Scope } from './scope.js';
import { sendPage } from './send-page.js';
import { wantedPage } from './wanted-page.js';

/** What the landing page speaks of: a visit of this browser, or the guest its cookie proves. */
interface Stay {
  readonly visit: Visit | undefined;
  /** The visit again, if this browser holds its token: only then may the page lead to the guest's data. */
  readonly held: HeldVisit | undefined;
  readonly session: Session | undefined;
  /** Whom the cookie proves, where there is no visit. */
  readonly known: ConsentingGuest | undefined;
}

/** `GET /p/<venue>/online[/<handle>]`: where the guest lands; what to show is asked of the session, never of the query. */
export async function showLanding(request: Scope): Promise<void> {
  const { params, query } = request.req;
  // What proves who comes back from the access point is for no page, history or bookmark.
  if (query.back !== undefined) return request.res.redirect(303, request.req.path);
  const stay = await findStay(request, params.handle);
  const scope = inLanguageOfStay(request, stay);
  const isOver = stay.session?.closedAt !== undefined || (!stay.session && !stay.visit);
  if (isOver) return sendOffline(scope, stay.held, false);
  const { held } = stay;
  if (held?.content.provisional) return scope.res.redirect(303, `${scope.path}/go/${held.token}`);
  if (stay.visit && isPressed(scope.req)) await countOnce(scope, stay.visit, 'view');
  sendOnline(scope, stay);
}

/** `POST /p/<venue>/logout`: ends the session the landing page shows. */
export async function logOutGuest(request: Scope): Promise<void> {
  const { handle } = formOf(request.req);
  // Without a visit the cookie is the only proof, and a foreign page could make the browser send that.
  const isProvenByCookie = originOf(request.req, new URL(request.deps.publicUrl).origin) === 'same';
  const stay = await findStay(request, handle);
  const { session, visit } = stay;
  if (!visit && !isProvenByCookie) throw new PublicError('origin-refused');
  await holdUp(request, 'posts-by-visit', visit?.handle ?? request.cookies.guest ?? '');
  const scope = inLanguageOfStay(request, stay);
  if (!session || session.closedAt !== undefined || (await endSession(scope, session))) {
    return sendOffline(scope, stay.held, true);
  }
  // No Disconnect reaches this access point (now), so the browser itself logs off there.
  const url = visit && accessPointOf(scope, visit)?.equipment.logOffUrl(visit.content.arrival);
  if (url !== undefined) return scope.res.redirect(303, url);
  return sendOnline(scope, stay);
}

function inLanguageOfStay(scope: Scope, { visit, known }: Stay): Scope {
  return known ? inLanguageOfGuest(scope, known) : inLanguageOf(scope, visit);
}

async function endSession(scope: Scope, session: Session): Promise<boolean> {
  const isOver = await logOut(scope.deps, session);
  scope.deps.onDisconnects();
  return isOver;
}

/** Throws `PublicError` `visit-expired` where neither a visit nor a cookie says whose stay it is. */
async function findStay(scope: Scope, handle: unknown): Promise<Stay> {
  const visit =
    typeof handle === 'string' ? await scope.deps.visits.byHandle(scope.venue.id, handle) : undefined;
  if (visit) {
    const held = await heldBy(scope, visit);
    return { visit, held, session: await sessionOf(scope, visit, held), known: undefined };
  }
  const known = await guestBySecret(scope, scope.cookies.guest);
  if (!known) throw new PublicError('visit-expired');
  return { visit: undefined, held: undefined, session: await newestOpen(scope, known.guest.id), known };
}

async function heldBy(scope: Scope, visit: Visit): Promise<HeldVisit | undefined> {
  const { visit: token } = scope.cookies;
  const held = token === undefined ? undefined : await scope.deps.visits.byToken(scope.venue.id, token);
  return held?.handle === visit.handle ? held : undefined;
}

/** The session the visit's ticket opened; a ticket made since has none yet, then the one the guest still has. */
async function sessionOf(
  scope: Scope,
  visit: Visit,
  held: HeldVisit | undefined,
): Promise<Session | undefined> {
  const own = await sessionByTicket(scope, visit);
  if (own) return own;
  const known = held && (await findGuestOfVisit(scope.deps.db.read, scope.venue, visit.content));
  return known && newestOpen(scope, known.guest.id);
}

async function newestOpen(scope: Scope, guestId: string): Promise<Session | undefined> {
  const open = await createSessionStore(scope.deps.db.read).openOfGuest(guestId);
  return [...open].sort((one, other) => other.openedAt - one.openedAt)[0];
}

function sendOnline(scope: Scope, { visit, held, session }: Stay): void {
  const accessPoint = visit && accessPointOf(scope, visit);
  sendPage(
    scope,
    {
      view: 'online',
      ...timesOf(scope, session),
      wanted: wantedPage(scope.venue, visit),
      blocks: blockViews(scope, 'landing', {
        questions: session && questionsUrl(scope, visit),
        advertisement: advertisementView(scope, visit, session !== undefined),
      }),
      logout: session && { action: `${scope.path}/logout`, handle: visit?.handle ?? '' },
      myData: myDataUrl(scope, held),
      pending: session === undefined,
      provisional: visit?.content.provisional !== undefined,
    },
    // Where no Disconnect gets through, logging out ends at the access point itself.
    { formTargets: accessPoint?.handBack ?? [] },
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

function myDataUrl(scope: Scope, held: HeldVisit | undefined): string | undefined {
  const language = `?lang=${scope.language}`;
  const { personalLink } = held?.content ?? {};
  if (personalLink !== undefined) return `${scope.path}/my/${personalLink}${language}`;
  return scope.cookies.guest === undefined ? undefined : `${scope.path}/my${language}`;
}

async function sendOffline(scope: Scope, held: HeldVisit | undefined, loggedOut: boolean): Promise<void> {
  if (held) await readyToReturn(scope, held);
  const goOnline = held && `${scope.path}/go/${held.token}`;
  sendPage(scope, { view: 'offline', goOnline, loggedOut }, held ? { visit: held.token } : {});
}

/**
 * One tap brings the guest back: the personal link has been shown, and access points make a new challenge when a
 * session ends, so that the way back has to fetch it.
 */
async function readyToReturn(scope: Scope, held: HeldVisit): Promise<void> {
  await scope.deps.visits.change(held, ({ personalLink: _shown, ...content }) => ({
    ...content,
    challengeAt: 0,
  }));
}

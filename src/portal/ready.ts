import { grantNow } from '../access/admit-guest.js';
import { SECOND } from '../base/clock.js';
import { PublicError } from '../base/errors.js';
import { type HeldVisit, holderOf } from '../guests/visits.js';
import { formOf } from '../http/posted-form.js';
import { formatsFor } from '../languages/formats.js';
import { messagesFor } from '../languages/messages.js';
import { CODE_WAYS } from '../venues/venue.js';
import { accessPointOf, ensureTicket, goStraightOnline, landingUrl } from './hand-back.js';
import { holdUp } from './hold-up.js';
import { closedNow, sendLater } from './later.js';
import { sendNoTicket } from './no-ticket.js';
import { showContinued } from './provisional/continued.js';
import { isOnline, showGoOn } from './provisional/go-on.js';
import { canRemember, isRemembered, rememberBrowser } from './remember-browser.js';
import { guestBySecret, inLanguageOf, readLanguage, requireVisit, type Scope } from './scope.js';
import { sendPage } from './send-page.js';
import { changedFor, sendWelcome } from './welcome.js';
import { toldIn } from './with-provider/back-to-visit.js';

/** `GET /p/<venue>/v/<visit>`: the first page of a visit, again. */
export async function showVisit(request: Scope): Promise<void> {
  const visit = await requireVisit(request, request.req.params.visit);
  const scope = inLanguageOf(request, visit);
  const closed = closedNow(scope);
  if (closed) return sendLater(scope, visit, closed);
  const known = await guestBySecret(scope, scope.cookies.guest);
  await sendWelcome(scope, visit, { ...changedFor(scope, known), ...toldIn(scope) });
}

/** `POST /p/<venue>/language`: kept with the visit, so that it holds without cookies. */
export async function chooseLanguage(request: Scope): Promise<void> {
  const form = formOf(request.req);
  const visit = await requireVisit(request, form.visit);
  await holdUp(request, 'posts-by-visit', visit.handle);
  const language = readLanguage(form.language);
  if (language) await request.deps.visits.change(visit, (content) => ({ ...content, language }));
  request.res.redirect(303, `${request.path}/${stepOf(request, visit)}/${visit.token}`);
}

/** Back to the page the choice was made on. */
function stepOf({ req, path }: Scope, visit: HeldVisit): string {
  const cameFrom = req.get('referer') ?? '';
  const step = [...CODE_WAYS, 'code', 'sign-in', 'create-account'].find((one) =>
    cameFrom.includes(`${path}/${one}`),
  );
  if (step !== undefined) return step;
  return holderOf(visit.content).guestId !== undefined && cameFrom.includes('/go/') ? 'go' : 'v';
}

/** `GET /p/<venue>/go/<visit>`: the personal link, then the way online. */
export async function showReady(request: Scope): Promise<void> {
  const visit = await requireVisit(request, request.req.params.visit);
  const scope = inLanguageOf(request, visit);
  const { personalLink, lent } = visit.content;
  if (holderOf(visit.content).guestId === undefined)
    return scope.res.redirect(303, `${scope.path}/v/${visit.token}`);
  if (visit.content.isContinuation) return showContinued(scope, visit);
  if (visit.content.provisional) return showGoOn(scope, visit);
  if (lent && (await isOnline(scope, visit))) return scope.res.redirect(303, landingUrl(scope, visit));
  if (personalLink === undefined) return handBack(scope, visit);
  const ready = await ensureTicket(scope, visit);
  if (ready.kind !== 'ready') return sendNoTicket(scope, visit, ready);
  const remember = await rememberLink(scope, visit);
  sendReady(scope, ready.visit, { personalLink, seconds: await secondsGranted(scope, visit), remember });
}

/** How long the guest can be online from now on. */
async function secondsGranted(scope: Scope, { content }: HeldVisit): Promise<number> {
  const { venue, deps } = scope;
  const { guestId, plan: name = '' } = content;
  const plan = venue.plan(name);
  if (guestId === undefined || plan === undefined) return 0;
  const grant = await grantNow(deps, { venue, guestId, plan });
  return grant.kind === 'granted' ? (grant.endsAt - deps.now()) / SECOND : plan.sessionSeconds;
}

/**
 * `GET /p/<venue>/on/<visit>`: the hand-back. It is made when the guest presses the link, not when the page is shown: a
 * page may lie open longer than ticket and challenge live.
 */
export async function goOnline(request: Scope): Promise<void> {
  const visit = await requireVisit(request, request.req.params.visit);
  const scope = inLanguageOf(request, visit);
  const { isContinuation } = visit.content;
  if (holderOf(visit.content).guestId === undefined)
    return scope.res.redirect(303, `${scope.path}/v/${visit.token}`);
  if (isContinuation) return showContinued(scope, visit);
  return handBack(scope, visit);
}

async function handBack(scope: Scope, visit: HeldVisit): Promise<void> {
  const accessPoint = accessPointOf(scope, visit);
  if (!accessPoint) throw new PublicError('visit-expired');
  const ready = await ensureTicket(scope, visit);
  if (ready.kind !== 'ready') return sendNoTicket(scope, visit, ready);
  if (scope.req.query.remember === 'yes') await rememberGuest(scope, ready.visit);
  return goStraightOnline(scope, ready.visit, accessPoint);
}

/** The guest pressed the link that says so, in the browser that signed in: others were only sent it. */
async function rememberGuest(scope: Scope, { content, token }: HeldVisit): Promise<void> {
  const { guestId, plan, isOnce } = content;
  if (scope.cookies.visit !== token) return;
  if (guestId === undefined || plan === undefined || isOnce || !canRemember(scope, plan)) return;
  await rememberBrowser(scope, { guestId, plan });
}

/** Where the page before the hand-back offers to be remembered: nowhere, if there is nothing to gain. */
async function rememberLink(scope: Scope, { content, token }: HeldVisit): Promise<string | undefined> {
  const { guestId, plan, isOnce } = content;
  if (isOnce || !canRemember(scope, plan) || (await isRemembered(scope, guestId))) return undefined;
  return `${scope.path}/on/${token}?remember=yes`;
}

function sendReady(
  scope: Scope,
  visit: HeldVisit,
  shown: {
    readonly personalLink: string;
    readonly seconds: number;
    readonly remember: string | undefined;
  },
): void {
  // In whole minutes, as time goes by while the page is made: two hours, not one hour and 59 minutes.
  const minutes = Math.round(shown.seconds / 60);
  const duration = formatsFor(scope.language, scope.venue.document.timeZone).duration(minutes * 60);
  sendPage(
    scope,
    {
      view: 'ready',
      personalLink: `${scope.deps.publicUrl}${scope.path}/my/${shown.personalLink}`,
      goOnline: `${scope.path}/on/${visit.token}`,
      remember: shown.remember,
      onlineUntilHint: messagesFor(scope.language).text('duration.for', { duration }),
    },
    { visit: visit.token },
  );
}

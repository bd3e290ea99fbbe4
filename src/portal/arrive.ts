import { isDeepStrictEqual } from 'node:util';
import type { Arrival } from '../access-points/family.js';
import { sameText } from '../base/secrets.js';
import { type HeldVisit, holderOf, type Visit, type VisitContent } from '../guests/visits.js';
import type { AccessPoint } from '../venues/open-venue.js';
import { advertisementView } from './advertisements/advertisement-view.js';
import { blockViews } from './blocks/block-views.js';
import { ensureTicket, goStraightOnline, landingUrl } from './hand-back.js';
import { holdUp, networkAt } from './hold-up.js';
import { closedNow, sendLater } from './later.js';
import { recogniseArrival } from './recognise-arrival.js';
import { sendRetry } from './retry.js';
import { returnsByCookie } from './return-by-cookie.js';
import { guestBySecret, inLanguageOf, type Scope } from './scope.js';
import { sendPage } from './send-page.js';
import { takesVoucherAlong, voucherInAddress } from './voucher-in-address.js';
import { changedFor, sendWelcome } from './welcome.js';

interface Arrived {
  readonly arrival: Arrival;
  readonly accessPoint: AccessPoint;
}

/** `GET /p/<venue>`: a browser the access point redirected, at whichever point of the journey. */
export async function arrive(scope: Scope): Promise<void> {
  await holdUp(scope, 'visits-by-prefix', networkAt(scope));
  const recognised = recogniseArrival(requestOf(scope), scope.deps.directory.accessPointsOf(scope.venue.id));
  if (recognised.kind === 'none') return join(scope);
  if (recognised.kind === 'arrived') return receive(scope, recognised);
  const { accessPoint, kind } = recognised;
  if (accessPoint)
    scope.deps.onEvent(accessPoint.id, kind === 'forged' ? 'redirect-forged' : 'hand-back-refused');
  const code =
    kind === 'forged' ? 'request-invalid' : accessPoint ? 'hand-back-refused' : 'access-point-unknown';
  sendPage(scope, { view: 'problem', code, wayOn: undefined, reference: undefined }, { status: 400 });
}

/** Somebody typed the address, or opened it with the code of a voucher. */
async function join(scope: Scope): Promise<void> {
  if (await takesVoucherAlong(scope)) return;
  sendPage(scope, { view: 'join', myData: myDataByCookie(scope), voucher: voucherInAddress(scope) });
}

function requestOf(scope: Scope) {
  const { originalUrl } = scope.req;
  const at = originalUrl.indexOf('?');
  return {
    rawQuery: at < 0 ? '' : originalUrl.slice(at + 1),
    rawTarget: originalUrl,
    publicOrigin: new URL(scope.deps.publicUrl).origin,
  };
}

async function receive(scope: Scope, arrived: Arrived): Promise<void> {
  const held = await heldVisit(scope, arrived);
  const named = await namedVisit(scope, arrived);
  // The landing address is public: only with its second secret does it go on as the visit's guest.
  const current = named?.isProven ? named.visit : held;
  switch (arrived.arrival.event) {
    case 'captured':
      return current?.content.awaitsChallenge
        ? resume(scope, { current, held }, arrived)
        : welcome(scope, held, arrived);
    case 'online':
    case 'already-online':
      return land(scope, named?.visit ?? held);
    case 'failed': {
      const visit = await remember(scope, held, arrived);
      return sendRetry(inLanguageOf(scope, current), { ...arrived, visit, handedBack: current ?? visit });
    }
    case 'logged-off':
      return sendLoggedOff(scope, await remember(scope, held, arrived));
  }
}

/** The visit whose token this browser holds, if it is the same terminal at the same access point. */
async function heldVisit(scope: Scope, arrived: Arrived): Promise<HeldVisit | undefined> {
  const { visit: token } = scope.cookies;
  const visit = token === undefined ? undefined : await scope.deps.visits.byToken(scope.venue.id, token);
  return visit && isSame(visit, arrived) ? visit : undefined;
}

/** The visit an address of ours names; `isProven`: it also carries the secret of the latest hand-back. */
interface NamedVisit {
  readonly visit: Visit;
  readonly isProven: boolean;
}

/** Browsers lose cookies; the access point brings back the address we gave it. */
async function namedVisit(scope: Scope, arrived: Arrived): Promise<NamedVisit | undefined> {
  const start = `${scope.deps.publicUrl}${scope.path}/online/`;
  const { wantedUrl } = arrived.arrival;
  if (!wantedUrl?.startsWith(start)) return undefined;
  const [handle = '', query] = wantedUrl.slice(start.length).split('?', 2);
  const visit = await scope.deps.visits.byHandle(scope.venue.id, handle);
  if (!visit || !isSame(visit, arrived)) return undefined;
  const presented = new URLSearchParams(query).get('back') ?? '';
  const { back } = visit.content;
  return { visit, isProven: back !== undefined && sameText(presented, back) };
}

function isSame(visit: Visit, { arrival, accessPoint }: Arrived): boolean {
  return (
    visit.content.accessPointId === accessPoint.id && visit.content.arrival.terminal === arrival.terminal
  );
}

/** Takes over the new arrival (its challenge above all) into the visit, or opens one. */
async function remember(scope: Scope, held: HeldVisit | undefined, arrived: Arrived): Promise<HeldVisit> {
  const { deps, venue } = scope;
  const voucher = voucherInAddress(scope);
  const fresh = (before?: VisitContent) => ({
    ...(voucher !== undefined && { voucher }),
    accessPointId: arrived.accessPoint.id,
    arrival: withWanted(arrived.arrival, before, deps.publicUrl),
    challengeAt: challengeTime(arrived.arrival, before) ?? deps.now(),
  });
  const visit = held
    ? await deps.visits.change(held, ({ isContinuation: _elsewhere, ...content }) => ({
        ...content,
        ...fresh(content),
      }))
    : await deps.visits.open(venue.id, fresh());
  deps.cookies.setVisit(scope.res, venue.slug, visit.token);
  return visit;
}

/** Gateways give the same challenge in redirect after redirect: it is as old as when it was first seen. */
function challengeTime(arrival: Arrival, before: VisitContent | undefined): number | undefined {
  return before && isDeepStrictEqual(arrival.state, before.arrival.state) ? before.challengeAt : undefined;
}

/** Later redirects name our own pages or nothing as the page the guest wanted. */
function withWanted(arrival: Arrival, before: VisitContent | undefined, publicUrl: string): Arrival {
  const isOwn = arrival.wantedUrl === undefined || arrival.wantedUrl.startsWith(publicUrl);
  return isOwn ? { ...arrival, wantedUrl: before?.arrival.wantedUrl } : arrival;
}

/** Back with a fresh challenge: on to the hand-back that was under way. */
async function resume(
  scope: Scope,
  { current, held }: { readonly current: Visit; readonly held: HeldVisit | undefined },
  arrived: Arrived,
): Promise<void> {
  const { visits, publicUrl, now } = scope.deps;
  const visit = await visits.change(current, (content) => ({
    ...content,
    arrival: withWanted(arrived.arrival, content, publicUrl),
    challengeAt: now(),
    awaitsChallenge: false,
  }));
  const ready = await ensureTicket(scope, visit);
  if (ready.kind === 'later')
    return sendLater(inLanguageOf(scope, visit), await remember(scope, held, arrived), ready);
  if (ready.kind !== 'ready') return welcome(scope, held, arrived);
  return goStraightOnline(scope, ready.visit, arrived.accessPoint);
}

async function welcome(scope: Scope, held: HeldVisit | undefined, arrived: Arrived): Promise<void> {
  const visit = await remember(scope, held, arrived);
  const closed = closedNow(scope);
  if (closed) return sendLater(inLanguageOf(scope, visit), visit, closed);
  const known = await guestBySecret(scope, scope.cookies.guest);
  if (known && (await returnsByCookie(scope, visit, { known, accessPoint: arrived.accessPoint }))) return;
  await sendWelcome(inLanguageOf(scope, visit), visit, changedFor(scope, known));
}

/** The access point says the guest is online; whose visit it was may be lost by now. */
function land(scope: Scope, visit: Visit | undefined): void {
  if (visit) return scope.res.redirect(303, landingUrl(scope, visit));
  if (scope.cookies.guest !== undefined) return scope.res.redirect(303, `${scope.path}/online`);
  sendPage(scope, {
    view: 'online',
    until: undefined,
    secondsLeft: undefined,
    sessionSeconds: undefined,
    wanted: undefined,
    blocks: blockViews(scope, 'landing', { advertisement: advertisementView(scope, visit, true) }),
    logout: undefined,
    myData: undefined,
    pending: false,
  });
}

/** A cookie is proof enough to ask what is held; the page itself checks it. */
function myDataByCookie(scope: Scope): string | undefined {
  return scope.cookies.guest === undefined ? undefined : `${scope.path}/my`;
}

function sendLoggedOff(scope: Scope, visit: HeldVisit): void {
  const next = holderOf(visit.content).guestId === undefined ? 'v' : 'go';
  const goOnline = `${scope.path}/${next}/${visit.token}`;
  sendPage(
    inLanguageOf(scope, visit),
    { view: 'offline', goOnline, loggedOut: true },
    { visit: visit.token },
  );
}

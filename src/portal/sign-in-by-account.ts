import { networkOf } from '../base/addresses.js';
import { SECOND } from '../base/clock.js';
import type { SignInAnswer } from '../guests/accounts.js';
import { findGuest, findGuestOfVisit } from '../guests/known-guest.js';
import type { COOKIE_LIFE } from '../guests/browser-cookie.js';
import { passwordFrom } from '../guests/passwords.js';
import { returnByAccount } from '../guests/return-by-account.js';
import { terminalHash } from '../guests/terminal-hash.js';
import type { HeldVisit } from '../guests/visits.js';
import { type Form, typedInto } from '../http/posted-form.js';
import { messagesFor } from '../languages/messages.js';
import { sendAgree, sendSignIn } from './account-pages.js';
import { countSignIn } from './count-sign-in.js';
import { finishSignIn, goOn } from './finish-sign-in.js';
import { marketingIn } from './marketing-box.js';
import { sendNoTicket } from './no-ticket.js';
import { isHeldUp, isOver, isRefused, openForm, type SigningInByForm, signInsBy } from './open-form.js';
import {
  asGuest,
  asGuestToAgree,
  finishWhole,
  makeWholeWithin,
  NotAdmitted,
} from './provisional/make-whole.js';
import { guestBySecret, inLanguageOf, requireVisit, requireWay, type Scope } from './scope.js';
import { canRemember, isRemembered } from './remember-browser.js';
import { unlessBusy } from './unless-busy.js';
import { changedFor, type Said } from './welcome.js';

/** `GET /p/<venue>/sign-in/<visit>` */
export async function showSignIn(request: Scope): Promise<void> {
  const visit = await requireVisit(request, request.req.params.visit);
  requireWay(request, 'account');
  sendSignIn(inLanguageOf(request, visit), { action: `${request.path}/sign-in`, visit });
}

/** `POST /p/<venue>/sign-in`: user name and password of an account, then straight on to the access point. */
export async function signInByAccount(request: Scope): Promise<void> {
  const { scope, visit, form, on } = await openForm(request);
  const { plan } = requireWay(scope, 'account');
  const again = againWith(scope, { action: `${scope.path}/sign-in`, visit, form });
  if (await isHeldUp(scope, visit, again)) return;
  const guestId = await provenGuest(scope, { form, again, terminal: visit.content.arrival.terminal });
  if (guestId === undefined || (await isOver(scope, signInsBy(scope, visit), again))) return;
  const found = await findGuest(scope.deps.db.read, scope.venue, guestId);
  if (!found) return again(saidWrong(scope));
  const asks = form.remember === 'yes' && canRemember(scope, plan);
  const life = asks || (await isRemembered(scope, guestId)) ? 'remembered' : 'day';
  const theirs = await rememberGuest(scope, on, { guestId, plan, life, isAdmitted: found.isUpToDate });
  if (theirs instanceof NotAdmitted) return sendNoTicket(scope, visit, theirs.none);
  if (!found.isUpToDate) return sendAgree(scope, theirs, changedFor(scope, found));
  await countSignIn(scope, theirs, { way: 'account', known: found.guest });
  goOn(scope, theirs);
}

/**
 * The visit goes on as this guest's, and the browser knows the guest again. Provisional access is made whole only for
 * who is admitted already: others have to accept the texts first.
 */
async function rememberGuest(
  scope: Scope,
  on: SigningInByForm,
  returning: {
    readonly guestId: string;
    readonly plan: string;
    readonly life: keyof typeof COOKIE_LIFE;
    readonly isAdmitted: boolean;
  },
): Promise<HeldVisit | NotAdmitted> {
  const { deps, venue } = scope;
  const { start } = on;
  let theirs = on.visit;
  let isWhole = false;
  const { guestId, plan, life, isAdmitted } = returning;
  const signingIn = returnByAccount(deps, {
    guestId,
    rememberMs: (venue.plan(plan)?.rememberSeconds ?? 0) * SECOND,
    life,
    meanwhile: async (trx, { secret }) => {
      const guest = { guestId, plan, linkHash: deps.links.hashOf(secret) };
      const become = isAdmitted ? asGuest : asGuestToAgree;
      theirs = await deps.visits.signInWithin(trx, on, (content) => become(content, guest));
      isWhole = isAdmitted && (await makeWholeWithin(trx, scope, { start, theirs, guest }));
    },
  });
  const cookie = await unlessNotAdmitted(signingIn);
  if (cookie instanceof NotAdmitted) return cookie;
  if (isWhole) await finishWhole(scope, start);
  deps.cookies.setGuest(scope.res, venue.slug, cookie);
  deps.cookies.setVisit(scope.res, venue.slug, theirs.token);
  return theirs;
}

/** `POST /p/<venue>/agree`: the texts in force, accepted by a guest who signed in by account during this visit. */
export async function agree(request: Scope): Promise<void> {
  const { scope, visit, form, on } = await openForm(request);
  const { plan } = requireWay(scope, 'account');
  const found = await findGuestOfVisit(scope.deps.db.read, scope.venue, visit.content);
  if (!found?.guest.hasAccount) return scope.res.redirect(303, `${scope.path}/v/${visit.token}`);
  const again = (said: Said) => sendAgree(scope, visit, { ...changedFor(scope, found), ...said });
  if (await isRefused(scope, visit, { form, errors: [], again })) return;
  const marketing = marketingIn(scope, form);
  await finishSignIn(scope, on, { way: 'account', plan, answers: undefined, marketing });
}

/** The guest whose user name and password the form holds; nothing where they are not, and then the page said so. */
export async function provenGuest(
  scope: Scope,
  posted: {
    readonly form: Form;
    readonly again: (said: Said) => void;
    /** As the redirect named it. */
    readonly terminal?: string | undefined;
  },
): Promise<string | undefined> {
  const { form, again, terminal } = posted;
  const known = await guestBySecret(scope, scope.cookies.guest);
  const trying = scope.deps.accounts.signIn(scope.venue, {
    name: nameIn(form),
    password: passwordFrom(typedInto(form, 'password')),
    terminal:
      terminal === undefined ? undefined : { hash: terminalHash(scope.venue, terminal), namedBy: 'browser' },
    network: networkOf(scope.req.ip ?? ''),
    knownGuestId: known?.guest.id,
  });
  const answer = await unlessBusy(scope, trying, again);
  if (answer?.kind === 'right') return answer.guestId;
  if (answer) again(saidOf(scope, answer));
  return undefined;
}

/** Shows the sign-in page again with the name that was typed; the password has to be typed anew. */
export function againWith(
  scope: Scope,
  { form, ...to }: { readonly action: string; readonly visit?: HeldVisit; readonly form: Form },
): (said: Said) => void {
  return (said) => sendSignIn(scope, { ...to, name: nameIn(form) }, said);
}

/** Phones like to add a blank after a word. */
function nameIn(form: Form): string {
  return typedInto(form, 'name').trim();
}

function saidOf(scope: Scope, answer: Exclude<SignInAnswer, { kind: 'right' }>): Said {
  if (answer.kind === 'wrong') return saidWrong(scope);
  scope.res.setHeader('Retry-After', answer.retryAfterSeconds);
  return { status: 429, problem: 'welcome.too-many' };
}

/** The same whether there is no such name or it has another password. */
function saidWrong(scope: Scope): Said {
  const message = messagesFor(scope.language).text('sign-in.wrong');
  return { status: 422, errors: [{ field: 'password', message }] };
}

async function unlessNotAdmitted<T>(work: Promise<T>): Promise<T | NotAdmitted> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof NotAdmitted) return error;
    throw error;
  }
}

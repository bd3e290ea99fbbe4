import { SECOND } from '../base/clock.js';
import { TICKET_LIFE } from '../guests/access-ticket.js';
import { type Account, NameTaken } from '../guests/account-store.js';
import { createIdentityStore, IdentityTaken, type ProvenIdentity } from '../guests/identity-store.js';
import { type ConsentingGuest, findGuest, findGuestOfVisit } from '../guests/known-guest.js';
import { registerGuest, type SignedIn, type SigningIn } from '../guests/register-guest.js';
import { renewGuest } from '../guests/renew-guest.js';
import type { Acceptance } from '../guests/store-acceptance.js';
import { VoucherSpent } from '../guests/vouchers.js';
import type { HeldVisit, VisitContent } from '../guests/visits.js';
import type { Answers } from '../venues/field.js';
import type { WayIn } from '../venues/venue.js';
import { countSignIn } from './count-sign-in.js';
import { sendNoTicket } from './no-ticket.js';
import type { SigningInByForm } from './open-form.js';
import { asGuest, finishWhole, makeWholeWithin, NotAdmitted } from './provisional/make-whole.js';
import { isRemembered } from './remember-browser.js';
import { guestBySecret, type Scope } from './scope.js';
import type { StatisticsAnswers } from './statistics.js';
import { textsOf } from './welcome.js';

/** A way in, taken by somebody who accepts the texts. */
export interface Taken {
  readonly way: WayIn;
  readonly plan: string;
  readonly answers: Answers | undefined;
  readonly account?: Account;
  readonly identity?: ProvenIdentity;
  readonly statistics?: StatisticsAnswers | undefined;
  /** What the form said about marketing. */
  readonly marketing?: Acceptance['marketing'];
  /** The guest is not to be known again, and erased when the time online is over. */
  readonly isOnce?: boolean;
  /** By its keyed hash: one use is taken, and the guest is here for the plan's time. */
  readonly voucher?: { readonly hash: string };
}

/**
 * The guest exists from here on; the visit goes on under a name only this page leads to, and the page with the personal
 * link follows. False, and nothing is done, where the user name is another guest's or the voucher used up meanwhile.
 */
export async function finishSignIn(scope: Scope, on: SigningInByForm, taken: Taken): Promise<boolean> {
  const { deps, venue } = scope;
  const { plan, answers, account, identity, voucher, isOnce = false } = taken;
  const { visit, page, start } = on;
  const known = isOnce || voucher ? undefined : await guestOf(scope, on, taken);
  const tookVoucher = voucher && { voucherTaken: voucher.hash };
  let isWhole = false;
  const guest = await signInOnce(scope, on, {
    guestId: known?.guest.id,
    venue,
    acceptance: acceptanceOf(scope, isOnce ? 'once' : taken.way, taken.marketing),
    answers,
    account,
    identity,
    ...lastingOf(scope, taken),
    life: (await isRemembered(scope, known?.guest.id)) ? 'remembered' : 'day',
    meanwhile: async (trx, { guestId, personalLink }) => {
      const linkHash = deps.links.hashOf(personalLink);
      const signedIn = {
        guestId,
        plan,
        linkHash,
        personalLink: personalLink.reveal(),
        isOnce,
        ...tookVoucher,
      };
      const theirs = await deps.visits.signInWithin(trx, on, (content) => {
        if (hasSignedInSince(start.content, content)) throw new SentTwice();
        return asGuest(content, signedIn);
      });
      // After the visit is held: the same form sent twice has ended there.
      if (voucher) await deps.vouchers.redeemWithin(trx, venue, voucher.hash);
      isWhole = await makeWholeWithin(trx, scope, { start, theirs, guest: signedIn });
    },
  });
  if (guest === 'name-taken' || guest === 'voucher-spent') return false;
  // Whoever comes on two devices at once is one guest: now there is one.
  if (guest === 'identity-taken') return finishSignIn(scope, on, taken);
  if (guest instanceof NotAdmitted) {
    sendNoTicket(scope, visit, guest.none);
    return true;
  }
  if (guest !== 'sent-twice') {
    if (isWhole) await finishWhole(scope, start);
    countSignIn(scope, visit, { ...taken, known: known?.guest });
    if (guest.cookie) deps.cookies.setGuest(scope.res, venue.slug, guest.cookie);
  }
  goOn(scope, (await deps.visits.signedInOn(visit, page)) ?? visit);
  return true;
}

/** The browser works on this visit from now on; the next page is the one before the hand-back. */
export function goOn({ deps, venue, res, path }: Scope, visit: HeldVisit): void {
  deps.cookies.setVisit(res, venue.slug, visit.token);
  res.redirect(303, `${path}/go/${visit.token}`);
}

/** `sent-twice`: the same form was faster. */
async function signInOnce(
  scope: Scope,
  on: SigningInByForm,
  input: SigningIn & { readonly guestId: string | undefined },
): Promise<SignedIn | 'sent-twice' | 'name-taken' | 'identity-taken' | 'voucher-spent' | NotAdmitted> {
  const { guestId } = input;
  try {
    const renewed = guestId === undefined ? undefined : await renewGuest(scope.deps, { ...input, guestId });
    return renewed ?? (await registerGuest(scope.deps, input));
  } catch (error) {
    if (error instanceof SentTwice) return 'sent-twice';
    if (error instanceof IdentityTaken) return 'identity-taken';
    if (error instanceof VoucherSpent) return 'voucher-spent';
    if (error instanceof NotAdmitted) return error;
    if (error instanceof NameTaken) return isTakenByTwin(scope, on);
    throw error;
  }
}

/** The name may be taken because the same form, sent twice, was faster. */
async function isTakenByTwin(scope: Scope, on: SigningInByForm): Promise<'sent-twice' | 'name-taken'> {
  const now = await scope.deps.visits.signedInOn(on.visit, on.page);
  return now && hasSignedInSince(on.start.content, now.content) ? 'sent-twice' : 'name-taken';
}

/** Undoes what was stored for the second of two forms. */
class SentTwice extends Error {}

/** Every sign-in has a guest or at least a personal link of its own. */
function hasSignedInSince(before: VisitContent, now: VisitContent): boolean {
  if (now.guestId !== before.guestId) return true;
  return now.personalLink !== undefined && now.personalLink !== before.personalLink;
}

/**
 * Who signed in in this browser during this visit before, or whom its cookie proves; whoever chooses a second account is
 * new. The address of a visit alone is no proof: whoever signed in on it and handed it on would get what others say there.
 * An identity signs in its own guest alone, whatever the browser proves: only My data joins the two.
 */
async function guestOf(
  scope: Scope,
  { visit, start }: SigningInByForm,
  { account, identity }: Taken,
): Promise<ConsentingGuest | undefined> {
  const { deps, venue, cookies } = scope;
  if (identity) {
    const guestId = await createIdentityStore(deps.db.read).guestOf(venue.id, identity.hash);
    return guestId === undefined ? undefined : findGuest(deps.db.read, venue, guestId);
  }
  const isTheirs = start.token !== visit.token || start.token === cookies.visit;
  const isNobody = !isTheirs || start.content.isOnce;
  const before = isNobody ? undefined : await findGuestOfVisit(deps.db.read, venue, start.content);
  const known = before ?? (await guestBySecret(scope, cookies.guest));
  return account && known?.guest.hasAccount ? undefined : known;
}

/** The texts of the page, accepted by this act. */
export function acceptanceOf(scope: Scope, method: string, marketing?: Acceptance['marketing']): Acceptance {
  const { terms, notice } = textsOf(scope);
  return {
    terms: terms.version,
    notice: notice.version,
    language: scope.language,
    method,
    marketing,
  };
}

/**
 * How long browser and guest are known. Who is here this once, or by a voucher, goes when the ticket's and the plan's
 * time is over; by a voucher the same browser comes back until then.
 */
function lastingOf(
  { deps, venue }: Scope,
  taken: Taken,
): Pick<SigningIn, 'rememberMs' | 'expiresAt' | 'plan'> {
  const plan = venue.plan(taken.plan);
  if (!taken.isOnce && !taken.voucher) return { rememberMs: (plan?.rememberSeconds ?? 0) * SECOND };
  const lastingMs = TICKET_LIFE + (plan?.sessionSeconds ?? 0) * SECOND;
  const expiresAt = deps.now() + lastingMs;
  return taken.voucher
    ? { rememberMs: lastingMs, expiresAt, plan: taken.plan }
    : { rememberMs: undefined, expiresAt };
}

import { SECOND } from '../base/clock.js';
import type { Queryable } from '../db/database.js';
import { TICKET_LIFE } from '../guests/access-ticket.js';
import { type Account, NameTaken } from '../guests/account-store.js';
import type { BrowserCookie } from '../guests/browser-cookie.js';
import { IdentityTaken, type ProvenIdentity } from '../guests/identity-store.js';
import type { ConsentingGuest } from '../guests/known-guest.js';
import { registerGuest, type SignedIn, type SigningIn } from '../guests/register-guest.js';
import { CodeSpent, type ProvenCode } from '../guests/pending-codes.js';
import { renewGuest } from '../guests/renew-guest.js';
import type { Acceptance } from '../guests/store-acceptance.js';
import type { VisitContent } from '../guests/visits.js';
import { VoucherSpent } from '../guests/vouchers.js';
import type { Answers } from '../venues/field.js';
import type { WayIn } from '../venues/venue.js';
import type { SigningInByForm } from './open-form.js';
import { asGuest, makeWholeWithin, NotAdmitted } from './provisional/make-whole.js';
import { isRemembered } from './remember-browser.js';
import type { Scope } from './scope.js';
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
  /** It is used up, and the address it went to with it. */
  readonly code?: ProvenCode;
}

/** What came of a sign-in; where it is not `signed-in`, nothing is stored. */
export type StoredSignIn =
  /** `isWhole`: `finishWhole` is to follow. */
  | {
      readonly kind: 'signed-in';
      readonly cookie: BrowserCookie | undefined;
      readonly isWhole: boolean;
    }
  /** The same form was faster. */
  | { readonly kind: 'sent-twice' }
  | { readonly kind: 'name-taken' | 'identity-taken' | 'voucher-spent' | 'code-spent' }
  | { readonly kind: 'not-admitted'; readonly none: NotAdmitted['none'] };

/** Stores a new guest, or the known one's return, and with it, or not at all, what becomes of the visit. */
export async function storeSignIn(
  scope: Scope,
  on: SigningInByForm,
  who: { readonly taken: Taken; readonly known: ConsentingGuest | undefined },
): Promise<StoredSignIn> {
  const { deps } = scope;
  const { taken, known } = who;
  const guestId = known?.guest.id;
  let isWhole = false;
  const input: SigningIn = {
    ...(await signingIn(scope, taken, guestId)),
    meanwhile: async (trx, signedIn) => {
      isWhole = await moveVisit(trx, scope, { on, taken, signedIn });
    },
  };
  try {
    const renewed = guestId === undefined ? undefined : await renewGuest(deps, { ...input, guestId });
    const { cookie } = renewed ?? (await registerGuest(deps, input));
    return { kind: 'signed-in', cookie, isWhole };
  } catch (error) {
    if (error instanceof SentTwice) return { kind: 'sent-twice' };
    if (error instanceof IdentityTaken) return { kind: 'identity-taken' };
    if (error instanceof VoucherSpent) return { kind: 'voucher-spent' };
    if (error instanceof CodeSpent) return { kind: 'code-spent' };
    if (error instanceof NotAdmitted) return { kind: 'not-admitted', none: error.none };
    if (error instanceof NameTaken) return { kind: await takenByTwin(scope, on) };
    throw error;
  }
}

async function signingIn(
  scope: Scope,
  taken: Taken,
  guestId: string | undefined,
): Promise<Omit<SigningIn, 'meanwhile'>> {
  const { way, answers, account, identity, marketing, isOnce = false } = taken;
  return {
    venue: scope.venue,
    acceptance: acceptanceOf(scope, isOnce ? 'once' : way, marketing),
    answers,
    account,
    identity,
    ...lastingOf(scope, taken),
    life: (await isRemembered(scope, guestId)) ? 'remembered' : 'day',
  };
}

/** The visit is this guest's now. True where its provisional access was made whole. */
async function moveVisit(
  trx: Queryable,
  scope: Scope,
  moving: { readonly on: SigningInByForm; readonly taken: Taken; readonly signedIn: SignedIn },
): Promise<boolean> {
  const { deps, venue } = scope;
  const { on, taken, signedIn } = moving;
  const { plan, voucher, code, isOnce = false } = taken;
  const { start } = on;
  const guest = {
    guestId: signedIn.guestId,
    plan,
    linkHash: deps.links.hashOf(signedIn.personalLink),
    personalLink: signedIn.personalLink.reveal(),
    isOnce,
    ...(voucher && { voucherTaken: voucher.hash }),
    ...(code && { codeTaken: code.hash }),
  };
  const theirs = await deps.visits.signInWithin(trx, on, (content) => {
    if (hasSignedInSince(start.content, content)) throw new SentTwice();
    return asGuest(content, guest);
  });
  // After the visit is held: the same form sent twice has ended there.
  if (voucher) await deps.vouchers.redeemWithin(trx, venue, voucher.hash);
  if (code) await deps.pendingCodes.spendWithin(trx, code);
  return makeWholeWithin(trx, scope, { start, theirs, guest });
}

/** The name may be taken because the same form, sent twice, was faster. */
async function takenByTwin(scope: Scope, on: SigningInByForm): Promise<'sent-twice' | 'name-taken'> {
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

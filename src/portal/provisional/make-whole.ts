import { makeWhole, type NotWhole } from '../../access/make-whole.js';
import { PublicError } from '../../base/errors.js';
import type { Queryable } from '../../db/database.js';
import type { HeldVisit, VisitContent } from '../../guests/visits.js';
import type { Scope } from '../scope.js';

/** Who has just signed in, as a visit knows a guest. */
export type GuestOfVisit = Pick<VisitContent, 'personalLink' | 'isOnce' | 'voucherTaken' | 'codeTaken'> &
  Required<Pick<VisitContent, 'guestId' | 'plan' | 'linkHash'>>;

/** Undoes a sign-in whose guest may not be online with this terminal beside the others, or not now. */
export class NotAdmitted extends Error {
  constructor(readonly none: Exclude<NotWhole, { kind: 'over' }>) {
    super('The session cannot be the guest’s');
  }
}

/**
 * A visit as it goes on with the guest who signed in. Of whoever had it before only the ticket of provisional access
 * stays, which is made whole for this guest.
 */
export function asGuest(content: VisitContent, guest: GuestOfVisit): VisitContent {
  const { personalLink: _link, isOnce: _once, lent: _lent, ticketId, provisional, ...others } = content;
  const { voucher: _voucher, voucherTaken: _taken, codeId: _code, codeTaken: _back, ...rest } = others;
  return { ...rest, ...(provisional && ticketId !== undefined ? { ticketId } : {}), ...guest };
}

/** The same, where the guest has to accept the texts first: until then nothing is made whole. */
export function asGuestToAgree(content: VisitContent, guest: GuestOfVisit): VisitContent {
  const { provisional } = content;
  return { ...asGuest(content, guest), ...(provisional ? { provisional } : {}) };
}

/** A sign-in: the visit as it was when it began, as it is now, and who it is now. */
interface SignedInVisit {
  readonly start: HeldVisit;
  readonly theirs: HeldVisit;
  readonly guest: GuestOfVisit;
}

/**
 * Makes the provisional access of a visit whole, if it has any, in the transaction somebody signs in in. Its code is
 * used up; its own browser goes on online, but nothing there proves the guest. Where it is too late the terminal's own
 * browser goes on as any other; a continuation has nothing to go on with, and `PublicError` `continuation-over` is
 * thrown. Throws `NotAdmitted` where the guest may not. True where `finishWhole` is to follow the commit.
 */
export async function makeWholeWithin(
  trx: Queryable,
  scope: Scope,
  signedIn: SignedInVisit,
): Promise<boolean> {
  const { start, theirs } = signedIn;
  if (!start.content.provisional) return false;
  if (await isMadeWhole(trx, scope, signedIn)) return true;
  if (start.content.isContinuation) throw new PublicError('continuation-over');
  await scope.deps.visits.changeWithin(trx, theirs, ({ ticketId: _gone, ...content }) => content);
  return false;
}

/** False where it is too late, or somebody else was faster. */
async function isMadeWhole(
  trx: Queryable,
  { deps, venue }: Scope,
  { start, guest }: SignedInVisit,
): Promise<boolean> {
  const { provisional } = start.content;
  if (!provisional) return false;
  const { guestId, plan, linkHash } = guest;
  const { handle, guestId: from } = provisional;
  if (!(await deps.continuations.spendWithin(trx, handle))) return false;
  const made = await makeWhole(trx, deps, { venue, from, to: guestId, plan });
  if (made.kind === 'over') return false;
  if (made.kind !== 'whole') throw new NotAdmitted(made);
  const first = { handle, venueId: venue.id, content: start.content };
  await deps.visits.changeWithin(trx, first, ({ provisional: _whole, ...content }) => ({
    ...content,
    plan,
    lent: { guestId, linkHash },
  }));
  return true;
}

/** What follows where something was made whole, once that is committed: the provisional guest's key goes, and the access point is told. */
export async function finishWhole({ deps }: Scope, start: HeldVisit): Promise<void> {
  const { provisional, accessPointId } = start.content;
  if (!provisional) return;
  await deps.vault.destroyKey(provisional.guestId);
  await deps.db.forget();
  deps.onDisconnects();
  deps.onEvent(accessPointId, 'provisional-made-whole');
}

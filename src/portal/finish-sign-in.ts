import { cancelGuest } from '../access/cancel-guest.js';
import { isTimeOver } from '../access/limits.js';
import { createIdentityStore, type ProvenIdentity } from '../guests/identity-store.js';
import { type ConsentingGuest, findGuest, findGuestOfVisit } from '../guests/known-guest.js';
import type { HeldVisit } from '../guests/visits.js';
import { countSignIn } from './count-sign-in.js';
import { sendNoTicket } from './no-ticket.js';
import type { SigningInByForm } from './open-form.js';
import { finishWhole } from './provisional/make-whole.js';
import { guestBySecret, type Scope } from './scope.js';
import { storeSignIn, type Taken } from './store-sign-in.js';

/**
 * The guest exists from here on; the visit goes on under a name only this page leads to, and the page with the personal
 * link follows. False, and nothing is done, where the user name is another guest's, or the voucher or code used up meanwhile.
 */
export async function finishSignIn(scope: Scope, on: SigningInByForm, taken: Taken): Promise<boolean> {
  const { deps, venue } = scope;
  const { visit, page, start } = on;
  const isNew = taken.isOnce === true || taken.voucher !== undefined;
  const known = isNew ? undefined : await guestOf(scope, on, taken);
  const signedInOn = async () => (await deps.visits.signedInOn(visit, page)) ?? visit;
  const outcome = await storeSignIn(scope, on, { taken, known });
  switch (outcome.kind) {
    case 'name-taken':
    case 'voucher-spent':
    case 'code-spent':
      return false;
    // Whoever comes on two devices at once is one guest: now there is one.
    case 'identity-taken':
      return finishSignIn(scope, on, taken);
    case 'not-admitted':
      await sendNoTicket(scope, visit, outcome.none);
      return true;
    case 'signed-in':
      if (outcome.isWhole) await finishWhole(scope, start);
      await countSignIn(scope, await signedInOn(), { ...taken, known: known?.guest });
      if (outcome.cookie) deps.cookies.setGuest(scope.res, venue.slug, outcome.cookie);
      break;
    case 'sent-twice':
  }
  goOn(scope, await signedInOn());
  return true;
}

/** The browser works on this visit from now on; the next page is the one before the hand-back. */
export function goOn({ deps, venue, res, path }: Scope, visit: HeldVisit): void {
  deps.cookies.setVisit(res, venue.slug, visit.token);
  res.redirect(303, `${path}/go/${visit.token}`);
}

/**
 * Who signed in in this browser during this visit before, or whom its cookie proves; whoever chooses a second account is
 * new. The address of a visit alone is no proof: whoever signed in on it and handed it on would get what others say there.
 * Who is here for a time alone, by a voucher, is somebody else by another way: what lasts must not go with that time.
 * An identity signs in its own guest alone, whatever the browser proves: only My data joins the two.
 */
async function guestOf(
  scope: Scope,
  { visit, start }: SigningInByForm,
  { account, identity }: Taken,
): Promise<ConsentingGuest | undefined> {
  const { deps, venue, cookies } = scope;
  if (identity) return guestOfIdentity(scope, identity);
  const isTheirs = start.token !== visit.token || start.token === cookies.visit;
  const isNobody = !isTheirs || start.content.isOnce;
  const before = isNobody ? undefined : await findGuestOfVisit(deps.db.read, venue, start.content);
  const known = before ?? (await guestBySecret(scope, cookies.guest));
  const isAnother = (account && known?.guest.hasAccount) || known?.guest.expiresAt !== undefined;
  return isAnother ? undefined : known;
}

/** Whose time is over is erased on the spot: the identity is to lead to somebody new. */
async function guestOfIdentity(
  { deps, venue }: Scope,
  { hash }: ProvenIdentity,
): Promise<ConsentingGuest | undefined> {
  const guestId = await createIdentityStore(deps.db.read).guestOf(venue.id, hash);
  const found = guestId === undefined ? undefined : await findGuest(deps.db.read, venue, guestId);
  if (!found || !isTimeOver(found.guest, deps.now())) return found;
  await cancelGuest(deps, found.guest.id);
  return undefined;
}

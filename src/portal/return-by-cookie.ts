import { createIdentityStore } from '../guests/identity-store.js';
import type { KnownGuest } from '../guests/known-guest.js';
import { type HeldVisit, withoutProvisional } from '../guests/visits.js';
import type { AccessPoint } from '../venues/open-venue.js';
import { countSignIn, noteSeen } from './count-sign-in.js';
import { ensureTicket, goStraightOnline } from './hand-back.js';
import { sendLater } from './later.js';
import { inLanguageOf, type Scope } from './scope.js';
import { offeredProviders } from './with-provider/offered.js';

/** A remembered browser of a guest who accepted the texts in force goes online without a page, or is told when again. True if it did. */
export async function returnsByCookie(
  scope: Scope,
  visit: HeldVisit,
  { known, accessPoint }: { readonly known: KnownGuest; readonly accessPoint: AccessPoint },
): Promise<boolean> {
  const isRemembered = (known.link.rememberedUntil ?? 0) > scope.deps.now();
  const plan = await planOf(scope, known);
  if (!known.isUpToDate || !isRemembered || plan === undefined) return false;
  const terminal = visit.content.arrival.terminal ?? known.guest.id;
  const limit = await scope.deps.limiter.count('sign-ins-by-terminal', `${scope.venue.id} ${terminal}`);
  if (limit.kind === 'over') return false;
  const asGuest = { guestId: known.guest.id, linkHash: known.link.hash, plan };
  const theirs = await scope.deps.visits.change(visit, (content) => ({
    ...withoutProvisional(content),
    ...asGuest,
  }));
  const ready = await ensureTicket(scope, theirs);
  if (ready.kind === 'later') {
    sendLater(inLanguageOf(scope, theirs), theirs, ready);
    return true;
  }
  if (ready.kind === 'refused') return false;
  await countSignIn(scope, ready.visit, { way: 'cookie', known: known.guest });
  await noteSeen(scope, known);
  await goStraightOnline(scope, ready.visit, accessPoint);
  return true;
}

/** The plan of a guest who returns: what a voucher gave, until that is over; else all but the one-click way's are for those who have taken that way. */
export async function planOf(scope: Scope, { guest }: KnownGuest): Promise<string | undefined> {
  if (guest.plan !== undefined) return guest.plan;
  const { account, form, terms } = scope.venue.document.waysIn;
  if (guest.hasAccount && account) return account.plan;
  const identities = await createIdentityStore(scope.deps.db.read).of(guest.id);
  const offered = offeredProviders(scope).find((one) => identities.some(({ provider }) => provider === one));
  const ofProvider = offered && scope.venue.document.waysIn[offered]?.plan;
  return ofProvider ?? (guest.vault === undefined ? undefined : form?.plan) ?? terms?.plan;
}

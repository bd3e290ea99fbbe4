import { SECOND } from '../base/clock.js';
import { issueCookie } from '../guests/browser-cookie.js';
import { isLasting } from '../guests/known-guest.js';
import { lastsBeyondDay } from '../venues/venue.js';
import { guestBySecret, type Scope } from './scope.js';

/** Whether asking to be remembered leads online without a page for longer than the day every browser is known. */
export function canRemember({ venue }: Scope, plan: string | undefined): boolean {
  const held = plan === undefined ? undefined : venue.plan(plan);
  return held !== undefined && lastsBeyondDay(held);
}

/** Whether this browser is remembered beyond the day, as this guest. */
export async function isRemembered(scope: Scope, guestId: string | undefined): Promise<boolean> {
  const known = await guestBySecret(scope, scope.cookies.guest);
  return known !== undefined && known.guest.id === guestId && isLasting(known.link);
}

/** Gives this browser a cookie that lasts, because its guest asked for it. */
export async function rememberBrowser(
  scope: Scope,
  { guestId, plan }: { readonly guestId: string; readonly plan: string },
): Promise<void> {
  const { deps, venue } = scope;
  const rememberMs = (venue.plan(plan)?.rememberSeconds ?? 0) * SECOND;
  const cookie = await deps.db.transaction((trx) =>
    issueCookie(deps.links, trx, { guestId, now: deps.now(), rememberMs, life: 'remembered' }),
  );
  deps.cookies.setGuest(scope.res, venue.slug, cookie);
}

import { SIGN_IN_LIFE } from '../../guests/known-guest.js';
import { createGuestStore } from '../../guests/guest-store.js';
import { createLinkStore } from '../../guests/link-store.js';
import { sendSignIn } from '../account-pages.js';
import { formOf, requireWay, type Scope } from '../scope.js';
import { againWith, provenGuest } from '../sign-in-by-account.js';
import { findGuestProven } from './prove-guest.js';
import { showMyData } from './show-my-data.js';

/** `GET /p/<venue>/my`: the guest's data where the cookie proves who asks, else the way to sign in, from anywhere. */
export async function showMyDataOrSignIn(request: Scope): Promise<void> {
  const canSignIn = request.venue.document.waysIn.account !== undefined;
  if (!canSignIn || (await findGuestProven(request))) return showMyData(request);
  sendSignIn(request, { action: actionOf(request) });
}

/**
 * `POST /p/<venue>/my/sign-in`: leads to an address that opens My data for half an hour. It is no cookie, which mini
 * browsers lose, and no personal link, which would stay in the history of somebody else's machine.
 */
export async function signInToMyData(request: Scope): Promise<void> {
  requireWay(request, 'account');
  const form = formOf(request.req);
  const again = againWith(request, { action: actionOf(request), form });
  const guestId = await provenGuest(request, { form, again });
  if (guestId === undefined) return;
  const { db, links, now } = request.deps;
  const secret = await db.transaction(async (trx) => {
    await createLinkStore(trx).removeSignIns(guestId, now() - SIGN_IN_LIFE);
    await createGuestStore(trx).seen(guestId, now());
    return links.create(trx, { guestId, kind: 'sign-in', now: now() });
  });
  request.res.redirect(303, `${request.path}/my/${secret.reveal()}?lang=${request.language}`);
}

function actionOf({ path, language }: Scope): string {
  return `${path}/my/sign-in?lang=${language}`;
}

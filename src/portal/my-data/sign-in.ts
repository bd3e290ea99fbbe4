import { formOf } from '../../http/posted-form.js';
import { sendSignIn } from '../account-pages.js';
import { requireWay, type Scope } from '../scope.js';
import { againWith, provenGuest } from '../sign-in-by-account.js';
import { offeredProviders } from '../with-provider/offered.js';
import { openFor } from './open-for.js';
import { findGuestProven } from './prove-guest.js';
import { TOLD } from './sign-in-with-provider.js';
import { showMyData } from './show-my-data.js';

/** `GET /p/<venue>/my`: the guest's data where the cookie proves who asks, else the way to sign in, from anywhere. */
export async function showMyDataOrSignIn(request: Scope): Promise<void> {
  const hasAccounts = request.venue.document.waysIn.account !== undefined;
  const canSignIn = hasAccounts || offeredProviders(request).length > 0;
  if (!canSignIn || (await findGuestProven(request))) return showMyData(request);
  const told = TOLD.find((one) => one === request.req.query.told);
  const to = hasAccounts ? { action: actionOf(request) } : {};
  sendSignIn(request, to, told === undefined ? {} : { problem: `provider.${told}` });
}

/** `POST /p/<venue>/my/sign-in`: by user name and password. */
export async function signInToMyData(request: Scope): Promise<void> {
  requireWay(request, 'account');
  const form = formOf(request.req);
  const again = againWith(request, { action: actionOf(request), form });
  const guestId = await provenGuest(request, { form, again });
  if (guestId === undefined) return;
  await openFor(request, guestId);
}

function actionOf({ path, language }: Scope): string {
  return `${path}/my/sign-in?lang=${language}`;
}

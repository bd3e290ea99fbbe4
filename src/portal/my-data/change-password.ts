import { networkOf } from '../../base/addresses.js';
import { PublicError } from '../../base/errors.js';
import { Secret } from '../../base/secrets.js';
import type { PasswordChange } from '../../guests/accounts.js';
import { createLinkStore } from '../../guests/link-store.js';
import { passwordFault, passwordFrom } from '../../guests/passwords.js';
import { formOf, typedInto } from '../../http/posted-form.js';
import type { MessageKey } from '../../languages/messages.js';
import { messagesFor } from '../../languages/messages.js';
import type { Scope } from '../scope.js';
import { unlessBusy } from '../unless-busy.js';
import { addressOf, type Proven, proveGuest } from './prove-guest.js';
import { sendMyData } from './show-my-data.js';

/** `POST …/password`: a new password, by who knows the one there is. Whoever else knew it has to know the new one. */
export async function changePassword(request: Scope): Promise<void> {
  const proven = await proveGuest(request);
  const { scope, known } = proven;
  if (!known.guest.hasAccount) throw new PublicError('not-found');
  const form = formOf(scope.req);
  const before = passwordFrom(typedInto(form, 'password'));
  const after = passwordFrom(typedInto(form, 'new-password'));
  const fault = passwordFault(after);
  if (fault) return refuse(proven, { field: 'new-password', key: `error.password-${fault}`, status: 422 });
  const { accounts } = scope.deps;
  const network = networkOf(scope.req.ip ?? '');
  const changing = accounts.changePassword(scope.venue, { guestId: known.guest.id, before, after, network });
  const busy = { field: 'password', key: 'account.busy', status: 503 } as const;
  const change = await unlessBusy(scope, changing, () => refuse(proven, busy));
  if (change) await answer(proven, change);
}

async function answer(proven: Proven, change: PasswordChange): Promise<void> {
  const { res } = proven.scope;
  switch (change.kind) {
    case 'changed':
      await endOtherBrowsers(proven);
      return res.redirect(303, `${addressOf(proven)}&done=password-changed`);
    case 'wrong':
      return refuse(proven, { field: 'password', key: 'my-data.password-wrong', status: 422 });
    case 'slowed':
      res.setHeader('Retry-After', change.retryAfterSeconds);
      return refuse(proven, { field: 'password', key: 'welcome.too-many', status: 429 });
  }
}

async function endOtherBrowsers({ scope, known }: Proven): Promise<void> {
  const { deps, cookies } = scope;
  const own = cookies.guest === undefined ? [] : [deps.links.hashOf(new Secret(cookies.guest))];
  await createLinkStore(deps.db.write).removeSignedInBut(known.guest.id, [known.link.hash, ...own]);
}

function refuse(
  proven: Proven,
  why: { readonly field: string; readonly key: MessageKey; readonly status: number },
): Promise<void> {
  const message = messagesFor(proven.scope.language).text(why.key);
  return sendMyData(proven, { status: why.status, accountErrors: [{ field: why.field, message }] });
}

import { logOutEverywhere } from '../../access/log-out-everywhere.js';
import { createSessionStore } from '../../access/session-store.js';
import { PublicError } from '../../base/errors.js';
import { createDeviceStore } from '../../guests/device-store.js';
import { createIdentityStore } from '../../guests/identity-store.js';
import { createLinkStore } from '../../guests/link-store.js';
import type { Scope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { closeVisit } from './close-visit.js';
import { addressOf, type Proven, proveGuest } from './prove-guest.js';

/** `GET …/log-out`: says what logging out everywhere does, and asks. */
export async function askToLogOut(request: Scope): Promise<void> {
  const proven = await proveGuest(request);
  const { scope, known } = proven;
  const { read } = scope.deps.db;
  const { id } = known.guest;
  const counts = {
    online: (await createSessionStore(read).openOfGuest(id)).length,
    devices: (await createDeviceStore(read).of(id)).length,
    links: await createLinkStore(read).countOf(id),
  };
  const [action, back] = [addressOf(proven, '/log-out'), addressOf(proven)];
  const { hasAccount } = known.guest;
  const hasIdentities = await isKnownByProvider(proven);
  sendPage(scope, { view: 'log-out', hasAccount, hasIdentities, action, back, counts });
}

/** `POST …/log-out`: does it; My data follows under the new personal link, which it shows. */
export async function logOutFromEverywhere(request: Scope): Promise<void> {
  const proven = await proveGuest(request);
  const { scope, known } = proven;
  const hasIdentities = await isKnownByProvider(proven);
  await closeVisit(scope);
  const personalLink = await logOutEverywhere(scope.deps, known.guest.id);
  if (!personalLink) throw new PublicError('link-unknown');
  scope.deps.onDisconnects();
  scope.deps.cookies.clear(scope.res, scope.venue.slug);
  const address = `${scope.path}/my/${personalLink.reveal()}?lang=${scope.language}`;
  const otherwise = hasIdentities ? 'logged-out-provider' : 'logged-out';
  scope.res.redirect(303, `${address}&done=${known.guest.hasAccount ? 'logged-out-account' : otherwise}`);
}

async function isKnownByProvider({ scope, known }: Proven): Promise<boolean> {
  return (await createIdentityStore(scope.deps.db.read).of(known.guest.id)).length > 0;
}

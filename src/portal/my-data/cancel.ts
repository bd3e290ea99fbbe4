import { PublicError } from '../../base/errors.js';
import { randomText } from '../../base/secrets.js';
import { cancelGuest } from '../../access/cancel-guest.js';
import { createSessionStore } from '../../access/session-store.js';
import { createDeviceStore } from '../../guests/device-store.js';
import { createIdentityStore } from '../../guests/identity-store.js';
import { createLinkStore } from '../../guests/link-store.js';
import type { Scope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { closeVisit } from './close-visit.js';
import { addressOf, answersOf, type Proven, proveGuest } from './prove-guest.js';

/** `GET …/cancel`: says what will be lost, and asks. */
export async function askToCancel(request: Scope): Promise<void> {
  const proven = await proveGuest(request);
  const { scope, known } = proven;
  const { read } = scope.deps.db;
  const counts = {
    answers: await countAnswers(proven),
    devices: (await createDeviceStore(read).of(known.guest.id)).length,
    sessions: (await createSessionStore(read).ofGuest(known.guest.id)).length,
    links: await createLinkStore(read).countOf(known.guest.id),
    ...(await createIdentityStore(read).countOf(known.guest.id)),
  };
  const [action, back] = [addressOf(proven, '/cancel'), addressOf(proven)];
  sendPage(scope, { view: 'cancel', action, back, counts });
}

/** `POST …/cancel`: erases the guest and gives the receipt. */
export async function cancel(request: Scope): Promise<void> {
  const proven = await proveGuest(request);
  const { scope, known } = proven;
  const answers = await countAnswers(proven);
  await closeVisit(scope);
  const removed = await cancelGuest(scope.deps, known.guest.id);
  if (!removed) throw new PublicError('link-unknown');
  scope.deps.onDisconnects();
  scope.deps.cookies.clear(scope.res, scope.venue.slug);
  const { disconnecting, ...counts } = removed;
  sendPage(scope, {
    view: 'receipt',
    reference: randomText(10),
    at: new Date(scope.deps.now()),
    removed: { answers, ...counts },
    disconnecting,
  });
}

async function countAnswers(proven: Proven): Promise<number> {
  return Object.keys((await answersOf(proven))?.reveal() ?? {}).length;
}

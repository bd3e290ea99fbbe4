import { createGuestStore } from '../../guests/guest-store.js';
import { SIGN_IN_LIFE } from '../../guests/known-guest.js';
import { createLinkStore } from '../../guests/link-store.js';
import type { Scope } from '../scope.js';

/**
 * Leads to an address that opens the guest's My data for half an hour. It is no cookie, which mini browsers lose, and no
 * personal link, which would stay in the history of somebody else's machine.
 */
export async function openFor({ deps, res, path, language }: Scope, guestId: string): Promise<void> {
  const { db, links, now } = deps;
  const secret = await db.transaction(async (trx) => {
    await createLinkStore(trx).removeSignIns(guestId, now() - SIGN_IN_LIFE);
    await createGuestStore(trx).seen(guestId, now());
    return links.create(trx, { guestId, kind: 'sign-in', now: now() });
  });
  res.redirect(303, `${path}/my/${secret.reveal()}?lang=${language}`);
}

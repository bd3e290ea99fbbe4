import { createAccountStore } from './account-store.js';
import { createGuestStore } from './guest-store.js';
import { type GuestDeps, issueLinks, type SignedIn, type SigningIn } from './register-guest.js';
import { storeAcceptance, takesBackYes } from './store-acceptance.js';

/**
 * A guest known by cookie or visit signs in again: the acceptance is added, answers given now replace the earlier ones.
 * Nothing where the guest has been erased meanwhile.
 */
export async function renewGuest(
  deps: GuestDeps,
  input: SigningIn & { readonly guestId: string },
): Promise<SignedIn | undefined> {
  const now = deps.now();
  const { guestId } = input;
  const vault = input.answers && (await deps.vault.seal(guestId, input.answers));
  if (input.answers && vault === undefined) return undefined;
  if (await takesBackYes(deps.db.read, guestId, input.acceptance))
    await deps.vault.noteDecline({ guestId, at: now });
  const renewed = await deps.db.transaction(async (trx) => {
    if (!(await createGuestStore(trx).seen(guestId, now))) return undefined;
    if (vault !== undefined) await createGuestStore(trx).changeVault(guestId, vault);
    if (input.account) await createAccountStore(trx).add(guestId, input.account);
    await storeAcceptance(trx, { ...input, now });
    const signedIn = await issueLinks(deps.links, trx, { ...input, now });
    await input.meanwhile?.(trx, signedIn);
    return signedIn;
  });
  // The answers there were before must not stay readable beneath the new ones.
  if (vault !== undefined) await deps.db.forget();
  return renewed;
}

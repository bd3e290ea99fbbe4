import { randomToken } from '../base/secrets.js';
import type { Queryable } from '../db/database.js';
import { recordAction } from './audit.js';
import { createMemberStore } from './member-store.js';
import type { Profile } from './owner.js';
import { createOwnerStore } from './owner-store.js';
import type { OwnerTokens } from './tokens.js';

/** An account about to be: its address is proven, its password hashed, the terms accepted. */
export interface OwnerToBe {
  readonly email: string;
  readonly profile: Profile;
  /** ISO 3166-1 */
  readonly country: string;
  readonly passwordHash: string;
  readonly termsVersion: string;
}

/** Makes the account; its id. Throws a unique violation where the address has one already. */
export async function makeOwner(trx: Queryable, owner: OwnerToBe, now: number): Promise<string> {
  const { profile, ...rest } = owner;
  const id = randomToken();
  await createOwnerStore(trx).add({ ...rest, ...profile, id, termsAcceptedAt: now, createdAt: now });
  await recordAction(trx, { ownerId: id, action: 'account-made', at: now });
  return id;
}

/**
 * Makes the first account by the secret of `inviteFirstOwner`, and gives it the venues that belong to nobody. Undefined
 * where the secret opens nothing any more.
 */
export async function makeFirstOwner(
  trx: Queryable,
  made: { readonly owner: OwnerToBe; readonly tokens: OwnerTokens; readonly token: string },
  now: number,
): Promise<string | undefined> {
  const proof = await made.tokens.take(trx, 'first-owner', made.token);
  if (!proof || (await createOwnerStore(trx).isAny())) return undefined;
  const ownerId = await makeOwner(trx, made.owner, now);
  const members = createMemberStore(trx);
  for (const venueId of await members.unowned()) {
    await members.put({ venueId, ownerId, role: 'owner', readsAnswers: true, since: now });
  }
  return ownerId;
}

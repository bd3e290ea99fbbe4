import type { Secret } from '../base/secrets.js';
import type { Database } from '../db/database.js';
import { createOwnerStore } from './owner-store.js';
import { createOwnerTokenStore } from './owner-token-store.js';
import type { OwnerTokens } from './tokens.js';

/**
 * While nobody has an account: a new secret that lets one person make the first, and whatever was given out before opens
 * nothing any more. Undefined as soon as there is an account.
 */
export async function inviteFirstOwner(
  db: Database,
  tokens: OwnerTokens,
): Promise<Secret<string> | undefined> {
  return db.transaction(async (trx) => {
    if (await createOwnerStore(trx).isAny()) return undefined;
    await createOwnerTokenStore(trx).removeAll('first-owner');
    return tokens.issue(trx, { purpose: 'first-owner' });
  });
}

import type { Secret } from '../base/secrets.js';
import type { Database, Queryable } from '../db/database.js';
import { createOwnerStore } from './owner-store.js';
import { makeOwner, type OwnerToBe } from './make-owner.js';
import type { OwnerTokens } from './tokens.js';

interface WelcomeDeps {
  readonly db: Database;
  readonly tokens: OwnerTokens;
}

/** Lets somebody make an account of this address, by the secret returned; undefined where there is one already. */
export async function inviteOwner(
  { db, tokens }: WelcomeDeps,
  email: string,
): Promise<Secret<string> | undefined> {
  if (await createOwnerStore(db.read).byEmail(email)) return undefined;
  return tokens.issue(db.write, { purpose: 'welcome', content: { email } });
}

/** Whom a secret is for, if it still opens something. */
export async function welcomedAddress(
  { db, tokens }: WelcomeDeps,
  secret: string,
): Promise<string | undefined> {
  const proof = await tokens.find(db.read, 'welcome', secret);
  return (proof?.content as { readonly email: string } | undefined)?.email;
}

/** Makes the account; its id, or nothing where the secret was used. Throws a unique violation where there is one meanwhile. */
export async function makeWelcomedOwner(
  trx: Queryable,
  made: { readonly tokens: OwnerTokens; readonly secret: string; readonly owner: OwnerToBe },
  now: number,
): Promise<string | undefined> {
  const proof = await made.tokens.take(trx, 'welcome', made.secret);
  return proof && makeOwner(trx, made.owner, now);
}

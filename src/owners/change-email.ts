import type { Secret } from '../base/secrets.js';
import type { Queryable } from '../db/database.js';
import { isUniqueViolation } from '../db/unique-violation.js';
import { recordAction } from './audit.js';
import { mailOwner, ownerMails } from './mails.js';
import type { OwnerDeps } from './owner-deps.js';
import { createOwnerStore } from './owner-store.js';
import { createOwnerTokenStore } from './owner-token-store.js';
import { type CodeAnswer, newCode } from './tokens.js';

/** Mails a code to the new address; returns under which secret the change waits for it. An earlier one waits no more. */
export async function beginEmailChange(
  { db, owners, postman, consoleUrl }: OwnerDeps,
  { ownerId, email }: { readonly ownerId: string; readonly email: string },
): Promise<Secret<string>> {
  const isTaken = (await createOwnerStore(db.read).byEmail(email)) !== undefined;
  const code = newCode();
  const token = await db.transaction(async (trx: Queryable) => {
    await createOwnerTokenStore(trx).removeOf(ownerId, 'email');
    return owners.tokens.issue(trx, { purpose: 'email', ownerId, content: { email }, code });
  });
  const known = { signIn: `${consoleUrl}/sign-in`, reset: `${consoleUrl}/reset` };
  mailOwner(postman, email, isTaken ? ownerMails.known(known) : ownerMails.code({ code: code.reveal() }));
  return token;
}

/** The account goes by the new address from now on; the old one is told. `gone`: there is nothing to finish. */
export async function finishEmailChange(
  { db, owners, postman, now }: OwnerDeps,
  proof: {
    readonly owner: { readonly id: string; readonly email: string };
    readonly token: string;
    readonly code: string;
  },
): Promise<'changed' | 'gone' | Exclude<CodeAnswer, 'right'>> {
  const { owner, token, code } = proof;
  const waiting = await owners.tokens.find(db.read, 'email', token);
  if (waiting?.ownerId !== owner.id) return 'gone';
  const answer = await owners.tokens.tryCode(db.write, { purpose: 'email', token, code });
  if (answer !== 'right') return answer;
  const { email } = waiting.content as { readonly email: string };
  const change = async (trx: Queryable) => {
    if (!(await owners.tokens.take(trx, 'email', token))) return false;
    await createOwnerStore(trx).changeEmail(owner.id, email);
    await recordAction(trx, { ownerId: owner.id, action: 'email-changed', at: now() });
    return true;
  };
  try {
    if (!(await db.transaction(change))) return 'gone';
  } catch (error) {
    if (isUniqueViolation(error)) return 'gone';
    throw error;
  }
  mailOwner(postman, owner.email, ownerMails.emailChanged());
  return 'changed';
}

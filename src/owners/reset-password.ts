import type { Secret } from '../base/secrets.js';
import type { Queryable } from '../db/database.js';
import { recordAction } from './audit.js';
import { mailOwner, ownerMails } from './mails.js';
import type { OwnerDeps } from './owner-deps.js';
import { createOwnerSessionStore } from './owner-session-store.js';
import { createOwnerStore } from './owner-store.js';

/** Mails a link to whoever has an account of that address; nobody is told whether there is one. */
export async function requestReset(
  { db, owners, postman, consoleUrl }: OwnerDeps,
  email: string,
): Promise<void> {
  const owner = await createOwnerStore(db.read).byEmail(email);
  // Made in either case, so that it takes as long.
  const token = await owners.tokens.issue(db.write, {
    purpose: 'reset',
    ...(owner && { ownerId: owner.id }),
  });
  if (owner) mailOwner(postman, email, ownerMails.reset({ link: `${consoleUrl}/reset/${token.reveal()}` }));
}

/** Another password by the link, which opens nothing afterwards; every session ends. False where the link is none. */
export async function resetPassword(
  deps: OwnerDeps,
  { token, password }: { readonly token: string; readonly password: Secret<string> },
): Promise<boolean> {
  const { db, owners, now } = deps;
  if (!(await owners.tokens.find(db.read, 'reset', token))) return false;
  const passwordHash = await owners.passwords.hash(password);
  const email = await db.transaction(async (trx: Queryable) => {
    const proof = await owners.tokens.take(trx, 'reset', token);
    const owner = await createOwnerStore(trx).byId(proof?.ownerId ?? '');
    if (!owner) return undefined;
    await replacePassword(trx, { ownerId: owner.id, passwordHash });
    await recordAction(trx, { ownerId: owner.id, action: 'password-reset', at: now() });
    return owner.email;
  });
  // What there was before must not stay readable beneath the new row.
  await db.forget();
  if (email !== undefined) mailChange(deps, email);
  return email !== undefined;
}

/** Another password by who knows the one there is; other sessions than `session` end. */
export async function changeOwnPassword(
  deps: OwnerDeps,
  change: {
    readonly owner: { readonly id: string; readonly email: string };
    readonly session: string;
    readonly password: Secret<string>;
  },
): Promise<void> {
  const { db, owners, now } = deps;
  const { owner, session, password } = change;
  const passwordHash = await owners.passwords.hash(password);
  await db.transaction(async (trx) => {
    await replacePassword(trx, { ownerId: owner.id, passwordHash, session });
    await recordAction(trx, { ownerId: owner.id, action: 'password-changed', at: now() });
  });
  await db.forget();
  mailChange(deps, owner.email);
}

async function replacePassword(
  trx: Queryable,
  to: { readonly ownerId: string; readonly passwordHash: string; readonly session?: string },
): Promise<void> {
  await createOwnerStore(trx).changePassword(to.ownerId, to.passwordHash);
  await createOwnerSessionStore(trx).endAll(to.ownerId, to.session);
}

function mailChange({ postman, consoleUrl }: OwnerDeps, email: string): void {
  mailOwner(postman, email, ownerMails.passwordChanged({ reset: `${consoleUrl}/reset` }));
}

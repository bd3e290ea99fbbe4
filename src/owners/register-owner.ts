import type { Secret } from '../base/secrets.js';
import type { Queryable } from '../db/database.js';
import { isUniqueViolation } from '../db/unique-violation.js';
import { mailOwner, ownerMails } from './mails.js';
import { makeOwner, type OwnerToBe } from './make-owner.js';
import type { OwnerDeps } from './owner-deps.js';
import { createOwnerStore } from './owner-store.js';
import { newCode, type WaitingProof } from './tokens.js';

const REGISTRATIONS = ['open', 'invitation', 'closed'] as const;

/**
 * Who may make an account: anybody; whom an owner or the operator invited; whom the operator invited, so that owners can
 * only invite people who have one.
 */
export type Registration = (typeof REGISTRATIONS)[number];

/** What waits for its code; where the address has an account already it waits for ever. */
type Waiting =
  | { readonly kind: 'new'; readonly owner: OwnerToBe }
  | { readonly kind: 'known'; readonly email: string };

type FinishedRegistration =
  | { readonly kind: 'made'; readonly ownerId: string }
  | { readonly kind: 'wrong' }
  /** The code was tried too often or is too old: another one can be asked for. */
  | { readonly kind: 'spent' }
  /** There is nothing to finish. */
  | { readonly kind: 'gone' };

/**
 * Mails a code to the address, and returns under which secret the registration waits for it. Nothing tells whether the
 * address has an account: then its owner gets another mail, and no code will ever fit. Until the code comes there is no
 * account, so an address somebody else typed binds nobody.
 */
export async function beginRegistration(
  deps: OwnerDeps,
  wanted: Omit<OwnerToBe, 'passwordHash'> & { readonly password: Secret<string> },
): Promise<Secret<string>> {
  const { db, owners, postman } = deps;
  const { password, ...rest } = wanted;
  const owner = { ...rest, passwordHash: await owners.passwords.hash(password) };
  const isKnown = (await createOwnerStore(db.read).byEmail(owner.email)) !== undefined;
  const content: Waiting = isKnown ? { kind: 'known', email: owner.email } : { kind: 'new', owner };
  const code = newCode();
  const token = await owners.tokens.issue(db.write, { purpose: 'registration', content, code });
  mailOwner(postman, owner.email, isKnown ? knownMail(deps) : ownerMails.code({ code: code.reveal() }));
  return token;
}

/** The address a registration waits for, if there is one. */
export async function waitingAddress({ db, owners }: OwnerDeps, token: string): Promise<string | undefined> {
  const waiting = waitingOf(await owners.tokens.find(db.read, 'registration', token));
  return waiting?.kind === 'new' ? waiting.owner.email : waiting?.email;
}

/** Mails another code in place of the last. */
export async function mailCodeAgain(deps: OwnerDeps, token: string): Promise<void> {
  const { db, owners, postman } = deps;
  const waiting = waitingOf(await owners.tokens.find(db.read, 'registration', token));
  if (!waiting) return;
  const code = await owners.tokens.renewCode(db.write, token);
  if (waiting.kind === 'known') mailOwner(postman, waiting.email, knownMail(deps));
  else mailOwner(postman, waiting.owner.email, ownerMails.code({ code: code.reveal() }));
}

/** Makes the account, by the code that was mailed. */
export async function finishRegistration(
  deps: OwnerDeps,
  { token, code }: { readonly token: string; readonly code: string },
): Promise<FinishedRegistration> {
  const { db, owners, now } = deps;
  if (!(await owners.tokens.find(db.read, 'registration', token))) return { kind: 'gone' };
  const answer = await owners.tokens.tryCode(db.write, { purpose: 'registration', token, code });
  if (answer !== 'right') return { kind: answer };
  const make = async (trx: Queryable): Promise<FinishedRegistration> => {
    const waiting = waitingOf(await owners.tokens.take(trx, 'registration', token));
    if (waiting?.kind !== 'new') return { kind: 'gone' };
    return { kind: 'made', ownerId: await makeOwner(trx, waiting.owner, now()) };
  };
  try {
    return await db.transaction(make);
  } catch (error) {
    // Registered twice meanwhile, with the same address proven both times: the first one stands.
    if (isUniqueViolation(error)) return { kind: 'gone' };
    throw error;
  }
}

function knownMail({ consoleUrl }: OwnerDeps) {
  return ownerMails.known({ signIn: `${consoleUrl}/sign-in`, reset: `${consoleUrl}/reset` });
}

function waitingOf(proof: WaitingProof | undefined): Waiting | undefined {
  return proof?.content as Waiting | undefined;
}

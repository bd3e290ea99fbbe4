import { PublicError } from '../../base/errors.js';
import type { Secret } from '../../base/secrets.js';
import type { KnownGuest } from '../../guests/known-guest.js';
import type { Answers } from '../../venues/field.js';
import { holdUp, networkAt } from '../hold-up.js';
import { guestBySecret, inLanguageOfGuest, type Scope } from '../scope.js';

/** A guest proven by the secret in the address, or by the browser's cookie (`/my` alone): proof P14. */
export interface Proven {
  /** The request, in the guest's language unless it asks for another. */
  readonly scope: Scope;
  readonly known: KnownGuest;
  /** `/p/<venue>/my/<secret>` or `/p/<venue>/my` */
  readonly path: string;
}

/** Throws `PublicError` `link-unknown`; it never says whether such a guest ever was. */
export async function proveGuest(request: Scope): Promise<Proven> {
  const proven = await findGuestProven(request);
  if (proven) return proven;
  // Only who is wrong is counted: the guests of a venue share one address.
  await holdUp(request, 'wrong-links-by-prefix', networkAt(request));
  throw new PublicError('link-unknown');
}

/** The guest whom link or cookie proves, if they prove anybody. */
export async function findGuestProven(request: Scope): Promise<Proven | undefined> {
  const { link } = request.req.params;
  const secret = typeof link === 'string' ? link : request.cookies.guest;
  const known = await guestBySecret(request, secret);
  if (!known) return undefined;
  const path = link === undefined ? `${request.path}/my` : `${request.path}/my/${String(link)}`;
  return { scope: inLanguageOfGuest(request, known), known, path };
}

/** A page below My data, in the language of this one; `step` is empty or begins with a slash. */
export function addressOf({ scope, path }: Proven, step = ''): string {
  return `${path}${step}?lang=${scope.language}`;
}

/** What the guest answered, if anything. */
export async function answersOf({ scope, known }: Proven): Promise<Secret<Answers> | undefined> {
  const { id, vault } = known.guest;
  return vault === undefined ? undefined : scope.deps.vault.open(id, vault);
}

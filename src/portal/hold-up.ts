import { networkOf } from '../base/addresses.js';
import { PublicError } from '../base/errors.js';
import type { LimitAnswer, LimitName } from '../guests/limiter.js';
import type { Scope } from './scope.js';

/** Counts one event of this kind for this subject. Throws `PublicError` `too-many` where it is one too many. */
export async function holdUp(scope: Scope, name: LimitName, subject: string): Promise<void> {
  assertWithin(await scope.deps.limiter.count(name, subject));
}

/** Throws `PublicError` `too-many`, and when to come again. */
export function assertWithin(answer: LimitAnswer): void {
  if (answer.kind === 'within') return;
  throw new PublicError('too-many', { retryAfterSeconds: answer.retryAfterSeconds });
}

/** The network a browser is in, for limits that each venue has for itself. */
export function networkAt({ venue, req }: Scope): string {
  return `${venue.id} ${networkOf(req.ip ?? '')}`;
}

import { PublicError } from '../base/errors.js';
import type { LimitName } from '../guests/limiter.js';
import type { Scope } from './scope.js';

/** Counts one event of this kind for this subject. Throws `PublicError` `too-many` where it is one too many. */
export async function holdUp(scope: Scope, name: LimitName, subject: string): Promise<void> {
  const answer = await scope.deps.limiter.count(name, subject);
  if (answer.kind === 'within') return;
  throw new PublicError('too-many', { retryAfterSeconds: answer.retryAfterSeconds });
}

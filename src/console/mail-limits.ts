import { networkOf } from '../base/addresses.js';
import { mailboxOf } from '../mail/mail-address.js';
import type { Scope } from './scope.js';

/** Counts one more mail to this address, asked for from this network; false where it would be one too many. */
export async function mayMail({ deps, req, res }: Scope, email: string): Promise<boolean> {
  const byNetwork = await deps.limiter.count('owner-mails-by-prefix', networkOf(req.ip ?? ''));
  const byAddress = await deps.limiter.count('owner-mails-by-address', mailboxOf(email));
  const over = [byNetwork, byAddress].find((answer) => answer.kind === 'over');
  if (over?.kind === 'over') res.setHeader('Retry-After', over.retryAfterSeconds);
  return over === undefined;
}

import type { AccessRequest } from '../access/access-request.js';
import { networkOf } from '../base/addresses.js';
import type { Accounts } from '../guests/accounts.js';
import type { Credential } from './read-credential.js';
import type { Origin } from './read-session.js';

export type ProofFault = 'user-unknown' | 'wrong-password' | 'too-many-tries';

type Proven =
  | Extract<AccessRequest['credential'], { kind: 'account' }>
  | { readonly kind: 'refused'; readonly reason: ProofFault };

/** The account a user name and a password prove. Rejects with `QueueFull` where too many are being worked on. */
export async function proveAccount(
  accounts: Accounts,
  presented: Extract<Credential, { kind: 'account' }>,
  from: Origin & { readonly terminalHash: string | undefined },
): Promise<Proven> {
  const way = from.venue.document.waysIn.account;
  if (way === undefined) return { kind: 'refused', reason: 'user-unknown' };
  const { terminalHash: hash } = from;
  const answer = await accounts.signIn(from.venue, {
    name: presented.name,
    password: presented.password,
    terminal: hash === undefined ? undefined : { hash, namedBy: 'access-point' },
    network: networkOf(from.peer.address),
  });
  switch (answer.kind) {
    case 'right':
      return { kind: 'account', guestId: answer.guestId, plan: way.plan, method: 'account' };
    case 'wrong':
      return { kind: 'refused', reason: 'wrong-password' };
    case 'slowed':
      return { kind: 'refused', reason: 'too-many-tries' };
  }
}

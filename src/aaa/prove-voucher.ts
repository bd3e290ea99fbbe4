import type { AccessRequest } from '../access/access-request.js';
import { networkOf } from '../base/addresses.js';
import type { GuestDeps } from '../guests/register-guest.js';
import { guestByVoucher } from '../guests/guest-by-voucher.js';
import type { Vouchers } from '../guests/vouchers.js';
import type { ProofFault } from './prove-account.js';
import type { Origin } from './read-session.js';
import type { PresentedVoucher } from './read-voucher.js';

type Proven =
  | Extract<AccessRequest['credential'], { kind: 'account' }>
  | { readonly kind: 'refused'; readonly reason: ProofFault };

/** The guest a code lets in, on the terminal the access point names: without one a repetition would take another use. */
export async function proveVoucher(
  deps: GuestDeps & { readonly vouchers: Vouchers },
  { code }: PresentedVoucher,
  from: Origin & { readonly terminalHash: string | undefined },
): Promise<Proven> {
  const { venue, peer, terminalHash: terminal } = from;
  if (terminal === undefined) return { kind: 'refused', reason: 'user-unknown' };
  const answer = await guestByVoucher(deps, venue, { code, terminal, network: networkOf(peer.address) });
  switch (answer.kind) {
    case 'right':
      return { kind: 'account', guestId: answer.guestId, plan: answer.plan, method: 'voucher' };
    case 'wrong':
      return { kind: 'refused', reason: 'wrong-password' };
    case 'slowed':
      return { kind: 'refused', reason: 'too-many-tries' };
  }
}

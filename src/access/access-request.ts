import type { SessionAttributes } from '../access-points/family.js';
import { keyedHash } from '../base/secrets.js';
import type { AccessPoint, Venue } from '../venues/open-venue.js';

/** An Access-Request whose credential is genuine: a ticket's or an account's password matched, or the terminal itself asks. */
export interface AccessRequest {
  readonly venue: Venue;
  readonly accessPoint: AccessPoint;
  readonly credential:
    | { readonly kind: 'ticket'; readonly id: string }
    | {
        readonly kind: 'account';
        readonly guestId: string;
        readonly plan: string;
        /** By a password of the guest's, or by a voucher's code. */
        readonly method: 'account' | 'voucher';
      }
    | { readonly kind: 'terminal' };
  /** Keyed hash of the terminal, if the access point named it. */
  readonly terminalHash: string | undefined;
  /** Keyed hash of access point, Acct-Session-Id and terminal, if the request carried the id. */
  readonly recordHash: string | undefined;
  /** Keyed hash of the NAS itself, where one entry stands for several. */
  readonly nasHash: string;
  readonly attributes: SessionAttributes;
}

/** Who redeemed a ticket: the access point with the terminal, so that a repetition can be told from a theft. */
export function redeemerOf(request: AccessRequest): string {
  return keyedHash(
    request.venue.lookupKey,
    'redeemer',
    `${request.accessPoint.id} ${request.terminalHash ?? ''}`,
  );
}

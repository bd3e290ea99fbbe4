import type { Authorizer, Decision } from '../access/authorize.js';
import type { RejectReason } from '../access/decide.js';
import type { TicketIssuer } from '../guests/access-ticket.js';
import type { Accounts } from '../guests/accounts.js';
import type { GuestDeps } from '../guests/register-guest.js';
import type { Vouchers } from '../guests/vouchers.js';
import { type Attribute, bytes, integer, readBytes, text } from '../radius/attributes.js';
import { Code } from '../radius/codes.js';
import { Attr } from '../radius/dictionary.js';
import type { Packet } from '../radius/packet.js';
import type { Reply } from '../radius/responder.js';
import type { AccessPoint } from '../venues/open-venue.js';
import { msChapFailure } from './ms-chap.js';
import { proveAccount, type ProofFault } from './prove-account.js';
import { proveVoucher } from './prove-voucher.js';
import { type PresentedVoucher, readVoucher } from './read-voucher.js';
import { type Credential, type CredentialFault, readCredential } from './read-credential.js';
import { type Origin, readSessionAttributes, readSessionKeys } from './read-session.js';

export type RefusalReason = CredentialFault | ProofFault | RejectReason;

/** Slows down guessing. Counts from the request's arrival and holds nothing else up. */
const REJECT_DELAY = 1_000;

/** Normal life, not guessing: a terminal nobody knows, one that has to see the page again, or to come back later. */
const AT_ONCE: ReadonlySet<RefusalReason> = new Set<RefusalReason>([
  'device-unknown',
  'texts-changed',
  'time-over',
  'closed',
  'day-used-up',
  'month-used-up',
]);

export interface AccessDeps extends GuestDeps {
  readonly vouchers: Vouchers;
  readonly authorizer: Authorizer;
  readonly tickets: TicketIssuer;
  readonly accounts: Accounts;
}

/** Answers an Access-Request. Rejects with `QueueFull` where it is to be asked again later. */
export async function handleAccess(
  deps: AccessDeps & { readonly onReject: (accessPoint: AccessPoint, reason: RefusalReason) => void },
  packet: Packet,
  origin: Origin,
): Promise<Reply> {
  const { venue, accessPoint, peer } = origin;
  const keys = readSessionKeys(packet, origin);
  const presented = readPresented(deps, packet, origin);
  const credential = await prove(deps, presented, { ...origin, ...keys });
  const decision =
    credential.kind === 'refused'
      ? { kind: 'reject' as const, reason: credential.reason }
      : await deps.authorizer.authorize({
          venue,
          accessPoint,
          credential,
          ...keys,
          attributes: readSessionAttributes(packet, peer),
        });
  if (decision.kind === 'accept') {
    const attributes = [...acceptAttributes(accessPoint, decision), ...proofOf(presented)];
    return { code: Code.AccessAccept, attributes };
  }
  deps.onReject(accessPoint, decision.reason);
  const attributes = [...eapFailure(packet), ...msChapFailure(packet)];
  if (AT_ONCE.has(decision.reason)) return { code: Code.AccessReject, attributes };
  return { code: Code.AccessReject, attributes, delayMs: REJECT_DELAY };
}

/** Codes only where the venue takes them here: elsewhere ten letters are somebody's name. */
function readPresented(
  { tickets }: AccessDeps,
  packet: Packet,
  { venue, accessPoint }: Origin,
): Credential | PresentedVoucher {
  const { secret } = accessPoint;
  const voucher = venue.document.waysIn.voucher?.overRadius ? readVoucher(packet, secret) : undefined;
  return voucher ?? readCredential(packet, secret, tickets);
}

/** Asks the database where a credential is still to be proven. */
async function prove(
  deps: AccessDeps,
  presented: Credential | PresentedVoucher,
  from: Parameters<typeof proveAccount>[2],
) {
  if (presented.kind === 'account') return proveAccount(deps.accounts, presented, from);
  return presented.kind === 'voucher' ? proveVoucher(deps, presented, from) : presented;
}

/** Session-Timeout and Acct-Interim-Interval always: they are all that holds where no Disconnect gets through. */
function acceptAttributes(
  accessPoint: AccessPoint,
  decision: Decision & { readonly kind: 'accept' },
): Attribute[] {
  const { limits, plan } = decision;
  return [
    integer(Attr.SessionTimeout, limits.sessionSeconds),
    integer(Attr.AcctInterimInterval, limits.interimSeconds),
    ...(limits.idleSeconds === undefined ? [] : [integer(Attr.IdleTimeout, limits.idleSeconds)]),
    bytes(Attr.Class, decision.class),
    ...(plan.message === undefined ? [] : [text(Attr.ReplyMessage, plan.message)]),
    ...accessPoint.equipment.replyAttributes(limits),
  ];
}

function proofOf(credential: Credential | PresentedVoucher): readonly Attribute[] {
  return 'proof' in credential ? credential.proof : [];
}

const EAP_FAILURE = 4;

/** A Reject of an EAP conversation ends it with EAP-Failure of the same identifier (RFC 3579 s.2.6.3). */
function eapFailure(packet: Packet): Attribute[] {
  const eap = readBytes(packet, Attr.EapMessage);
  return eap === undefined ? [] : [bytes(Attr.EapMessage, Buffer.of(EAP_FAILURE, eap[1] ?? 0, 0, 4))];
}

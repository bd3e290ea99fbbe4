import type { Attribute } from '../radius/attributes.js';
import { type RadiusClient, readErrorCause } from '../radius/client.js';
import { Code } from '../radius/codes.js';
import type { Retransmission } from '../radius/retransmission.js';
import type { AccessPoint } from '../venues/open-venue.js';
import type { SealedSession } from './sealed-session.js';

/** What an access point said to a Disconnect- or CoA-Request. `gone`: it knows no such session (any more). */
export type Answer =
  | { readonly kind: 'acknowledged' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly errorCause: number | undefined }
  | { readonly kind: 'silent' }
  | { readonly kind: 'impossible'; readonly why: Impossible };

type Impossible = 'no-coa-port' | 'access-point-unbound' | 'attributes-gone' | 'not-changeable';

/** What of an access point is needed to ask it something. */
export type Addressee = Pick<AccessPoint, 'coaPort' | 'secret' | 'equipment'>;

/** One request about one session (RFC 5176): which, and its attributes where this equipment knows such a request. */
interface Asked {
  readonly code: typeof Code.DisconnectRequest | typeof Code.CoaRequest;
  /** Undefined where it is no longer bound. */
  readonly accessPoint: Addressee | undefined;
  readonly session: SealedSession;
  readonly attributes: (accessPoint: Addressee) => readonly Attribute[] | undefined;
  readonly retransmission?: Partial<Retransmission>;
}

/** Sends it where the session's own packets came from. Rejects when the system cannot send. */
export async function askAccessPoint(
  client: RadiusClient,
  { code, accessPoint, session, ...asked }: Asked,
): Promise<Answer> {
  if (!accessPoint) return { kind: 'impossible', why: 'access-point-unbound' };
  if (accessPoint.coaPort === undefined) return { kind: 'impossible', why: 'no-coa-port' };
  const attributes = asked.attributes(accessPoint);
  if (!attributes) return { kind: 'impossible', why: 'not-changeable' };
  const outcome = await client.send({
    address: session.sourceAddress,
    port: accessPoint.coaPort,
    secret: accessPoint.secret,
    code,
    attributes,
    retransmission: asked.retransmission ?? {},
  });
  if (outcome.kind === 'timeout') return { kind: 'silent' };
  if (outcome.packet.code === ACKNOWLEDGEMENT[code]) return { kind: 'acknowledged' };
  const errorCause = readErrorCause(outcome.packet);
  return accessPoint.equipment.meansGone(errorCause) ? { kind: 'gone' } : { kind: 'refused', errorCause };
}

const ACKNOWLEDGEMENT = {
  [Code.DisconnectRequest]: Code.DisconnectAck,
  [Code.CoaRequest]: Code.CoaAck,
} as const;

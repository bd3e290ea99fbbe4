import type { Attribute } from '../radius/attributes.js';
import { type RadiusClient, readErrorCause } from '../radius/client.js';
import { Code } from '../radius/codes.js';
import type { Retransmission } from '../radius/retransmission.js';
import type { Directory } from '../venues/directory.js';
import type { AccessPoint } from '../venues/open-venue.js';
import type { SealedSession } from './sealed-session.js';

/** What an access point said to a Disconnect- or CoA-Request. `gone`: it knows no such session (any more). */
export type Answer =
  | { readonly kind: 'acknowledged' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly errorCause: number | undefined }
  | { readonly kind: 'silent' }
  | { readonly kind: 'impossible'; readonly why: Impossible };

export type Impossible = 'no-coa-port' | 'access-point-unbound' | 'attributes-gone' | 'not-changeable';

/** One request about one session (RFC 5176): which, and its attributes where this equipment knows such a request. */
export interface Asked {
  readonly code: typeof Code.DisconnectRequest | typeof Code.CoaRequest;
  readonly accessPointId: string;
  readonly session: SealedSession;
  readonly attributes: (accessPoint: AccessPoint) => readonly Attribute[] | undefined;
  readonly retransmission?: Partial<Retransmission>;
}

/** Sends it where the session's own packets came from. Rejects when the system cannot send. */
export async function askAccessPoint(
  { directory, client }: { readonly directory: Directory; readonly client: RadiusClient },
  { code, accessPointId, session, ...asked }: Asked,
): Promise<Answer> {
  const accessPoint = directory.accessPoint(accessPointId);
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

import { hasWrongSize } from './attribute-sizes.js';
import { readBytes } from './attributes.js';
import { Code } from './codes.js';
import { Attr } from './dictionary.js';
import { PacketError, type PacketFault } from './errors.js';
import { type Packet, roomInReply, tryDecodePacket } from './packet.js';
import type { Client, PortKind } from './responder.js';
import { type SelectionRefusal, selectClient } from './select-client.js';

/** Why a datagram is not an authentic, well-formed request of a registered client. */
export type RefusalReason =
  | 'unknown-client'
  | 'malformed'
  | 'wrong-port'
  | 'eap-with-password'
  | SelectionRefusal
  | 'wrong-attribute-size'
  | 'proxy-state-too-long';

/** An authentic request and its client, or why there is none. */
export type Admission =
  | { readonly kind: 'admitted'; readonly packet: Packet; readonly client: Client }
  | {
      readonly kind: 'refused';
      readonly reason: RefusalReason;
      /** The authentic client, else the only one registered for the address. */
      readonly clientId?: string | undefined;
      readonly fault?: PacketFault;
    };

const CODES_OF_PORT: Readonly<Record<PortKind, ReadonlySet<number>>> = {
  auth: new Set([Code.AccessRequest, Code.StatusServer]),
  acct: new Set([Code.AccountingRequest, Code.StatusServer]),
  both: new Set([Code.AccessRequest, Code.AccountingRequest, Code.StatusServer]),
};

/**
 * Octets kept for what an Accept says beside its Proxy-State, all of which has to come back (RFC 2865 s.5.33) in a packet
 * of 4096. Known before anything is decided: an Accept that turns out too long would leave a session nobody is in.
 */
const ROOM_FOR_ACCEPT = 1024;

/** Everything that is checked before a request is looked at, cheapest first: no digest before it fits the port. */
export function admitRequest(bytes: Buffer, registered: readonly Client[], port: PortKind): Admission {
  if (registered.length === 0) return { kind: 'refused', reason: 'unknown-client' };
  const clientId = soleId(registered);

  const packet = tryDecodePacket(bytes);
  if (packet instanceof PacketError)
    return { kind: 'refused', reason: 'malformed', clientId, fault: packet.reason };
  if (!CODES_OF_PORT[port].has(packet.code)) return { kind: 'refused', reason: 'wrong-port', clientId };
  if (hasEapAndPassword(packet)) return { kind: 'refused', reason: 'eap-with-password', clientId };

  const selection = selectClient(packet, registered);
  if (selection.kind === 'refused') return { ...selection, clientId };
  const { client } = selection;
  if (packet.code === Code.AccountingRequest && hasWrongSize(packet)) {
    return { kind: 'refused', reason: 'wrong-attribute-size', clientId: client.id };
  }
  if (packet.code === Code.AccessRequest && roomInReply(packet) < ROOM_FOR_ACCEPT) {
    return { kind: 'refused', reason: 'proxy-state-too-long', clientId: client.id };
  }
  return { kind: 'admitted', packet, client };
}

/** Whom an unproven packet is counted to: the only one registered for the address. */
export function soleId([first, second]: readonly Client[]): string | undefined {
  return second === undefined ? first?.id : undefined;
}

/** Two proofs of identity in one request leave open which one counts (RFC 3579 s.3.3). */
function hasEapAndPassword(packet: Packet): boolean {
  if (readBytes(packet, Attr.EapMessage) === undefined) return false;
  return [Attr.UserPassword, Attr.ChapPassword, Attr.ArapPassword].some(
    (type) => readBytes(packet, type) !== undefined,
  );
}

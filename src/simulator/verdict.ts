import { decodePacket, type ReceivedPacket } from './package-codec.js';
import { describeAttributes } from './packet-details.js';
import { readLimits, readRedirection, type SessionLimits } from './session-limits.js';

/** What came of an Access-Request. `timeout`: nobody answered, or nothing that could be read. */
export type Verdict = Acceptance | Refusal | { readonly kind: 'timeout' };

export interface Acceptance {
  readonly kind: 'accept';
  readonly limits: SessionLimits;
  readonly classes: readonly Buffer[];
  readonly replyMessage: string | undefined;
  /** Where the browser goes instead of the portal. */
  readonly redirection: string | undefined;
}

interface Refusal {
  readonly kind: 'reject';
  readonly replyMessage: string | undefined;
}

interface ReadReply {
  readonly packet: ReceivedPacket;
  readonly details: readonly (readonly [name: string, value: string])[];
}

/** Reads an authentic answer; one whose attributes do not parse is as good as none, and noted. */
export function readReply(
  bytes: Buffer | undefined,
  note: (sentence: string) => void,
): ReadReply | undefined {
  if (!bytes) return undefined;
  try {
    const packet = decodePacket(bytes);
    return { packet, details: describeAttributes(packet) };
  } catch (error) {
    note(`An answer came whose attributes cannot be read: ${String(error)}`);
    return undefined;
  }
}

/** A gateway knows yes and no: an Access-Challenge is a no to it. */
export function verdictOf(packet: ReceivedPacket): Verdict {
  const replyMessage = textOf(packet, REPLY_MESSAGE);
  if (packet.code !== 'Access-Accept') return { kind: 'reject', replyMessage };
  return {
    kind: 'accept',
    limits: readLimits(packet),
    classes: packet.attributes.filter(({ type }) => type === CLASS).map(({ value }) => value),
    replyMessage,
    redirection: readRedirection(packet),
  };
}

const REPLY_MESSAGE = 18;
const CLASS = 25;

function textOf(packet: ReceivedPacket, type: number): string | undefined {
  return packet.attributes.find((attribute) => attribute.type === type)?.value.toString('utf8');
}

import { hasMessageAuthenticator, verifyResponse } from './authenticators.js';
import { Code } from './codes.js';
import { PacketError } from './errors.js';
import { type Packet, tryDecodePacket } from './packet.js';

const ACCESS_REPLIES: ReadonlySet<number> = new Set([
  Code.AccessAccept,
  Code.AccessReject,
  Code.AccessChallenge,
]);

const REPLIES_TO: ReadonlyMap<number, ReadonlySet<number>> = new Map<number, ReadonlySet<number>>([
  [Code.AccessRequest, ACCESS_REPLIES],
  [Code.AccountingRequest, new Set([Code.AccountingResponse])],
  [Code.StatusServer, new Set([Code.AccessAccept, Code.AccountingResponse])],
  [Code.DisconnectRequest, new Set([Code.DisconnectAck, Code.DisconnectNak])],
  [Code.CoaRequest, new Set([Code.CoaAck, Code.CoaNak])],
]);

/**
 * The authentic answer to this request, or undefined for junk. Access replies must carry a Message-Authenticator:
 * without it the Response Authenticator can be forged (CVE-2024-3596).
 */
export function readAnswer(bytes: Buffer, request: Packet, secret: Buffer): Packet | undefined {
  const packet = tryDecodePacket(bytes);
  if (packet instanceof PacketError) return undefined;
  if (REPLIES_TO.get(request.code)?.has(packet.code) !== true) return undefined;
  if (ACCESS_REPLIES.has(packet.code) && !hasMessageAuthenticator(packet)) return undefined;
  return verifyResponse(packet, request, secret) ? packet : undefined;
}

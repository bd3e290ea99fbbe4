import { SECOND } from '../base/clock.js';
import { text } from '../radius/attributes.js';
import { type RadiusClient, readErrorCause } from '../radius/client.js';
import { Code } from '../radius/codes.js';
import { Attr, ErrorCause } from '../radius/dictionary.js';

/**
 * What an access point said to a Disconnect-Request for a session that does not exist. Equipment that takes them knows
 * no such session and says so (RFC 5176 s.3.5); any authentic answer means that Disconnects get there.
 */
type ProbeAnswer =
  | { readonly kind: 'session-unknown' | 'acknowledged'; readonly tookMs: number }
  | { readonly kind: 'refused'; readonly errorCause: number | undefined; readonly tookMs: number }
  | { readonly kind: 'silent' }
  /** Something answered that does not prove the secret. */
  | { readonly kind: 'untrusted' }
  /** The system found no way there. */
  | { readonly kind: 'unreachable' };

/** Somebody waits for the answer. */
const PATIENCE = { initialMs: SECOND, longestMs: SECOND, giveUpMs: 3 * SECOND };

/** A name no session has. */
const NOBODY = 'portico-test';

/** Asks an access point to disconnect nobody; an answer within three seconds or none. */
export async function probeDisconnect(
  client: RadiusClient,
  to: { readonly address: string; readonly port: number; readonly secret: Buffer },
  monotonic: () => number,
): Promise<ProbeAnswer> {
  const attributes = [text(Attr.UserName, NOBODY), text(Attr.AcctSessionId, NOBODY)];
  const asked = { ...to, code: Code.DisconnectRequest, attributes, retransmission: PATIENCE };
  const began = monotonic();
  const outcome = await client.send(asked).catch(() => undefined);
  if (outcome === undefined) return { kind: 'unreachable' };
  if (outcome.kind === 'timeout') return { kind: outcome.untrusted ? 'untrusted' : 'silent' };
  const tookMs = monotonic() - began;
  if (outcome.packet.code === Code.DisconnectAck) return { kind: 'acknowledged', tookMs };
  const errorCause = readErrorCause(outcome.packet);
  const isUnknown = errorCause === undefined || errorCause === ErrorCause.SessionContextNotFound;
  return isUnknown ? { kind: 'session-unknown', tookMs } : { kind: 'refused', errorCause, tookMs };
}

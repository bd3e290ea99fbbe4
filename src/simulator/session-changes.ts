import type { ActivityLog } from './activity-log.js';
import { bareReply, isAuthenticChange } from './packet-authenticity.js';
import { decodePacket, type ReceivedPacket } from './package-codec.js';
import { describeAttributes } from './packet-details.js';
import { readLimits } from './session-limits.js';
import type { TerminalLife } from './terminal-life.js';
import { Chilli, readVendorInteger, Vendor } from './vendor-attributes.js';

const DISCONNECT_REQUEST = 40;
const COA_REQUEST = 43;
const NOT_AUTHORIZED = 2;

interface Changes {
  readonly lives: readonly TerminalLife[];
  readonly secret: string;
  readonly log: ActivityLog;
}

/**
 * Answers Disconnect- and CoA-Requests (RFC 5176) as a real gateway does: sessions are found by User-Name, which
 * Acct-Session-Id narrows to one; ACK or NAK are bare. Silence for what is not authentic, cannot be read, or names no user.
 */
export function createChangeHandler({ lives, secret, log }: Changes): (bytes: Buffer) => Buffer | undefined {
  return (bytes) => {
    const code = bytes.readUInt8(0);
    if (code !== DISCONNECT_REQUEST && code !== COA_REQUEST) return undefined;
    const packet = readAuthentic(bytes);
    if (!packet) return undefined;
    log.add({ direction: 'received', sentence: requestInWords(code), details: describeAttributes(packet) });
    const found = sessionsOf(packet);
    if (!found) {
      log.add({ direction: 'note', sentence: 'No answer: the request names no user' });
      return undefined;
    }
    for (const life of found) apply(code, packet, life);
    return answer(code, bytes, found.length > 0);
  };

  function readAuthentic(bytes: Buffer): ReceivedPacket | undefined {
    try {
      if (isAuthenticChange(bytes, secret)) return decodePacket(bytes);
      log.add({ direction: 'note', sentence: 'No answer: somebody without the secret asked for a change' });
    } catch (error) {
      log.add({ direction: 'note', sentence: `No answer: the request cannot be read: ${String(error)}` });
    }
    return undefined;
  }

  function sessionsOf({ named }: ReceivedPacket): readonly TerminalLife[] | undefined {
    const { 'User-Name': userName, 'Acct-Session-Id': sessionId } = named;
    if (typeof userName !== 'string') return undefined;
    return lives.filter((life) => {
      const { stage } = life.current();
      if (stage.kind !== 'online' || stage.session.userName !== userName) return false;
      return sessionId === undefined || stage.session.id === sessionId;
    });
  }

  function answer(code: number, request: Buffer, found: boolean): Buffer {
    log.add({ direction: 'sent', sentence: found ? 'ACK: done' : 'NAK: there is no such session' });
    return bareReply(code + (found ? 1 : 2), request, secret);
  }
}

function apply(code: number, packet: ReceivedPacket, life: TerminalLife): void {
  if (code === DISCONNECT_REQUEST) return life.end('Admin-Reset');
  if (readVendorInteger(packet, Vendor.Chilli, Chilli.SessionState) === NOT_AUTHORIZED)
    return life.end('User-Request');
  life.change(readLimits(packet));
}

function requestInWords(code: number): string {
  return code === DISCONNECT_REQUEST
    ? 'Disconnect-Request: please end this session'
    : 'CoA-Request: please change this session';
}

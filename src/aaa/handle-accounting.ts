import { possibleClasses, sessionIdOf } from '../access/authorize.js';
import type { UsageRecorder } from '../access/record-usage.js';
import type { EndCause } from '../access/session.js';
import { MINUTE, SECOND } from '../base/clock.js';
import { readEvery, readInteger } from '../radius/attributes.js';
import { Code } from '../radius/codes.js';
import { AcctStatusType, AcctTerminateCause, Attr } from '../radius/dictionary.js';
import type { Packet } from '../radius/packet.js';
import type { Reply } from '../radius/responder.js';
import type { AccessPoint } from '../venues/open-venue.js';
import { type Origin, readRestartedNas, readSessionAttributes, readSessionKeys } from './read-session.js';

const ACKNOWLEDGED: Reply = { code: Code.AccountingResponse, attributes: [] };

const STATUS: Readonly<Record<number, 'start' | 'interim' | 'stop'>> = {
  [AcctStatusType.Start]: 'start',
  [AcctStatusType.InterimUpdate]: 'interim',
  [AcctStatusType.Stop]: 'stop',
};

/** Takes an Accounting-Request; resolves with the acknowledgement once it is committed, or with nothing (RFC 2866 s.4.1). */
export async function handleAccounting(
  deps: {
    readonly recorder: UsageRecorder;
    readonly now: () => number;
    readonly onEvent: (accessPoint: AccessPoint, reason: 'restarted' | 'session-unknown') => void;
  },
  packet: Packet,
  origin: Origin,
): Promise<Reply | undefined> {
  const statusType = readInteger(packet, Attr.AcctStatusType);
  if (statusType === undefined) return undefined;
  const { accessPoint, venue } = origin;
  const keys = readSessionKeys(packet, origin);
  const at = deps.now();
  if (statusType === AcctStatusType.AccountingOn || statusType === AcctStatusType.AccountingOff) {
    const restart = { accessPointId: accessPoint.id, at: restartedAt(packet, at) };
    for (const nasHash of readRestartedNas(packet, origin))
      await deps.recorder.nasRestarted({ ...restart, nasHash });
    deps.onEvent(accessPoint, 'restarted');
    return ACKNOWLEDGED;
  }
  const status = STATUS[statusType];
  // Tunnel records and vendors' own kinds say nothing we keep; unanswered they would be sent for ever.
  if (status === undefined) return ACKNOWLEDGED;
  const classes = possibleClasses(readEvery(packet, Attr.Class));
  const { acctSessionId, framedIpAddress } = readSessionAttributes(packet, origin.peer);
  const recorded = await deps.recorder.record({
    status,
    at,
    venueId: venue.id,
    accessPointId: accessPoint.id,
    sessionIds: classes.map((value) => sessionIdOf(venue, value)),
    recordHash: keys.recordHash,
    terminalHash: keys.terminalHash,
    happenedAt: at - readDelay(packet),
    names: { acctSessionId, framedIpAddress },
    endCause: readEndCause(packet),
    ...readCounters(packet, accessPoint),
  });
  if (recorded === 'unknown') deps.onEvent(accessPoint, 'session-unknown');
  return ACKNOWLEDGED;
}

/** Gateways were seen to send an unanswered record for 50 s. */
const SENT_AGAIN_FOR = 2 * MINUTE;

/**
 * When the NAS restarted, epoch ms. What it sends again because we were away must not end what was opened since, be it
 * in the same second: Event-Timestamp names whole ones. Its clock is believed only where it is about right: fresh from
 * a restart it often is not.
 */
function restartedAt(packet: Packet, now: number): number {
  const stamp = readInteger(packet, Attr.EventTimestamp);
  const stampedAt = stamp === undefined ? now : stamp * SECOND;
  return Math.min(now - readDelay(packet), now - stampedAt > SENT_AGAIN_FOR ? now : stampedAt);
}

/** How long the NAS has been trying to send this, ms (RFC 2866 s.5.2). */
function readDelay(packet: Packet): number {
  return (readInteger(packet, Attr.AcctDelayTime) ?? 0) * SECOND;
}

const GIGAWORD = 2 ** 32;

/** Input is what the access point received from the guest (RFC 2866 s.5.3), unless it counts from the client's side. */
function readCounters(packet: Packet, accessPoint: AccessPoint) {
  const input = octets(packet, Attr.AcctInputOctets, Attr.AcctInputGigawords);
  const output = octets(packet, Attr.AcctOutputOctets, Attr.AcctOutputGigawords);
  const isTurned = accessPoint.equipment.countsFromClientView(packet);
  return {
    seconds: readInteger(packet, Attr.AcctSessionTime) ?? 0,
    upBytes: isTurned ? output : input,
    downBytes: isTurned ? input : output,
    hasGigawords: [Attr.AcctInputGigawords, Attr.AcctOutputGigawords].some(
      (type) => readInteger(packet, type) !== undefined,
    ),
  };
}

function octets(packet: Packet, low: number, high: number): number {
  return (readInteger(packet, low) ?? 0) + (readInteger(packet, high) ?? 0) * GIGAWORD;
}

const END_CAUSES: Readonly<Record<number, EndCause>> = {
  [AcctTerminateCause.UserRequest]: 'user-request',
  [AcctTerminateCause.LostCarrier]: 'lost-carrier',
  [AcctTerminateCause.IdleTimeout]: 'idle-timeout',
  [AcctTerminateCause.SessionTimeout]: 'session-timeout',
  [AcctTerminateCause.AdminReset]: 'admin-reset',
  [AcctTerminateCause.NasReboot]: 'nas-reboot',
};

function readEndCause(packet: Packet): EndCause {
  return END_CAUSES[readInteger(packet, Attr.AcctTerminateCause) ?? 0] ?? 'stop';
}

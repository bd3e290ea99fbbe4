import type { SessionAttributes } from '../access-points/family.js';
import { readTerminalAddress } from '../access-points/terminal-address.js';
import { keyedHash } from '../base/secrets.js';
import { terminalHash } from '../guests/terminal-hash.js';
import { readAddress, readBytes, readText } from '../radius/attributes.js';
import { Attr } from '../radius/dictionary.js';
import type { Packet } from '../radius/packet.js';
import type { Peer } from '../radius/responder.js';
import type { AccessPoint, Venue } from '../venues/open-venue.js';

/** Whose packet it is. */
export interface Origin {
  readonly venue: Venue;
  readonly accessPoint: AccessPoint;
  readonly peer: Peer;
}

/** By what a session can be looked up: keyed hashes, nothing else. */
interface SessionKeys {
  readonly terminalHash: string | undefined;
  readonly recordHash: string | undefined;
  readonly nasHash: string;
}

/** The look-up keys of the session a packet speaks of. */
export function readSessionKeys(packet: Packet, origin: Origin): SessionKeys {
  const { venue, accessPoint } = origin;
  const terminal = readTerminal(packet);
  // Some send it empty as long as there is none (RFC 2865 s.5 forbids it).
  const sessionId = readBytes(packet, Attr.AcctSessionId)?.toString('hex') || undefined;
  return {
    terminalHash: terminal === undefined ? undefined : terminalHash(venue, terminal),
    recordHash:
      sessionId === undefined
        ? undefined
        : keyedHash(venue.lookupKey, 'record', `${accessPoint.id} ${sessionId} ${terminal ?? ''}`),
    nasHash: nasHash(venue, nasName(packet, origin.peer)),
  };
}

/**
 * Under which hashes the logins of the NAS stand that restarted: the name it gives itself, and where it says no
 * NAS-Identifier but its entry has one, that as well: no login said another.
 */
export function readRestartedNas(packet: Packet, { venue, accessPoint, peer }: Origin): readonly string[] {
  const saysNoName = readText(packet, Attr.NasIdentifier) === undefined;
  const registered = saysNoName ? accessPoint.nasIdentifier : undefined;
  return [nasName(packet, peer), ...(registered === undefined ? [] : [registered])].map((name) =>
    nasHash(venue, name),
  );
}

function nasHash({ lookupKey }: Venue, name: string): string {
  return keyedHash(lookupKey, 'nas', name);
}

/** Equipment that sends no Calling-Station-Id names the terminal as User-Name, if at all. */
function readTerminal(packet: Packet): string | undefined {
  const calling = readTerminalAddress(readText(packet, Attr.CallingStationId));
  return calling ?? readTerminalAddress(readText(packet, Attr.UserName));
}

/** One entry may stand for a network of gateways; each restarts for itself. */
function nasName(packet: Packet, peer: Peer): string {
  return readText(packet, Attr.NasIdentifier) ?? readAddress(packet, Attr.NasIpAddress) ?? peer.address;
}

/** What the access point used, octet for octet, for a later Disconnect. */
export function readSessionAttributes(packet: Packet, peer: Peer): SessionAttributes {
  return {
    userName: readText(packet, Attr.UserName),
    callingStationId: readText(packet, Attr.CallingStationId),
    calledStationId: readText(packet, Attr.CalledStationId),
    nasIdentifier: readText(packet, Attr.NasIdentifier),
    nasIpAddress: readAddress(packet, Attr.NasIpAddress),
    acctSessionId: readText(packet, Attr.AcctSessionId),
    framedIpAddress: readAddress(packet, Attr.FramedIpAddress),
    sourceAddress: peer.address,
  };
}

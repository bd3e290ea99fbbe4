import type { z } from 'zod';
import type { Attribute } from '../radius/attributes.js';
import type { Packet } from '../radius/packet.js';

/** What the access point said when it sent the browser to us. Claims until RADIUS confirms them. */
export interface Arrival {
  readonly event: 'captured' | 'online' | 'failed' | 'already-online' | 'logged-off';
  /** Why it failed, where `event` is `failed`. */
  readonly reason?: 'reject' | 'timeout' | 'other';
  /** The terminal, as twelve lower-case hexadecimal digits. */
  readonly terminal: string | undefined;
  readonly nasIdentifier: string | undefined;
  readonly calledStationId: string | undefined;
  /** Origin the browser is to be handed back to, `http://10.1.0.1:3990`; used only if registered for the access point. */
  readonly handBackOrigin: string | undefined;
  /** What the hand-back needs besides the ticket, e.g. the challenge; the family's own. */
  readonly state: Readonly<Record<string, string>>;
  /** The page the guest wanted, if an http(s) address was given. */
  readonly wantedUrl: string | undefined;
}

/** The redirect as it came in. */
export interface ArrivalRequest {
  /** The query exactly as received, without `?`. */
  readonly rawQuery: string;
  /** Path and query exactly as received. */
  readonly rawTarget: string;
  /** Scheme and host guests reach us by. */
  readonly publicOrigin: string;
}

/** Limits of a session: seconds, bit/s, bytes, all counted from its start. */
export interface Limits {
  readonly sessionSeconds: number;
  readonly interimSeconds: number;
  readonly idleSeconds: number | undefined;
  readonly downBitsPerSecond: number | undefined;
  readonly upBitsPerSecond: number | undefined;
  readonly volumeBytes: number | undefined;
  /** 1 to 4094. */
  readonly vlan: number | undefined;
}

/** Attributes a session's own access point used, octet for octet, so that a Disconnect can name the session its way. */
export interface SessionAttributes {
  readonly userName: string | undefined;
  readonly callingStationId: string | undefined;
  readonly calledStationId: string | undefined;
  readonly nasIdentifier: string | undefined;
  readonly nasIpAddress: string | undefined;
  readonly acctSessionId: string | undefined;
  readonly framedIpAddress: string | undefined;
  /** Where its packets came from, and so where a Disconnect goes. */
  readonly sourceAddress: string;
}

export type Verdict = 'authentic' | 'unsigned' | 'forged';

export interface HandBackOptions {
  readonly arrival: Arrival;
  readonly userName: string;
  readonly password: string;
  /** Where the guest is to land afterwards; a page of ours. */
  readonly landingUrl: string;
}

export interface FreshChallengeOptions {
  readonly landingUrl: string;
  /** Milliseconds since the arrival's challenge was first seen. */
  readonly challengeAge: number;
}

/** How the browser takes the ticket to the access point: by an address, or by a form it posts there. */
export type HandBack =
  | { readonly kind: 'navigate'; readonly url: string }
  | { readonly kind: 'submit'; readonly url: string; readonly fields: readonly FormField[] };

export interface FormField {
  readonly name: string;
  readonly value: string;
}

/**
 * One maker's equipment, or a kin of it. One file each in `families/`, listed in `index.ts`; nothing else in the
 * program names it.
 */
export interface Family {
  readonly name: string;
  readonly title: string;
  /** What an owner may set about it. */
  readonly settingsSchema: z.ZodType;
  /** The behaviour of an access point set so. Throws where `settingsSchema` does not accept the settings. */
  equipment(settings: unknown): Equipment;
}

/**
 * How an access point behaves: what its redirect says, how the browser is handed back, which attributes its sessions
 * get and how it names and counts them.
 */
export interface Equipment {
  /** The arrival, or nothing where the query is not this family's. */
  readArrival(request: ArrivalRequest): Arrival | undefined;
  /** Whether the redirect is signed as the settings ask. */
  verifyArrival(request: ArrivalRequest): Verdict;
  /** Origin of every hand-back, where the settings fix it; it has to be registered like any other. */
  readonly handBackOrigin?: string | undefined;
  /** The way back with the ticket, always below `arrival.handBackOrigin`. */
  handBack(options: HandBackOptions): HandBack;
  /** Where the browser fetches a fresh challenge and comes back; nothing while the arrival's own still serves. */
  freshChallengeUrl(arrival: Arrival, options: FreshChallengeOptions): string | undefined;
  /** Where the browser itself logs off, for access points we cannot reach with a Disconnect. */
  logOffUrl(arrival: Arrival): string | undefined;
  /** Whether it lets a session go on past its Session-Timeout, so that a Disconnect alone ends it. */
  readonly ignoresSessionTimeout?: boolean;
  /** Whether a session's VLAN can be given by RADIUS; where not, a plan's is left out. */
  readonly takesVlan: boolean;
  /** The maker's attributes of an Accept, besides the standard ones. */
  replyAttributes(limits: Limits): readonly Attribute[];
  /**
   * The attributes of a CoA-Request (RFC 5176 s.3.1) that puts these limits in the place of a session's own; nothing
   * where this equipment cannot change them. Not every limit is in it: what the equipment cannot change it keeps.
   */
  changeAttributes(session: SessionAttributes, limits: Limits): readonly Attribute[] | undefined;
  /** The attributes that find a session on this equipment (RFC 5176 s.3). */
  disconnectAttributes(session: SessionAttributes): readonly Attribute[];
  /** Whether a Disconnect- or CoA-NAK with this Error-Cause, if any, says: no such session is known (any more). */
  meansGone(errorCause: number | undefined): boolean;
  /** Whether the octet counters of this record are the client's view (RFC 2866's turned round). */
  countsFromClientView(packet: Packet): boolean;
}

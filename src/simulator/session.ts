import type { Traffic } from './settings.js';
import type { SessionLimits } from './session-limits.js';

/** One terminal's time online. Octets are the guest's: `down` is what they downloaded. */
export interface Session {
  readonly id: string;
  readonly userName: string;
  readonly limits: SessionLimits;
  /** Class attributes of the Accept, echoed octet for octet in accounting (RFC 2865 s.5.25). */
  readonly classes: readonly Buffer[];
  /** Epoch milliseconds, as all times here. */
  readonly startedAt: number;
  readonly counted: { readonly at: number; readonly down: number; readonly up: number };
  readonly activeAt: number;
  readonly interimAt: number;
}

export interface Usage {
  readonly seconds: number;
  readonly down: number;
  readonly up: number;
}

/** The moment of reading, and what the terminal uses up unless its limits allow less. */
export interface Meter {
  readonly now: number;
  readonly traffic: Traffic;
}

type Due = { readonly at: number; readonly what: 'interim' | 'Session-Timeout' | 'Idle-Timeout' };

/** The interval real gateways insist on; what is shorter they replace by their own. */
const LEAST_INTERIM_SECONDS = 60;

export function openSession(
  opening: Pick<Session, 'id' | 'userName' | 'limits' | 'classes'>,
  now: number,
  interimSeconds: number,
): Session {
  const counted = { at: now, down: 0, up: 0 };
  const session = { ...opening, startedAt: now, counted, activeAt: now, interimAt: now };
  return nextInterim(session, now, interimSeconds);
}

/** Moves the next Interim-Update one interval past `now`. */
export function nextInterim(session: Session, now: number, interimSeconds: number): Session {
  const asked = session.limits.interimSeconds ?? 0;
  const interval = asked >= LEAST_INTERIM_SECONDS ? asked : interimSeconds;
  return { ...session, interimAt: now + interval * 1000 };
}

export function usageAt(session: Session, { now, traffic }: Meter): Usage {
  const allowed = allowedTraffic(session, traffic);
  const seconds = (now - session.counted.at) / 1000;
  return {
    seconds: Math.floor((now - session.startedAt) / 1000),
    down: session.counted.down + Math.floor(allowed.downPerSecond * seconds),
    up: session.counted.up + Math.floor(allowed.upPerSecond * seconds),
  };
}

/** The same session with `octets` more downloaded. */
export function downloaded(session: Session, octets: number, meter: Meter): Session {
  const { down, up } = usageAt(session, meter);
  return { ...session, counted: { at: meter.now, down: down + octets, up }, activeAt: meter.now };
}

/** The same session under changed limits; what was used until now was used under the old ones. */
export function changed(session: Session, limits: SessionLimits, meter: Meter): Session {
  const { down, up } = usageAt(session, meter);
  return { ...session, limits: { ...session.limits, ...limits }, counted: { at: meter.now, down, up } };
}

/** What happens to this session next, and when. */
export function nextDue(session: Session, traffic: Traffic): Due {
  const ends: Due[] = [
    { at: timeEnd(session), what: 'Session-Timeout' },
    // Seen: a gateway reports a used-up volume as Session-Timeout too.
    { at: volumeEnd(session, traffic), what: 'Session-Timeout' },
    { at: idleEnd(session, traffic), what: 'Idle-Timeout' },
  ];
  const interim: Due = { at: session.interimAt, what: 'interim' };
  return ends.reduce((first, due) => (due.at <= first.at ? due : first), interim);
}

function timeEnd({ startedAt, limits }: Session): number {
  return limits.sessionSeconds ? startedAt + limits.sessionSeconds * 1000 : Infinity;
}

function idleEnd(session: Session, traffic: Traffic): number {
  const { downPerSecond, upPerSecond } = allowedTraffic(session, traffic);
  if (!session.limits.idleSeconds || downPerSecond + upPerSecond > 0) return Infinity;
  return session.activeAt + session.limits.idleSeconds * 1000;
}

function volumeEnd(session: Session, traffic: Traffic): number {
  const { counted, limits } = session;
  const { downPerSecond, upPerSecond } = allowedTraffic(session, traffic);
  const ends = [
    secondsUntil(limits.totalOctets, counted.down + counted.up, downPerSecond + upPerSecond),
    secondsUntil(limits.downOctets, counted.down, downPerSecond),
    secondsUntil(limits.upOctets, counted.up, upPerSecond),
  ];
  return Math.ceil(counted.at + Math.min(...ends) * 1000);
}

function secondsUntil(limit: number | undefined, used: number, perSecond: number): number {
  if (!limit) return Infinity; // 0 means no limit
  if (used >= limit) return 0;
  return perSecond === 0 ? Infinity : (limit - used) / perSecond;
}

function allowedTraffic({ limits }: Session, traffic: Traffic): Traffic {
  return {
    downPerSecond: Math.min(traffic.downPerSecond, limits.downPerSecond || Infinity),
    upPerSecond: Math.min(traffic.upPerSecond, limits.upPerSecond || Infinity),
  };
}

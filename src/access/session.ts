import type { SessionAttributes } from '../access-points/family.js';

/** Why a session ended. `stop` and below come from the access point; the rest are our own conclusions. */
export type EndCause =
  | 'user-request'
  | 'lost-carrier'
  | 'idle-timeout'
  | 'session-timeout'
  | 'admin-reset'
  | 'nas-reboot'
  | 'stop'
  | 'accounting-on-off'
  | 'disconnected'
  | 'superseded'
  | 'deadline'
  | 'silent';

/** A session's counters and times: seconds, bytes, epoch ms. Up is from the guest, down towards the guest. */
export interface Usage {
  readonly startedAt: number | undefined;
  readonly reportedAt: number | undefined;
  readonly interims: number;
  readonly closedAt: number | undefined;
  readonly endCause: string | undefined;
  readonly seconds: number;
  readonly upBytes: number;
  readonly downBytes: number;
}

/** What one Accounting-Request says about its session. */
export interface UsageRecord {
  readonly status: 'start' | 'interim' | 'stop';
  /** When it reached us, epoch ms. */
  readonly at: number;
  readonly seconds: number;
  readonly upBytes: number;
  readonly downBytes: number;
  /** Whether it counts gigawords (RFC 2869 s.5.1); where it does not, octets begin anew at 2^32. */
  readonly hasGigawords: boolean;
  readonly endCause: EndCause;
}

/** An accounting record with what its session can be found by, best first. */
export interface AccountingRecord extends UsageRecord {
  readonly venueId: string;
  readonly accessPointId: string;
  /** From the Classes that came back: at most one is a session's. */
  readonly sessionIds: readonly string[];
  readonly recordHash: string | undefined;
  readonly terminalHash: string | undefined;
  /** When what it says happened, by Acct-Delay-Time: it may have waited for us. Epoch ms. */
  readonly happenedAt: number;
  /** What the access point calls the session, for equipment that tells in accounting only. */
  readonly names: Pick<SessionAttributes, 'acctSessionId' | 'framedIpAddress'>;
}

/** End causes the access point itself reported: final, no later record changes them. */
const REPORTED: ReadonlySet<string> = new Set<EndCause>([
  'user-request',
  'lost-carrier',
  'idle-timeout',
  'session-timeout',
  'admin-reset',
  'nas-reboot',
  'stop',
]);

/**
 * The session after one more record, whatever order records come in: counters only grow, a Stop is final and corrects
 * a close we had concluded ourselves, and a closed session is never opened again.
 */
export function withRecord(usage: Usage, record: UsageRecord): Usage {
  const counted = {
    ...usage,
    ...grown(usage, record),
    reportedAt: Math.max(usage.reportedAt ?? 0, record.at),
  };
  if (record.status === 'start')
    return { ...counted, startedAt: Math.min(usage.startedAt ?? record.at, record.at) };
  if (record.status === 'interim') return { ...counted, interims: usage.interims + 1 };
  if (usage.endCause !== undefined && REPORTED.has(usage.endCause)) return counted;
  return { ...counted, closedAt: record.at, endCause: record.endCause };
}

/** SQLite's integers end here; a counter of garbage must not make a statement fail. */
const COUNTER_MAXIMUM = Number.MAX_SAFE_INTEGER;
const SECONDS_MAXIMUM = 2 ** 31 - 1;

function grown(usage: Usage, record: UsageRecord): Pick<Usage, 'seconds' | 'upBytes' | 'downBytes'> {
  // An older report, or one that comes twice, is no counter that has begun anew.
  const mayHaveWrapped = !record.hasGigawords && record.seconds > usage.seconds;
  const unwrap = mayHaveWrapped ? unwrapped : (_: number, reported: number) => reported;
  const up = unwrap(usage.upBytes, record.upBytes);
  const down = unwrap(usage.downBytes, record.downBytes);
  return {
    seconds: Math.min(Math.max(usage.seconds, record.seconds), SECONDS_MAXIMUM),
    upBytes: Math.min(Math.max(usage.upBytes, up), COUNTER_MAXIMUM),
    downBytes: Math.min(Math.max(usage.downBytes, down), COUNTER_MAXIMUM),
  };
}

const GIGAWORD = 2 ** 32;

/**
 * The count that 32 bits of it were reported of. They begin anew where they fall by more than half of what they hold;
 * what falls by less is no count of this session, and 0 is what a record without counts comes to.
 */
function unwrapped(known: number, reported: number): number {
  const low = known % GIGAWORD;
  const hasWrapped = reported > 0 && low - reported > GIGAWORD / 2;
  return known - low + reported + (hasWrapped ? GIGAWORD : 0);
}

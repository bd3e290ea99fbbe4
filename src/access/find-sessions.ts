import { SECOND } from '../base/clock.js';
import type { AccountingRecord } from './session.js';
import type { AccountedSession, createUsageStore } from './usage-store.js';

type Store = ReturnType<typeof createUsageStore>;
/** `current` gives a session's state after the records before this one. */
type Finder = (
  record: AccountingRecord,
  current: (session: AccountedSession) => AccountedSession,
) => AccountedSession | undefined;

/**
 * Finds the session of each record: by Class; else by access point, Acct-Session-Id and terminal; else the open
 * session of the terminal at that access point which no Acct-Session-Id belongs to yet.
 */
export async function findSessions(store: Store, records: readonly AccountingRecord[]): Promise<Finder> {
  const known = await lookUp(records, (record) => record.sessionIds, store.byId);
  const byId = new Map(known.map((session) => [session.id, session]));
  const ofClasses = ({ sessionIds, venueId }: AccountingRecord) =>
    sessionIds.map((id) => byId.get(id)).find((session) => session?.venueId === venueId);
  const withoutClass = records.filter(({ sessionIds }) => sessionIds.length === 0);
  const byRecord = await lookUp(withoutClass, (record) => [record.recordHash], store.byRecord);
  const byTerminal = await lookUp(withoutClass, (record) => [record.terminalHash], store.openOfTerminals);
  return (record, current) => {
    // A Class that is not ours (any more) is an erased session's, or nobody's: never to be guessed at.
    if (record.sessionIds.length > 0) {
      const session = ofClasses(record);
      return session && current(session);
    }
    return ofRecord(byRecord.map(current), record) ?? ofTerminal(byTerminal.map(current), record);
  };
}

async function lookUp(
  records: readonly AccountingRecord[],
  keysOf: (record: AccountingRecord) => readonly (string | undefined)[],
  query: (keys: readonly string[]) => Promise<readonly AccountedSession[]>,
): Promise<readonly AccountedSession[]> {
  const keys = [...new Set(records.flatMap(keysOf).filter((key) => key !== undefined))];
  return keys.length === 0 ? [] : query(keys);
}

/**
 * Gateways use an id again after a reboot, or within one second. A Start belongs to an open session, best to one that
 * has not started; anything else to one that has. Of several, the newest for a Start; else the one that began when the
 * record says its session did, so that a late Stop does not end what came after.
 */
function ofRecord(
  sessions: readonly AccountedSession[],
  record: AccountingRecord,
): AccountedSession | undefined {
  const isStart = record.status === 'start';
  const fits = sessions
    .filter((session) => session.recordHash === record.recordHash && isOfVenue(session, record))
    .filter((session) => !isStart || session.closedAt === undefined)
    .sort((a, b) => (isStart ? b.openedAt - a.openedAt : distance(a, record) - distance(b, record)));
  return fits.find((session) => isStart === (session.startedAt === undefined)) ?? fits[0];
}

/** Between the beginning of a session and that of the one the record counts, ms. */
function distance(session: AccountedSession, { happenedAt, seconds }: AccountingRecord): number {
  return Math.abs((session.startedAt ?? session.openedAt) - (happenedAt - seconds * SECOND));
}

/** A record cannot count more seconds than its session is old; what does is of an earlier one. */
const CLOCK_GRACE = 60 * SECOND;

function ofTerminal(
  sessions: readonly AccountedSession[],
  record: AccountingRecord,
): AccountedSession | undefined {
  return sessions
    .filter((session) => session.terminalHash === record.terminalHash && isOfVenue(session, record))
    .filter((session) => session.accessPointId === record.accessPointId && session.recordHash === undefined)
    .filter((session) => record.at - session.openedAt + CLOCK_GRACE >= record.seconds * SECOND)
    .sort((a, b) => b.openedAt - a.openedAt)[0];
}

function isOfVenue(session: AccountedSession, record: AccountingRecord): boolean {
  return session.venueId === record.venueId;
}

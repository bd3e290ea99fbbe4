import { createBatcher } from '../base/batcher.js';
import type { Database } from '../db/database.js';
import type { Sealer } from '../keys/sealing.js';
import { findSessions } from './find-sessions.js';
import { openSealedSession, sealSession } from './sealed-session.js';
import { type AccountingRecord, withRecord } from './session.js';
import { type AccountedSession, createUsageStore, type NasRestart } from './usage-store.js';

/** `unknown`: no session of ours (an erased guest's, or none we opened). To be acknowledged all the same. */
type Recorded = 'recorded' | 'unknown';

export interface UsageRecorder {
  /** Resolves once the record is committed. */
  record(record: AccountingRecord): Promise<Recorded>;
  /** Resolves once every session of the NAS is closed. */
  nasRestarted(restart: NasRestart): Promise<void>;
  /** Calls `committed` with the sessions each commit has changed. One listener. */
  follow(committed: (sessions: readonly AccountedSession[]) => void): void;
  /** Records waiting or being committed. */
  depth(): number;
}

const BATCH = 512;
const QUEUE_BOUND = 16_384;
const RESTART_STEP = 1_000;

/** Group commit: the records that arrive while one commit runs are committed together by the next. */
export function createUsageRecorder(db: Database, sealer: Sealer): UsageRecorder {
  let listener: (sessions: readonly AccountedSession[]) => void = () => {};
  const batcher = createBatcher({
    most: BATCH,
    bound: QUEUE_BOUND,
    run: async (records: readonly AccountingRecord[]) => {
      const { results, changed } = await db.transaction((trx) =>
        recordAll(createUsageStore(trx), sealer, records),
      );
      listener(changed);
      return results;
    },
  });

  return {
    record: (record) => batcher.submit(record),
    async nasRestarted(restart) {
      const store = createUsageStore(db.write);
      // In steps, so that a gateway with thousands of guests does not hold up everybody's accounting.
      while ((await store.closeOfNas({ ...restart, most: RESTART_STEP })) === RESTART_STEP);
    },
    follow(committed) {
      listener = committed;
    },
    depth: () => batcher.depth,
  };
}

type Store = ReturnType<typeof createUsageStore>;

async function recordAll(
  store: Store,
  sealer: Sealer,
  records: readonly AccountingRecord[],
): Promise<{ readonly results: readonly Recorded[]; readonly changed: readonly AccountedSession[] }> {
  const find = await findSessions(store, records);
  const stored = new Map<string, AccountedSession>();
  const changed = new Map<string, AccountedSession>();
  const named = new Map<string, AccountingRecord['names']>();
  const current = (session: AccountedSession) => changed.get(session.id) ?? session;
  const results = records.map((record): Recorded => {
    const session = find(record, current);
    if (!session) return 'unknown';
    if (session.recordHash === undefined && record.recordHash !== undefined)
      named.set(session.id, record.names);
    const recordHash = session.recordHash ?? record.recordHash;
    if (!stored.has(session.id)) stored.set(session.id, session);
    changed.set(session.id, { ...session, ...withRecord(session, record), recordHash });
    return 'recorded';
  });
  const isOnlyCounted = (session: AccountedSession) => hasOnlyCounted(stored.get(session.id), session);
  const [counted, others] = parted([...changed.values()], isOnlyCounted);
  if (counted.length > 0) await store.count(counted);
  if (others.length > 0) await store.save(others);
  if (named.size > 0) await keepNames(store, sealer, named);
  return { results, changed: [...changed.values()] };
}

function hasOnlyCounted(before: AccountedSession | undefined, after: AccountedSession): boolean {
  return before?.recordHash === after.recordHash && before?.closedAt === after.closedAt;
}

function parted<T>(items: readonly T[], holds: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}

/** What the Access-Request did not say yet, a Disconnect may need. */
async function keepNames(
  store: Store,
  sealer: Sealer,
  named: ReadonlyMap<string, AccountingRecord['names']>,
): Promise<void> {
  const sessions = await store.sealed([...named.keys()]);
  const resealed = sessions.flatMap((session) => {
    const attributes = openSealedSession(sealer, session);
    if (!attributes) return [];
    const { acctSessionId, framedIpAddress = attributes.framedIpAddress } = named.get(session.id) ?? {};
    const content = { ...attributes, acctSessionId, framedIpAddress };
    return [{ id: session.id, sealed: sealSession(sealer, session.id, content) }];
  });
  await store.reseal(resealed);
}

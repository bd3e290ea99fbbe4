import { MINUTE } from '../base/clock.js';
import type { Database } from '../db/database.js';
import { noticeId } from '../owners/notice.js';
import { createNoticeStore } from '../owners/notice-store.js';
import { raiseNotice } from '../owners/raise-notice.js';
import { createRetentionStore, type RetentionRun } from './retention-store.js';

/** It runs hourly: the second failure in a row is told, the first may be a passing one. */
const PATIENCE = 50 * MINUTE;

/** Notes that a run of retention failed, and tells owners where it is not the first in a row. */
export async function tellRetentionFailed(db: Database, at: number): Promise<void> {
  await db.transaction(async (trx) => {
    const store = createRetentionStore(trx);
    await store.noteFailure(at);
    const since = await store.failingSince();
    if (since === undefined || at - since < PATIENCE) return;
    const news = { kind: 'retention-failed', since } as const;
    await raiseNotice(trx, { venueId: undefined, news, once: String(since), at });
  });
}

/** Notes a run that got through; what was told of failures is over. */
export async function noteRetention(db: Database, run: RetentionRun): Promise<void> {
  await db.transaction(async (trx) => {
    const store = createRetentionStore(trx);
    const since = await store.failingSince();
    await store.note(run);
    if (since === undefined) return;
    const id = noticeId({ kind: 'retention-failed', venueId: undefined, once: String(since) });
    await createNoticeStore(trx).end(id, run.ranAt);
  });
}

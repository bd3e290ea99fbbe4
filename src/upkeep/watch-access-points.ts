import type { Database, Queryable } from '../db/database.js';
import { noticeId } from '../owners/notice.js';
import { createNoticeStore } from '../owners/notice-store.js';
import { raiseNotice } from '../owners/raise-notice.js';
import { createSilenceStore, type KnownSilence, type Silence } from '../owners/silence-store.js';

interface WatchDeps {
  readonly db: Database;
  readonly now: () => number;
}

/**
 * Tells a venue's people that an access point with guests online went silent, and that it is back: once each. One without
 * guests has nothing to say, so its silence is none.
 */
export async function watchAccessPoints({ db, now }: WatchDeps, reachableSince: number): Promise<void> {
  const at = now();
  const store = createSilenceStore(db.read);
  for (const silence of await store.ended()) await db.transaction((trx) => end(trx, silence, at));
  for (const silence of await store.begun({ at, reachableSince }))
    await db.transaction((trx) => begin(trx, silence, at));
  await endOfUnbound(db, at);
}

/** What was told of an access point that was unbound since: nobody hears it again. */
async function endOfUnbound(db: Database, at: number): Promise<void> {
  const standing = await createNoticeStore(db.read).standing('access-point-silent');
  if (standing.length === 0) return;
  const silent = new Set((await createSilenceStore(db.read).known()).map(noticeOf));
  for (const id of standing) if (!silent.has(id)) await createNoticeStore(db.write).end(id, at);
}

/** Both do nothing where another process was first: it has told. */
async function begin(trx: Queryable, { accessPointId, venueId, name }: Silence, at: number): Promise<void> {
  if (!(await createSilenceStore(trx).begin(accessPointId, at))) return;
  const news = { kind: 'access-point-silent', accessPoint: name } as const;
  await raiseNotice(trx, { venueId, news, once: onceOf(accessPointId, at), at });
}

async function end(trx: Queryable, silence: KnownSilence, at: number): Promise<void> {
  const { accessPointId, venueId, name, since } = silence;
  if (!(await createSilenceStore(trx).end(accessPointId))) return;
  await createNoticeStore(trx).end(noticeOf(silence), at);
  const news = { kind: 'access-point-back', accessPoint: name } as const;
  await raiseNotice(trx, { venueId, news, once: onceOf(accessPointId, since), at, overAt: at });
}

/** The id of the notice that told of it. */
function noticeOf({ accessPointId, venueId, since }: KnownSilence): string {
  return noticeId({ kind: 'access-point-silent', venueId, once: onceOf(accessPointId, since) });
}

function onceOf(accessPointId: string, since: number): string {
  return `${accessPointId} ${since}`;
}

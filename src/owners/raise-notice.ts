import type { Queryable } from '../db/database.js';
import { type News, noticeId } from './notice.js';
import { createNoticeMailStore } from './notice-mail-store.js';
import { createNoticeStore } from './notice-store.js';

interface NewNotice {
  /** The venue it is about; undefined: the whole service. */
  readonly venueId: string | undefined;
  readonly news: News;
  /** Tells this fact from others of its kind at the venue: whatever is raised under it again is the same. */
  readonly once: string;
  /** Epoch ms. */
  readonly at: number;
  /** When it will be over, epoch ms. Without it it stays until `createNoticeStore(…).end`. */
  readonly overAt?: number;
}

/**
 * Tells a venue's people, or everybody's, in the transaction that finds it out: on the notice board, and by mail those who
 * may act and want it (whoever it is where the kind is legal). False where it was told before, by whichever process; then
 * nothing changes. Upkeep sends the mails within a minute.
 */
export async function raiseNotice(trx: Queryable, { once, overAt, ...rest }: NewNotice): Promise<boolean> {
  const { venueId, news } = rest;
  const notice = { ...rest, id: noticeId({ kind: news.kind, venueId, once }), overAt };
  if (!(await createNoticeStore(trx).add(notice))) return false;
  await createNoticeMailStore(trx).addFor(notice);
  return true;
}

import type { Database } from '../db/database.js';
import type { Notice } from './notice.js';
import { createNoticeStore } from './notice-store.js';
import { raiseNotice } from './raise-notice.js';

type Announced =
  | { readonly kind: 'announced' }
  | { readonly kind: 'too-near'; readonly earliest: string }
  /** Nothing changes. */
  | { readonly kind: 'announced-before'; readonly on: string };

/**
 * Tells all owners that the service ends after the day `on` (YYYY-MM-DD), at least a month ahead (R18). Nothing else
 * follows from it: on that day and after it everything is served and kept as before.
 */
export async function announceEnd(
  db: Database,
  { on, note, at }: { readonly on: string; readonly note: string; readonly at: number },
): Promise<Announced> {
  const earliest = aMonthAfter(at);
  if (on < earliest) return { kind: 'too-near', earliest };
  return db.transaction(async (trx) => {
    const store = createNoticeStore(trx);
    const told = await store.ofKind('service-ending');
    const open = told.find(isAnnounced);
    if (open) return { kind: 'announced-before', on: open.news.on };
    const news = { kind: 'service-ending', on, note } as const;
    if (await raiseNotice(trx, { venueId: undefined, news, once: told.at(-1)?.id ?? '', at }))
      return { kind: 'announced' };
    // Somebody did at the same moment, after the one told last.
    const theirs = (await store.ofKind('service-ending')).find(isAnnounced);
    return { kind: 'announced-before', on: theirs?.news.on ?? on };
  });
}

/** Tells all owners that the service goes on; the day that was announced, or nothing where none was. */
export async function withdrawEnd(db: Database, at: number): Promise<string | undefined> {
  return db.transaction(async (trx) => {
    const store = createNoticeStore(trx);
    const open = (await store.ofKind('service-ending')).find(isAnnounced);
    if (!open) return undefined;
    await store.end(open.id, at);
    const news = { kind: 'service-goes-on', on: open.news.on } as const;
    await raiseNotice(trx, { venueId: undefined, news, once: open.id, at, overAt: at });
    return open.news.on;
  });
}

function isAnnounced(notice: Notice): notice is Notice & { news: { kind: 'service-ending'; on: string } } {
  return notice.news.kind === 'service-ending' && notice.overAt === undefined;
}

/** The same day of the next month, or the first after it where that month is shorter: never less than a month. */
function aMonthAfter(at: number): string {
  const day = new Date(at);
  day.setUTCMonth(day.getUTCMonth() + 1);
  return day.toISOString().slice(0, 10);
}

import type { Database } from '../db/database.js';
import { createNoticeStore } from './notice-store.js';
import { raiseNotice } from './raise-notice.js';

/** Tells the owners of these venues of a data breach (GDPR art. 33(2)), once each; of how many venues it was news. */
export async function tellBreach(
  db: Database,
  {
    reference,
    venueIds,
    at,
  }: { readonly reference: string; readonly venueIds: readonly string[]; readonly at: number },
): Promise<number> {
  const news = { kind: 'breach', reference } as const;
  return db.transaction(async (trx) => {
    let told = 0;
    for (const venueId of venueIds)
      if (await raiseNotice(trx, { venueId, news, once: reference, at })) told += 1;
    return told;
  });
}

/** A breach is dealt with: so is what owners were told of it. */
export async function endBreach(db: Database, reference: string, at: number): Promise<void> {
  await db.transaction(async (trx) => {
    const store = createNoticeStore(trx);
    for (const { id, news } of await store.ofKind('breach'))
      if (news.kind === 'breach' && news.reference === reference) await store.end(id, at);
  });
}

import type { Database } from '../db/database.js';
import type { OwnerTerms } from './owner-terms.js';
import { createNoticeStore } from './notice-store.js';
import { createOwnerStore } from './owner-store.js';
import { raiseNotice } from './raise-notice.js';

/** Tells everybody who accepted other terms than these that they changed; once for each change, also to a former text. */
export async function tellTerms(db: Database, terms: OwnerTerms, at: number): Promise<void> {
  const { version, inForceFrom } = terms;
  const news = { kind: 'terms-changed', version, inForceFrom } as const;
  const inForceAt = inForceFrom === undefined ? at : Date.parse(inForceFrom);
  await db.transaction(async (trx) => {
    if (!(await createOwnerStore(trx).isAnyUnder(version))) return;
    const last = (await createNoticeStore(trx).ofKind('terms-changed')).at(-1);
    if (last?.news.kind === 'terms-changed' && last.news.version === version) return;
    const once = last ? `${version} ${last.id}` : version;
    await raiseNotice(trx, { venueId: undefined, news, once, at, overAt: Math.max(at, inForceAt) });
  });
}

import type { Queryable } from '../db/database.js';
import { NOTICE_KINDS, type NoticeKind } from './notice.js';

const TABLE = 'notice_mutes';

/** The kinds somebody can turn the mails of off; the others come in any case. */
export const SWITCHED_KINDS = (Object.keys(NOTICE_KINDS) as NoticeKind[]).filter(
  (kind) => !NOTICE_KINDS[kind].isLegal,
);

export function createNoticeMuteStore(db: Queryable) {
  return {
    /** Those that are turned off. */
    async of(ownerId: string): Promise<readonly NoticeKind[]> {
      return db(TABLE).where({ owner_id: ownerId }).orderBy('kind').pluck('kind');
    },

    async set(ownerId: string, kinds: readonly NoticeKind[]): Promise<void> {
      await db(TABLE).where({ owner_id: ownerId }).delete();
      const rows = kinds.map((kind) => ({ owner_id: ownerId, kind }));
      if (rows.length > 0) await db(TABLE).insert(rows);
    },
  };
}

import type { Column } from '../db/columns.js';
import type { Queryable } from '../db/database.js';
import type { Notice } from './notice.js';
import { createNoticeReaderStore } from './notice-reader-store.js';
import { rowToNotice } from './notice-store.js';

const TABLE = 'notice_mails';

/** Somebody who is still to be told of a notice by mail. */
export interface NoticeMail {
  readonly notice: Notice;
  readonly ownerId: string;
  readonly email: string;
  readonly attempts: number;
}

export function createNoticeMailStore(db: Queryable) {
  const one = ({ notice, ownerId }: NoticeMail) =>
    db(TABLE).where({ notice_id: notice.id, owner_id: ownerId });

  return {
    /** For everybody who is to have this notice by mail. */
    async addFor(notice: Notice): Promise<void> {
      const readers = createNoticeReaderStore(db).toMail(notice);
      const values = readers.select(
        db.raw('cast(? as varchar(22))', [notice.id]),
        'owners.id',
        db.raw('cast(? as bigint)', [notice.at]),
      );
      const columns = db.raw('?? (??, ??, ??)', [TABLE, 'notice_id', 'owner_id', 'next_attempt_at']);
      await db.into(columns).insert(values);
    },

    async due(now: number, most: number): Promise<readonly NoticeMail[]> {
      const rows = await db(TABLE)
        .join('notices', 'notices.id', `${TABLE}.notice_id`)
        .join('owners', 'owners.id', `${TABLE}.owner_id`)
        .where('next_attempt_at', '<=', now)
        .orderBy(['next_attempt_at', 'notice_id', 'owner_id'])
        .limit(most)
        .select('notices.*', 'owner_id', 'owners.email', 'attempts');
      return rows.map(rowToMail);
    },

    /** Whether it still concerns this person, who may have left or turned it off since. */
    async isWanted({ notice, ownerId }: NoticeMail): Promise<boolean> {
      const readers = createNoticeReaderStore(db).toMail(notice);
      return (await readers.where('owners.id', ownerId).first('owners.id')) !== undefined;
    },

    /** Takes the next attempt for this process; false where another has taken it. */
    async claim(mail: NoticeMail, nextAttemptAt: number): Promise<boolean> {
      const { attempts } = mail;
      const changed = await one(mail)
        .where({ attempts })
        .update({ attempts: attempts + 1, next_attempt_at: nextAttemptAt });
      return changed === 1;
    },

    async remove(mail: NoticeMail): Promise<void> {
      await one(mail).delete();
    },
  };
}

function rowToMail(row: Readonly<Record<string, Column>>): NoticeMail {
  return {
    notice: rowToNotice(row),
    ownerId: String(row.owner_id),
    email: String(row.email),
    attempts: Number(row.attempts),
  };
}

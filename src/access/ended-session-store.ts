import { randomToken } from '../base/secrets.js';
import { type Column, optionalNumber, optionalText } from '../db/columns.js';
import type { Queryable } from '../db/database.js';
import { heldInOrder } from '../db/held-in-order.js';
import { recordset } from '../db/recordset.js';
import { reportInterval } from '../venues/report-interval.js';

const TABLE = 'sessions';

/** What ends sessions that are over, counts those that ended, and forgets them: of many at once, as upkeep does it. */
export function createEndedSessionStore(db: Queryable) {
  return {
    /** Closes at most `most` sessions whose time was over before `before`. The last report stands as their usage. */
    async closeOverdue(before: number, at: number, most: number): Promise<number> {
      const overdue = db(TABLE).whereNull('closed_at').where('deadline_at', '<', before);
      return db(TABLE)
        .whereIn('id', heldInOrder(db, overdue, most))
        .update({ closed_at: at, end_cause: 'deadline' });
    },

    /**
     * Closes at most `most` sessions that did report but have missed `misses` reports since. Reports that could not
     * have reached us, before `reachableSince`, are not missed ones.
     */
    async closeSilent(silence: {
      readonly misses: number;
      readonly reachableSince: number;
      readonly at: number;
      readonly most: number;
    }): Promise<number> {
      const { misses, at } = silence;
      const interval = reportInterval(db);
      const silent = db(TABLE)
        .whereNull('closed_at')
        .where('interims', '>', 0)
        .whereRaw('reported_at + ? * ? < ?', [interval, misses, at])
        .whereRaw('? * ? < cast(? as bigint)', [interval, misses, at - silence.reachableSince]);
      return db(TABLE)
        .whereIn('id', heldInOrder(db, silent, silence.most))
        .update({ closed_at: at, end_cause: 'silent' });
    },

    /**
     * Leaves at most `most` sessions closed before `closedBefore` with times and counters only: what an access point
     * could still name them by, their id (the keyed hash of the Class) included, goes.
     */
    async forgetSealed(closedBefore: number, most: number): Promise<number> {
      const old = await db(TABLE)
        .whereNotNull('sealed')
        .where('closed_at', '<', closedBefore)
        .limit(most)
        .select('id');
      const rows = old.map(({ id }) => ({ id: id as string, fresh: randomToken() }));
      await db.raw(
        `update sessions set id = r.fresh, sealed = null, record_hash = null, nas_hash = null, device_id = null
         from ? where sessions.id = r.id`,
        [recordset(db, { alias: 'r', shape: { id: 'text', fresh: 'text' }, rows })],
      );
      return rows.length;
    },

    /** Counts the sessions of a venue that ended in [from, to), apart by what `by` names: one row for each combination. */
    async countEnded(wanted: {
      readonly venueId: string;
      readonly from: number;
      readonly to: number;
      readonly by: readonly string[];
    }): Promise<readonly EndedSessions[]> {
      const groups = [
        ...(wanted.by.includes('hour')
          ? [db.raw('(closed_at - cast(? as bigint)) / 3600000 as hours', [wanted.from])]
          : []),
        ...(wanted.by.includes('way') ? ['method'] : []),
        ...(wanted.by.includes('access-point') ? ['access_point_id'] : []),
      ];
      const ended = db(TABLE)
        .where({ venue_id: wanted.venueId })
        .where('closed_at', '>=', wanted.from)
        .where('closed_at', '<', wanted.to)
        .select('venue_id', 'guest_id', 'seconds', 'up_bytes', 'down_bytes', ...groups);
      const names = ['venue_id', ...groups.map((group) => (typeof group === 'string' ? group : 'hours'))];
      const rows = await db
        .from(ended.as('ended'))
        .groupBy(names)
        .select(names)
        .countDistinct({ guests: 'guest_id' })
        .count({ times: '*' })
        .sum({ seconds: 'seconds', up: 'up_bytes', down: 'down_bytes' });
      return rows.map(rowToEnded);
    },

    /** At most `most` sessions closed before `before`, by their ids. */
    async closedBefore(before: number, most: number): Promise<readonly string[]> {
      return db(TABLE).where('closed_at', '<', before).limit(most).pluck('id');
    },

    /** Returns how many there were. */
    async remove(ids: readonly string[]): Promise<number> {
      return db(TABLE).whereIn('id', ids).delete();
    },
  };
}

/** How many sessions ended and of how many guests; `hours` after the period began. Nothing of single ones. */
export interface EndedSessions {
  readonly hours: number | undefined;
  readonly method: string | undefined;
  readonly accessPointId: string | undefined;
  readonly guests: number;
  readonly times: number;
  readonly seconds: number;
  readonly bytes: number;
}

function rowToEnded(row: Record<string, Column>): EndedSessions {
  return {
    hours: optionalNumber(row.hours),
    method: optionalText(row.method),
    accessPointId: optionalText(row.access_point_id),
    guests: Number(row.guests),
    times: Number(row.times),
    seconds: Number(row.seconds),
    bytes: Number(row.up) + Number(row.down),
  };
}

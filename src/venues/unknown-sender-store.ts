import { HOUR } from '../base/clock.js';
import type { Queryable } from '../db/database.js';

const TABLE = 'unknown_senders';

/** Packets that fitted none of a venue's access points, from a network it has registered or the part they came from. */
export interface UnknownSender {
  readonly network: string;
  /** Epoch ms of the hour's beginning. */
  readonly hour: number;
  readonly count: number;
}

export interface UnknownCount {
  readonly venueId: string;
  readonly network: string;
  readonly count: number;
}

/** Rows of a venue at most; past it only those there are are counted on. */
const MOST = 500;

export function createUnknownSenderStore(db: Queryable) {
  return {
    /** Those of hours that began after `at`, the latest first. */
    async ofVenue(venueId: string, at: number): Promise<readonly UnknownSender[]> {
      const rows = await db(TABLE)
        .where({ venue_id: venueId })
        .where('hour', '>', at)
        .orderBy([{ column: 'hour', order: 'desc' }, 'network'])
        .select('network', 'hour', 'count');
      return rows.map(({ network, hour, count }) => ({ network, hour: Number(hour), count }));
    },

    /** Adds to the counts of the hour `at` lies in. Venues removed meanwhile are passed over. */
    async add(counts: readonly UnknownCount[], at: number): Promise<void> {
      const hour = at - (at % HOUR);
      for (const { venueId, network, count } of counts) {
        await db.raw(
          `insert into unknown_senders (venue_id, network, hour, count)
           select id, cast(? as varchar), cast(? as bigint), cast(? as integer) from venues where id = ?
           and ((select count(*) from unknown_senders where venue_id = venues.id) < ?
             or exists (select 1 from unknown_senders where venue_id = venues.id and network = ? and hour = ?))
           on conflict (venue_id, network, hour) do update set count = unknown_senders.count + excluded.count`,
          [network, hour, count, venueId, MOST, network, hour],
        );
      }
    },

    /** Removes the counts of hours that began before `before`; returns how many. */
    async removeOld(before: number): Promise<number> {
      return db(TABLE).where('hour', '<', before).delete();
    },
  };
}

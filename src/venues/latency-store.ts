import { HOUR } from '../base/clock.js';
import type { Queryable } from '../db/database.js';
import type { Answered, Asked } from './latency.js';

const TABLE = 'access_point_latencies';

/** Answers to one access point that took about as long. */
export interface LatencyCount extends Answered {
  readonly accessPointId: string;
  readonly asked: Asked;
}

/** Those of one hour (epoch ms of its beginning). */
export interface HourLatency extends Answered {
  readonly hour: number;
  readonly asked: Asked;
}

export function createLatencyStore(db: Queryable) {
  return {
    /** How long answers to one access point took since the hour `at` lies in. */
    async ofAccessPoint(accessPointId: string, at: number): Promise<readonly HourLatency[]> {
      const rows = await db(TABLE)
        .where({ access_point_id: accessPointId })
        .where('hour', '>=', at - (at % HOUR))
        .orderBy(['hour', 'asked', 'within_ms'])
        .select('hour', 'asked', 'within_ms', 'count');
      return rows.map((row) => ({
        hour: Number(row.hour),
        asked: row.asked,
        withinMs: row.within_ms,
        count: row.count,
      }));
    },

    /** Adds to the counts of the hour `at` lies in. Access points unbound meanwhile are passed over. */
    async add(counts: readonly LatencyCount[], at: number): Promise<void> {
      const hour = at - (at % HOUR);
      for (const { accessPointId, asked, withinMs, count } of counts) {
        await db.raw(
          `insert into access_point_latencies (access_point_id, hour, asked, within_ms, count)
           select id, cast(? as bigint), cast(? as varchar), cast(? as integer), cast(? as integer)
           from access_points where id = ?
           on conflict (access_point_id, hour, asked, within_ms)
           do update set count = access_point_latencies.count + excluded.count`,
          [hour, asked, withinMs, count, accessPointId],
        );
      }
    },

    /** Removes the counts of hours that began before `before`; returns how many. */
    async removeOld(before: number): Promise<number> {
      return db(TABLE).where('hour', '<', before).delete();
    },
  };
}

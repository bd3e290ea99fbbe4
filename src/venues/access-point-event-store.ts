import { HOUR } from '../base/clock.js';
import type { Queryable } from '../db/database.js';

/** How often something happened at an access point within an hour: a reason and a count, nothing of anybody. */
interface EventCount {
  readonly accessPointId: string;
  readonly reason: string;
  readonly count: number;
}

/** One reason within one hour (epoch ms of its beginning). */
export interface HourCount {
  readonly hour: number;
  readonly reason: string;
  readonly count: number;
}

interface Summed {
  readonly access_point_id: string;
  readonly reason: string;
  readonly count: number | string;
}

export function createAccessPointEventStore(db: Queryable) {
  return {
    /** By access point and reason: how often since the hour `at` lies in. */
    async since(at: number): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
      const rows: readonly Summed[] = await db('access_point_events')
        .where('hour', '>=', at - (at % HOUR))
        .groupBy('access_point_id', 'reason')
        .select('access_point_id', 'reason', db.raw('sum(count) as count'));
      const found = new Map<string, Map<string, number>>();
      for (const row of rows) {
        const counts = found.get(row.access_point_id) ?? new Map<string, number>();
        found.set(row.access_point_id, counts.set(row.reason, Number(row.count)));
      }
      return found;
    },

    /** What happened at one access point since the hour `at` lies in, the latest first. */
    async ofAccessPoint(accessPointId: string, at: number): Promise<readonly HourCount[]> {
      const rows = await db('access_point_events')
        .where({ access_point_id: accessPointId })
        .where('hour', '>=', at - (at % HOUR))
        .orderBy([{ column: 'hour', order: 'desc' }, 'reason'])
        .select('hour', 'reason', 'count');
      return rows.map((row) => ({ hour: Number(row.hour), reason: row.reason, count: Number(row.count) }));
    },

    /** Adds to the counts of the hour `at` lies in. Access points unbound meanwhile are passed over. */
    async add(counts: readonly EventCount[], at: number): Promise<void> {
      const hour = at - (at % HOUR);
      for (const { accessPointId, reason, count } of counts) {
        await db.raw(
          `insert into access_point_events (access_point_id, hour, reason, count)
           select id, cast(? as bigint), cast(? as varchar), cast(? as integer) from access_points where id = ?
           on conflict (access_point_id, hour, reason) do update set count = access_point_events.count + excluded.count`,
          [hour, reason, count, accessPointId],
        );
      }
    },

    /** Removes the counts of hours that began before `before`; returns how many. */
    async removeOld(before: number): Promise<number> {
      return db('access_point_events').where('hour', '<', before).delete();
    },
  };
}

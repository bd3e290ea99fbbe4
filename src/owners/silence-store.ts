import type { Queryable } from '../db/database.js';
import { reportInterval } from '../venues/report-interval.js';

const TABLE = 'access_points';
const KNOWN = ['id', 'venue_id', 'name', 'silent_since'];

/** An access point that went silent, or is heard again. */
export interface Silence {
  readonly accessPointId: string;
  readonly venueId: string;
  readonly name: string;
}

export interface KnownSilence extends Silence {
  /** When it was noted, epoch ms. */
  readonly since: number;
}

/** So many of its reports may be late before it counts as silent; the sweep ends its sessions after the third. */
const REPORTS_MISSED = 2.5;

export function createSilenceStore(db: Queryable) {
  return {
    /**
     * Those that have open sessions they used to report and were not heard for longer than reports take, and that are
     * not known as silent yet. What could not have reached us, before `reachableSince`, was not missed.
     */
    async begun({ at, reachableSince }: Reach): Promise<readonly Silence[]> {
      const patience = REPORTS_MISSED * 1_000;
      const interval = reportInterval(db);
      const rows = await db(TABLE)
        .join('sessions', 'sessions.access_point_id', `${TABLE}.id`)
        .whereNull('sessions.closed_at')
        .where('sessions.interims', '>', 0)
        .whereNull(`${TABLE}.silent_since`)
        .whereRaw('access_points.last_seen_at + ? * ? / 1000 < ?', [interval, patience, at])
        .whereRaw('? * ? / 1000 < cast(? as bigint)', [interval, patience, at - reachableSince])
        .distinct(`${TABLE}.id`, `${TABLE}.venue_id`, `${TABLE}.name`);
      return rows.map(rowToSilence);
    },

    /** Those known as silent. */
    async known(): Promise<readonly KnownSilence[]> {
      return (await db(TABLE).whereNotNull('silent_since').select(KNOWN)).map(rowToKnown);
    },

    /** Those known as silent that were heard since. */
    async ended(): Promise<readonly KnownSilence[]> {
      return (await db(TABLE).whereRaw('last_seen_at > silent_since').select(KNOWN)).map(rowToKnown);
    },

    /** False where another process has noted it. */
    async begin(accessPointId: string, at: number): Promise<boolean> {
      const changed = await db(TABLE)
        .where({ id: accessPointId })
        .whereNull('silent_since')
        .update({ silent_since: at });
      return changed === 1;
    },

    async end(accessPointId: string): Promise<boolean> {
      const changed = await db(TABLE)
        .where({ id: accessPointId })
        .whereNotNull('silent_since')
        .update({ silent_since: null });
      return changed === 1;
    },
  };
}

interface Reach {
  readonly at: number;
  readonly reachableSince: number;
}

function rowToSilence(row: Readonly<Record<string, string>>): Silence {
  return { accessPointId: row.id ?? '', venueId: row.venue_id ?? '', name: row.name ?? '' };
}

function rowToKnown(row: Record<string, string>): KnownSilence {
  return { ...rowToSilence(row), since: Number(row.silent_since) };
}

import type { Queryable } from '../db/database.js';

const TABLE = 'tally_days';

/** Up to which day (2026-11-22) the counts of each venue are closed. */
export function createTallyDayStore(db: Queryable) {
  return {
    async closedThrough(venueId: string): Promise<string | undefined> {
      const row = await db(TABLE).where({ venue_id: venueId }).first('closed_through');
      return row?.closed_through;
    },

    async closeThrough(venueId: string, day: string): Promise<void> {
      await db(TABLE).insert({ venue_id: venueId, closed_through: day }).onConflict('venue_id').merge();
    },

    /** Up to when its sessions are counted, epoch ms; 0 where none ever were. */
    async countedUntil(venueId: string): Promise<number> {
      const row = await db(TABLE).where({ venue_id: venueId }).first('closed_until');
      return Number(row?.closed_until ?? 0);
    },

    /** Of a venue of which days are closed. */
    async countUntil(venueId: string, at: number): Promise<void> {
      await db(TABLE).where({ venue_id: venueId }).update({ closed_until: at });
    },
  };
}

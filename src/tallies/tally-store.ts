import type { Queryable } from '../db/database.js';
import { resultRows } from '../db/recordset.js';
import { TALLY_SHAPES, type Tally, type TallyShape } from './tally-shape.js';

/** `open`: of a day that lasts; `shown`: for reports; `waiting`: too few to be shown, of no day any more. */
type TallyState = 'open' | 'shown' | 'waiting';

/** A tally as stored. `period`: a day (2026-11-22) or a month (2026-11); '' while it waits. */
export interface StoredTally extends Tally {
  readonly venueId: string;
  readonly state: TallyState;
  readonly period: string;
}

type Row = Readonly<Record<string, string | number>>;

/** SQLite joins the rows of one insert into a compound of at most 500. */
const ROWS_AT_ONCE = 100;

/** After every day there is. */
const ANY_DAY = '9999-12-31';

export function createTallyStore(db: Queryable, shape: TallyShape) {
  const key = ['venue_id', 'state', 'period', ...shape.dimensions];
  const added = Object.fromEntries(
    shape.measures.map((measure) => [
      measure,
      db.raw('?? + ??', [`${shape.table}.${measure}`, `excluded.${measure}`]),
    ]),
  );

  function rowOf({ venueId, state, period, cell, counts }: StoredTally): Row {
    const dimensions = shape.dimensions.map((name) => [name, cell[name] ?? '']);
    const measures = shape.measures.map((name) => [name, counts[name] ?? 0]);
    return { venue_id: venueId, state, period, ...Object.fromEntries([...dimensions, ...measures]) };
  }

  function tallyOf(row: Row): StoredTally {
    return {
      venueId: String(row.venue_id),
      state: row.state as TallyState,
      period: String(row.period),
      cell: Object.fromEntries(shape.dimensions.map((name) => [name, String(row[name])])),
      counts: Object.fromEntries(shape.measures.map((name) => [name, Number(row[name])])),
    };
  }

  async function take(venueId: string, state: TallyState, before: string): Promise<readonly StoredTally[]> {
    const taken = await db.raw(
      'delete from ?? where venue_id = ? and state = ? and period < ? and length(period) <> 7 returning *',
      [shape.table, venueId, state, before],
    );
    return resultRows<Row>(taken).map(tallyOf);
  }

  return {
    /** Adds to what stands there already; each cell of a state and period at most once. */
    async add(tallies: readonly StoredTally[]): Promise<void> {
      const rows = tallies.map(rowOf);
      for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
        await db(shape.table)
          .insert(rows.slice(from, from + ROWS_AT_ONCE))
          .onConflict(key)
          .merge(added);
      }
    },

    /** Removes and returns what is open of the days before `day`, in one step, so that nothing counted meanwhile is lost. */
    takeOpen: (venueId: string, day: string) => take(venueId, 'open', day),

    /** What is open of the days before `day`; it stays. */
    async open(venueId: string, day: string): Promise<readonly StoredTally[]> {
      const open = db(shape.table).where({ venue_id: venueId, state: 'open' });
      const rows: Row[] = await open.where('period', '<', day);
      return rows.map(tallyOf);
    },

    takeWaiting: (venueId: string) => take(venueId, 'waiting', ANY_DAY),

    /** Removes and returns the days shown that lie before `day`; months are left. */
    takeShownDays: (venueId: string, day: string) => take(venueId, 'shown', day),

    /** What reports may see. */
    async shown(venueId: string): Promise<readonly StoredTally[]> {
      const rows: Row[] = await db(shape.table).where({ venue_id: venueId, state: 'shown' });
      return rows.map(tallyOf);
    },

    /** The days and months there is something shown of, in their order. */
    async shownPeriods(venueId: string): Promise<readonly string[]> {
      const periods: string[] = await db(shape.table)
        .where({ venue_id: venueId, state: 'shown' })
        .distinct('period')
        .pluck('period');
      return periods.sort();
    },

    async shownIn(venueId: string, period: string): Promise<readonly StoredTally[]> {
      const rows: Row[] = await db(shape.table).where({ venue_id: venueId, state: 'shown', period });
      return rows.map(tallyOf);
    },

    /** Of each cell shown on a day before `day`, the last such day. */
    async lastShown(venueId: string, day: string): Promise<readonly Pick<StoredTally, 'cell' | 'period'>[]> {
      const rows: Row[] = await db(shape.table)
        .where({ venue_id: venueId, state: 'shown' })
        .where('period', '<', day)
        .whereRaw('length(period) = 10')
        .groupBy(shape.dimensions)
        .select(shape.dimensions)
        .max({ period: 'period' });
      return rows.map(tallyOf);
    },
  };
}

/** Those of these venues that still exist. */
export async function existingVenues(
  db: Queryable,
  venueIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows: { id: string }[] = await db('venues').whereIn('id', venueIds).select('id');
  return new Set(rows.map(({ id }) => id));
}

/** How many counts of a venue are shown, of whatever kind. Of what waits not even the number of cells is told. */
export async function countShown(db: Queryable, venueId: string): Promise<number> {
  const counts = TALLY_SHAPES.map(async ({ table }) => {
    const row = await db(table).where({ venue_id: venueId, state: 'shown' }).count({ n: '*' }).first();
    return Number(row?.n);
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

import { groupedBy } from '../base/grouped-by.js';
import type { Database } from '../db/database.js';
import { cellName, merged, sum, type Tally, type TallyShape } from './tally-shape.js';
import { createTallyStore, existingVenues, type StoredTally } from './tally-store.js';

/** The people fewer of whom are never counted visibly. An owner may choose more, never less. */
export const FEWEST = 5;

/** Counts of one kind on their way to the database. */
interface Gatherer {
  add(place: { readonly venueId: string; readonly day: string }, tally: Tally): void;
  /** Writes what is about at least `FEWEST` guests of a venue; keeps the rest, and all of it where writing fails. */
  flush(): Promise<void>;
}

interface Gathered extends Tally {
  readonly day: string;
}

export function createGatherer(db: Database, shape: TallyShape): Gatherer {
  /** By venue, each cell of a day once: what is kept does not grow with the number of guests. */
  const gathered = new Map<string, Map<string, Gathered>>();

  function keep(venueId: string, { day, cell, counts }: Gathered): void {
    const kept = gathered.get(venueId) ?? new Map<string, Gathered>();
    const name = `${day} ${cellName(shape, cell)}`;
    kept.set(name, { day, cell, counts: sum(shape, kept.get(name)?.counts ?? {}, counts) });
    gathered.set(venueId, kept);
  }

  async function write(venues: readonly (readonly [string, readonly Gathered[]])[]): Promise<void> {
    await db.transaction(async (trx) => {
      const existing = await existingVenues(
        trx,
        venues.map(([venueId]) => venueId),
      );
      for (const [venueId, tallies] of venues) {
        if (existing.has(venueId)) await createTallyStore(trx, shape).add(openRows(venueId, tallies));
      }
    });
  }

  function openRows(venueId: string, tallies: readonly Gathered[]): readonly StoredTally[] {
    const days = [...new Set(tallies.map(({ day }) => day))].sort();
    return days.flatMap((period) => {
      const ofDay = tallies.filter(({ day }) => day === period);
      return merged(shape, ofDay).map((tally) => ({ ...tally, venueId, period, state: 'open' }));
    });
  }

  return {
    add({ venueId, day }, tally) {
      keep(venueId, { ...tally, day });
    },
    async flush() {
      const ready = [...gathered]
        .map(([venueId, kept]) => [venueId, [...kept.values()]] as const)
        .filter(([, tallies]) => isCrowd(shape, tallies))
        .sort(([a], [b]) => (a < b ? -1 : 1));
      if (ready.length === 0) return;
      for (const [venueId] of ready) gathered.delete(venueId);
      try {
        await write(ready);
      } catch (error) {
        for (const [venueId, tallies] of ready) for (const tally of tallies) keep(venueId, tally);
        throw error;
      }
    },
  };
}

/** Where a guest may be in several cells, no sum over them says how many there are; that of one cell does, over its days. */
function isCrowd(shape: TallyShape, tallies: readonly Gathered[]): boolean {
  const groups = shape.overlaps
    ? [...groupedBy(tallies, ({ cell }) => cellName(shape, cell)).values()]
    : [tallies];
  return groups.some((group) => guestsOf(group) >= FEWEST);
}

function guestsOf(tallies: readonly Gathered[]): number {
  return tallies.reduce((guests, { counts }) => guests + (counts.guests ?? 0), 0);
}

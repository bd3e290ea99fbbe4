import { byKey } from '../base/by-key.js';
import type { Database } from '../db/database.js';
import { type Asked, placeOf, TIMES } from '../venues/latency.js';
import { createLatencyStore, type LatencyCount } from '../venues/latency-store.js';

export interface Latencies {
  /** Counts one answer in memory; after the first of an access point it allocates nothing. */
  note(accessPointId: string, asked: Asked, tookMs: number): void;
  /** Writes what was gathered, and keeps it where that fails. A crash before may lose a few seconds of counts, nothing else. */
  flush(): Promise<void>;
}

const ASKED: readonly Asked[] = ['access', 'accounting', 'status'];

/** Gathers how long answers took, so that the packet path never writes for it. */
export function createLatencies(db: Database, now: () => number): Latencies {
  // By access point: counts of all times for the first thing asked, then for the next.
  let gathered = new Map<string, Uint32Array>();

  function countsOf(accessPointId: string): Uint32Array {
    const known = gathered.get(accessPointId);
    if (known) return known;
    const counts = new Uint32Array(ASKED.length * TIMES.length);
    gathered.set(accessPointId, counts);
    return counts;
  }

  function keep(accessPointId: string, own: Uint32Array): void {
    const counts = countsOf(accessPointId);
    own.forEach((count, place) => {
      counts[place] = (counts[place] ?? 0) + count;
    });
  }

  return {
    note(accessPointId, asked, tookMs) {
      const counts = countsOf(accessPointId);
      const place = ASKED.indexOf(asked) * TIMES.length + placeOf(tookMs);
      counts[place] = (counts[place] ?? 0) + 1;
    },
    async flush() {
      const [before, at] = [gathered, now()];
      const counts = byKey(before).flatMap(([accessPointId, own]) => countsIn(accessPointId, own));
      gathered = new Map();
      if (counts.length === 0) return;
      try {
        await db.transaction((trx) => createLatencyStore(trx).add(counts, at));
      } catch (error) {
        for (const [accessPointId, own] of before) keep(accessPointId, own);
        throw error;
      }
    },
  };
}

function countsIn(accessPointId: string, all: Uint32Array): readonly LatencyCount[] {
  return ASKED.flatMap((asked, index) =>
    TIMES.flatMap((withinMs, place) => {
      const count = all[index * TIMES.length + place] ?? 0;
      return count === 0 ? [] : { accessPointId, asked, withinMs, count };
    }),
  );
}

import { byKey } from '../base/by-key.js';
import type { Database } from '../db/database.js';
import { createAccessPointEventStore } from '../venues/access-point-event-store.js';
import { createAccessPointStore } from '../venues/access-point-store.js';

export interface EventCounts {
  /** Counts one event in memory. `seen`: the packet was authentic, so the access point is alive. */
  add(accessPointId: string, reason: string): void;
  seen(accessPointId: string): void;
  /** Writes what was gathered, and keeps it where that fails. A crash before may lose a few seconds of counts, nothing else. */
  flush(): Promise<void>;
}

/** Gathers what access points do, so that the packet path never writes for it. */
export function createEventCounts(db: Database, now: () => number): EventCounts {
  let counts = new Map<string, { accessPointId: string; reason: string; count: number }>();
  let seen = new Map<string, number>();

  function keep(accessPointId: string, reason: string, count: number): void {
    const key = `${accessPointId} ${reason}`;
    const entry = counts.get(key);
    if (entry) entry.count += count;
    else counts.set(key, { accessPointId, reason, count });
  }

  async function write(gathered: typeof counts, alive: typeof seen, at: number): Promise<void> {
    await db.transaction(async (trx) => {
      const inOrder = byKey(gathered).map(([, entry]) => entry);
      await createAccessPointEventStore(trx).add(inOrder, at);
      for (const [id, seenAt] of byKey(alive)) await createAccessPointStore(trx).markSeen(id, seenAt);
    });
  }

  return {
    add: (accessPointId, reason) => keep(accessPointId, reason, 1),
    seen: (accessPointId) => void seen.set(accessPointId, now()),
    async flush() {
      const [gathered, alive, at] = [counts, seen, now()];
      counts = new Map();
      seen = new Map();
      if (gathered.size === 0 && alive.size === 0) return;
      try {
        await write(gathered, alive, at);
      } catch (error) {
        for (const { accessPointId, reason, count } of gathered.values()) keep(accessPointId, reason, count);
        seen = new Map([...alive, ...seen]);
        throw error;
      }
    },
  };
}

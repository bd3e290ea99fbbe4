import { type Clock, MINUTE, SECOND } from '../base/clock.js';
import type { Databases } from '../db/open.js';
import { createDisconnectDelivery } from '../upkeep/deliver-disconnects.js';
import { regularly } from '../upkeep/regularly.js';
import { sweep } from '../upkeep/sweep.js';
import type { Domain } from './domain.js';
import type { Foundation } from './foundation.js';

export interface UpkeepService {
  /** Delivers waiting Disconnects without waiting for the next turn. */
  deliverSoon(): void;
  /** Lets what runs end and writes what was counted. */
  stop(): Promise<void>;
}

/** Everything that happens by itself: the sweep, Disconnects, the access points' counts. */
export function startUpkeep(foundation: Foundation, domain: Domain): UpkeepService {
  const { databases, clock, log } = foundation;
  const db = databases.main;
  const { disconnecter, counts } = domain;
  const sweeping = regularly('sweep', { everyMs: MINUTE, log, work: createSweep(databases, clock) });
  const delivery = createDisconnectDelivery({ db, disconnecter, log, now: clock.now });
  const delivering = regularly('disconnects', { everyMs: 5 * SECOND, log, work: delivery.beginDue });
  const counting = regularly('counts', { everyMs: 5 * SECOND, log, work: () => counts.flush() });
  sweeping.kick();
  delivering.kick();
  return {
    deliverSoon: delivering.kick,
    async stop() {
      // A Disconnect may be waiting half a minute for its answer; it is written down and goes on at the next start.
      await domain.radiusClient.close();
      await Promise.all([sweeping.stop(), delivering.stop(), counting.stop()]);
      await delivery.settled();
      await counts.flush();
    },
  };
}

/** After a pause of ours, or of the database, access points first get the time to report again. */
function createSweep({ main, keys }: Databases, clock: Clock): () => Promise<unknown> {
  let reachableSince = clock.now();
  return async () => {
    try {
      await sweep(main, { now: clock.now(), reachableSince });
      await Promise.all([main.forget(), keys.forget()]);
    } catch (error) {
      reachableSince = clock.now();
      throw error;
    }
  };
}

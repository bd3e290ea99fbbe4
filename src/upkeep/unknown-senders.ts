import { networkOf } from '../base/addresses.js';
import { byKey } from '../base/by-key.js';
import type { Database } from '../db/database.js';
import type { DropEvent, DropReason } from '../radius/responder.js';
import type { Directory } from '../venues/directory.js';
import { containsNetwork } from '../venues/network.js';
import { createUnknownSenderStore, type UnknownCount } from '../venues/unknown-sender-store.js';

/**
 * Gathers packets that fitted no single entry of those registered for their address: an access point that was never
 * bound, or has another secret. Networks and counts, nothing else.
 */
export interface UnknownSenders {
  note(event: DropEvent): void;
  /** Writes what was gathered, where every process reads it, and keeps it where that fails. A crash before may lose a few seconds of counts. */
  flush(): Promise<void>;
}

/** What a packet of an access point that is not bound yet is dropped for. */
const UNMATCHED: ReadonlySet<DropReason> = new Set<DropReason>([
  'not-authentic',
  'message-authenticator-missing',
  'ambiguous-client',
  'other-nas',
]);

/** Bounds memory and what is written at a time; others wait for the next time. */
const MOST = 500;

export function createUnknownSenders(deps: {
  readonly db: Database;
  readonly directory: Directory;
  readonly now: () => number;
}): UnknownSenders {
  let gathered = new Map<string, UnknownCount & { count: number }>();

  function add({ venueId, network, count }: UnknownCount): void {
    const key = `${venueId} ${network}`;
    const known = gathered.get(key);
    if (known) known.count += count;
    else if (gathered.size < MOST) gathered.set(key, { venueId, network, count });
  }

  return {
    note({ reason, peer, clientId }) {
      // What one entry alone can have sent is counted to that one.
      if (!UNMATCHED.has(reason) || (clientId !== undefined && reason !== 'other-nas')) return;
      const networks = new Map(
        deps.directory
          .accessPointsAt(peer.address)
          .toReversed()
          .map(({ venueId, network }) => [venueId, narrower(network, networkOf(peer.address))]),
      );
      for (const [venueId, network] of networks) add({ venueId, network, count: 1 });
    },
    async flush() {
      const at = deps.now();
      const counts = byKey(gathered).map(([, count]) => count);
      gathered = new Map();
      if (counts.length === 0) return;
      try {
        await deps.db.transaction((trx) => createUnknownSenderStore(trx).add(counts, at));
      } catch (error) {
        for (const count of counts) add(count);
        throw error;
      }
    },
  };
}

/** Of two networks that share an address. */
function narrower(one: string, other: string): string {
  return containsNetwork(one, other) ? other : one;
}

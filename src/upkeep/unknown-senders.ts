import { networkOf } from '../base/addresses.js';
import { DAY, HOUR } from '../base/clock.js';
import type { DropEvent, DropReason } from '../radius/responder.js';
import type { Directory } from '../venues/directory.js';
import { containsNetwork } from '../venues/network.js';

/** That packets of no known access point came from inside what a venue has registered: how often within an hour. */
interface UnknownSender {
  /** The registered network, or the part of it they came from. */
  readonly network: string;
  /** Epoch ms of the hour's beginning. */
  readonly hour: number;
  readonly count: number;
}

/**
 * Remembers, in this process's memory and for a day, packets that fitted no single entry of those registered for their
 * address: an access point that was never bound, or has another secret. Networks, hours and counts, nothing else.
 */
export interface UnknownSenders {
  note(event: DropEvent): void;
  /** The latest first. */
  ofVenue(venueId: string): readonly UnknownSender[];
}

/** What a packet of an access point that is not bound yet is dropped for. */
const UNMATCHED: ReadonlySet<DropReason> = new Set<DropReason>([
  'not-authentic',
  'message-authenticator-missing',
  'ambiguous-client',
  'other-nas',
]);

/** Bounds the memory; past it the oldest are forgotten. */
const MOST = 2_000;

interface Noted {
  readonly venueId: string;
  readonly network: string;
  readonly hour: number;
  count: number;
}

export function createUnknownSenders(deps: {
  readonly directory: Directory;
  readonly now: () => number;
}): UnknownSenders {
  // In the order of their first packets.
  const noted = new Map<string, Noted>();

  function add(venueId: string, network: string): void {
    const hour = deps.now() - (deps.now() % HOUR);
    const key = `${venueId} ${network} ${hour}`;
    const known = noted.get(key);
    if (known) return void (known.count += 1);
    const [oldest] = noted.keys();
    if (noted.size >= MOST && oldest !== undefined) noted.delete(oldest);
    noted.set(key, { venueId, network, hour, count: 1 });
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
      for (const [venueId, network] of networks) add(venueId, network);
    },
    ofVenue(venueId) {
      const since = deps.now() - DAY;
      return [...noted.values()]
        .filter((one) => one.venueId === venueId && one.hour >= since)
        .map(({ network, hour, count }) => ({ network, hour, count }))
        .reverse();
    },
  };
}

/** Of two networks that share an address. */
function narrower(one: string, other: string): string {
  return containsNetwork(one, other) ? other : one;
}

import { MINUTE } from '../base/clock.js';
import { describeError, type Log, shortAddress } from '../base/log.js';
import type { DropEvent, DropReason } from '../radius/responder.js';

const LINES = 20;
const ADDRESSES = 1_000;

/** What was said of one reason since `since`. */
interface Told {
  readonly since: number;
  readonly networks: Set<string>;
  /** Looked up before anything is computed: most packets of a flood end here. */
  readonly addresses: Set<string>;
}

/**
 * Logs dropped packets: of each reason at most 20 lines a minute, and one for each source network, so that a flood of
 * packets, be it from forged addresses, is not a flood of lines. The counts are in the metrics.
 */
export function createDropLog(log: Log, monotonic: () => number): (event: DropEvent) => void {
  const toldOf = new Map<DropReason, Told>();

  /** Whether this is news of this minute. */
  function isNews({ reason, peer }: DropEvent): boolean {
    const told = sinceAMinute(reason);
    const { addresses, networks } = told;
    if (addresses.has(peer.address) || networks.size >= LINES || addresses.size >= ADDRESSES) return false;
    addresses.add(peer.address);
    const before = networks.size;
    return networks.add(shortAddress(peer.address)).size > before;
  }

  function sinceAMinute(reason: DropReason): Told {
    const known = toldOf.get(reason);
    const now = monotonic();
    if (known && now - known.since < MINUTE) return known;
    const told = { since: now, networks: new Set<string>(), addresses: new Set<string>() };
    toldOf.set(reason, told);
    return told;
  }

  return (event) => {
    if (!isNews(event)) return;
    const from = shortAddress(event.peer.address);
    const fields = { reason: event.reason, from, fault: event.fault, accessPoint: event.clientId };
    if (event.reason === 'handler-failed')
      log.error('RADIUS request failed', { ...fields, cause: describeError(event.error) });
    else if (event.reason === 'in-progress') log.debug('RADIUS packet dropped', fields);
    else log.warn('RADIUS packet dropped', fields);
  };
}

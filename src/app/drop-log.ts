import { MINUTE } from '../base/clock.js';
import { describeError, type Log, shortAddress } from '../base/log.js';
import type { DropEvent } from '../radius/responder.js';

const KEPT = 1_000;

/**
 * Logs dropped packets, one line a minute for each reason and source network at most, so that a flood of packets is
 * not a flood of lines. The counts are in the metrics.
 */
export function createDropLog(log: Log, monotonic: () => number): (event: DropEvent) => void {
  const loggedAt = new Map<string, number>();
  return (event) => {
    const from = shortAddress(event.peer.address);
    const key = `${event.reason} ${from}`;
    const now = monotonic();
    if (now - (loggedAt.get(key) ?? Number.NEGATIVE_INFINITY) < MINUTE) return;
    if (loggedAt.size >= KEPT) loggedAt.clear();
    loggedAt.set(key, now);
    const fields = { reason: event.reason, from, fault: event.fault, accessPoint: event.clientId };
    if (event.reason === 'handler-failed')
      log.error('RADIUS request failed', { ...fields, cause: describeError(event.error) });
    else if (event.reason === 'in-progress') log.debug('RADIUS packet dropped', fields);
    else log.warn('RADIUS packet dropped', fields);
  };
}

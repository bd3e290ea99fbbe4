import { encodeRequest } from '../src/radius/packet.js';
import type { Unsent } from './requests.js';

/** A request ready for the wire, and which of the load's sockets it goes out by. */
export interface Prepared {
  readonly socket: number;
  readonly bytes: Buffer;
}

export const SOCKETS = 64;

/**
 * Encodes requests in advance. They go round all sockets and identifiers, as those of many gateways do, so that the
 * server's memory of replies fills as in real life.
 */
export function prepareRequests(requests: readonly Unsent[], secret: Buffer): readonly Prepared[] {
  return requests.map((request, index) => {
    const identifier = Math.floor(index / SOCKETS) % 256;
    return { socket: index % SOCKETS, bytes: encodeRequest({ ...request, identifier, secret }) };
  });
}

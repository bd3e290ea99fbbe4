import type { Peer } from './responder.js';

/**
 * What a source may cost before it has proven anything. Forged, wrongly signed and malformed packets from a registered
 * address share one bucket of tokens for that address; a port that authentic packets came from is exempt, so that a
 * flood that borrows an access point's address does not silence the access point.
 */
export interface SourceAllowance {
  /** Whether a datagram from there may be looked into. Takes a token, unless the port has proven itself. */
  readonly take: (peer: Peer) => boolean;
  /** An authentic packet came from there. */
  readonly prove: (peer: Peer) => void;
}

export interface AllowanceOptions {
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** Tokens an address gets each second, and the most it can save up. */
  readonly perSecond: number;
}

interface Source {
  tokens: number;
  filledAt: number;
  readonly provenPorts: Set<number>;
}

/** Memory is bounded by these; past them all is forgotten and proven anew, which one authentic packet does. */
const MOST_ADDRESSES = 10_000;
const MOST_PORTS = 4_096;

export function createSourceAllowance({ now, perSecond }: AllowanceOptions): SourceAllowance {
  const sources = new Map<string, Source>();

  function sourceAt(address: string): Source {
    const known = sources.get(address);
    if (known) return known;
    if (sources.size >= MOST_ADDRESSES) sources.clear();
    const source = { tokens: perSecond, filledAt: now(), provenPorts: new Set<number>() };
    sources.set(address, source);
    return source;
  }

  function take({ address, port }: Peer): boolean {
    const source = sourceAt(address);
    if (source.provenPorts.has(port)) return true;
    const at = now();
    source.tokens = Math.min(perSecond, source.tokens + ((at - source.filledAt) * perSecond) / 1_000);
    source.filledAt = at;
    if (source.tokens < 1) return false;
    source.tokens -= 1;
    return true;
  }

  function prove({ address, port }: Peer): void {
    const { provenPorts } = sourceAt(address);
    if (provenPorts.size >= MOST_PORTS) provenPorts.clear();
    provenPorts.add(port);
  }

  return { take, prove };
}

import type { ReplyKind } from './reply.js';

/** What a load saw while it was measured. */
export interface Tally {
  /** Authentic replies by kind, forged ones, and requests nobody answered in time. */
  readonly counts: ReadonlyMap<ReplyKind | 'lost', number>;
  readonly answered: number;
  readonly seconds: number;
  /** Milliseconds within which this share (0 to 1) of the answers came. */
  latency(share: number): number;
}

export interface OpenTally {
  answer(kind: ReplyKind, tookMs: number): void;
  lost(): void;
  close(): Tally;
}

/** Counts from now until it is closed. */
export function openTally(): OpenTally {
  const began = performance.now();
  const counts = new Map<ReplyKind | 'lost', number>();
  const latencies: number[] = [];
  const count = (kind: ReplyKind | 'lost') => void counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return {
    answer(kind, tookMs) {
      count(kind);
      latencies.push(tookMs);
    },
    lost: () => count('lost'),
    close() {
      const seconds = (performance.now() - began) / 1_000;
      const sorted = Float64Array.from(latencies).sort();
      const latency = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
      return { counts, answered: sorted.length, seconds, latency };
    },
  };
}

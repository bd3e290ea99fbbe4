import { randomInt } from 'node:crypto';

/** The retransmission behaviour of RFC 5080 s.2.2.1, all in milliseconds. */
export interface Retransmission {
  /** IRT: the first wait. */
  readonly initialMs: number;
  /** MRT: waits double up to here. */
  readonly longestMs: number;
  /** MRD: given up after so long in all. */
  readonly giveUpMs: number;
}

export const RFC5080: Retransmission = { initialMs: 2_000, longestMs: 16_000, giveUpMs: 30_000 };

/** Randomness of each wait, to either side. */
const SPREAD = 0.1;

/** How long to wait after each sending; when there is no next wait, the request is given up. */
export function* waits(
  plan: Retransmission,
  jitter: () => number = randomJitter,
): Generator<number, void, void> {
  let left = plan.giveUpMs;
  let wait = plan.initialMs * (1 + jitter());
  while (left > 0) {
    yield Math.min(wait, left);
    left -= wait;
    wait = wait * 2 > plan.longestMs ? plan.longestMs * (1 + jitter()) : wait * (2 + jitter());
  }
}

function randomJitter(): number {
  return (randomInt(-1_000, 1_001) / 1_000) * SPREAD;
}

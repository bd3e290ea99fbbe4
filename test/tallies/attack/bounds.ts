import type { Sum } from './whole-number-system.js';

/** The least and the most an unknown can be. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const ROUNDS = 60;

/**
 * Narrows the interval of every unknown by each sum until nothing moves. `least`: what some are known to be at least;
 * nothing is below zero.
 */
export function narrowest(
  sums: readonly Sum[],
  least: ReadonlyMap<string, number>,
): ReadonlyMap<string, Interval> {
  const intervals = new Map<string, Interval>();
  for (const { terms } of sums)
    for (const unknown of terms.keys())
      intervals.set(unknown, { low: least.get(unknown) ?? 0, high: Number.POSITIVE_INFINITY });
  for (let round = 0; round < ROUNDS; round += 1) {
    const moved = sums.filter((sum) => narrow(sum, intervals)).length;
    if (moved === 0) break;
  }
  return intervals;
}

/** True where an interval got narrower. */
function narrow({ terms, total }: Sum, intervals: Map<string, Interval>): boolean {
  const parts = [...terms].map(([unknown, factor]) => ({
    unknown,
    factor,
    ...reach(intervals, unknown, factor),
  }));
  const least = sumOf(parts.map(({ from }) => from));
  const most = sumOf(parts.map(({ to }) => to));
  let moved = false;
  for (const { unknown, factor, from, to } of parts) {
    const low = total - without(most, to, Number.POSITIVE_INFINITY);
    const high = total - without(least, from, Number.NEGATIVE_INFINITY);
    const [first, last] = factor > 0 ? [low / factor, high / factor] : [high / factor, low / factor];
    const before = intervals.get(unknown) ?? { low: 0, high: Number.POSITIVE_INFINITY };
    const after = {
      low: Math.max(before.low, Math.ceil(first)),
      high: Math.min(before.high, Math.floor(last)),
    };
    if (after.low === before.low && after.high === before.high) continue;
    intervals.set(unknown, after);
    moved = true;
  }
  return moved;
}

function reach(intervals: ReadonlyMap<string, Interval>, unknown: string, factor: number) {
  const { low, high } = intervals.get(unknown) ?? { low: 0, high: Number.POSITIVE_INFINITY };
  return factor > 0 ? { from: low * factor, to: high * factor } : { from: high * factor, to: low * factor };
}

/** A sum some of whose parts may be without end. */
interface Reached {
  readonly finite: number;
  readonly endless: number;
}

function sumOf(values: readonly number[]): Reached {
  const finite = values.filter(Number.isFinite);
  return { finite: finite.reduce((sum, value) => sum + value, 0), endless: values.length - finite.length };
}

/** The sum of all but one of them; `end` where another is without end. */
function without({ finite, endless }: Reached, value: number, end: number): number {
  if (Number.isFinite(value)) return endless > 0 ? end : finite - value;
  return endless > 1 ? end : finite;
}

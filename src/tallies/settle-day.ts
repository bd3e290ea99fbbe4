import { cellName, merged, sum, type Tally, type TallyShape } from './tally-shape.js';

/** What becomes of counts when their day closes. */
export interface Settled {
  readonly shown: readonly Tally[];
  readonly waiting: readonly Tally[];
}

/** Of the counts that could be shown, those that had better wait. */
export type HoldBack = (ready: readonly Tally[], all: readonly Tally[]) => readonly Tally[];

/**
 * Closes one day. A cell's count of the day is added to what has waited of it, and the whole is shown once it is about
 * `fewest` people for certain: that many on this day alone, or that many who had never been here before. (Who comes
 * again on another day is one person, though counted twice.) Everything else waits, without its day. So each guest
 * counted is in at most one shown count, and no sum over anything else is ever told: what
 * reports can give is sums of shown counts, and no combination of those takes one apart.
 */
export function settleDay(
  shape: TallyShape,
  options: {
    readonly day: readonly Tally[];
    readonly waiting: readonly Tally[];
    readonly fewest: number;
    readonly holdBack: HoldBack;
  },
): Settled {
  const before = new Map(options.waiting.map((tally) => [cellName(shape, tally.cell), tally]));
  const today = new Map(options.day.map((tally) => [cellName(shape, tally.cell), tally]));
  const all = merged(shape, [...options.waiting, ...options.day]);
  const ready = all.filter(({ cell }) => {
    const name = cellName(shape, cell);
    const [earlier, now] = [before.get(name)?.counts ?? {}, today.get(name)?.counts];
    if (!now) return false;
    return Math.max(now.guests ?? 0, sum(shape, earlier, now).fresh ?? 0) >= options.fewest;
  });
  const heldBack = new Set(options.holdBack(ready, all));
  const shown = ready.filter((tally) => !heldBack.has(tally));
  return { shown, waiting: all.filter((tally) => !shown.includes(tally)) };
}

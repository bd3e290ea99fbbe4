import { cellName, merged, sum, type Tally, type TallyShape } from './tally-shape.js';

/** What becomes of counts when their day closes. */
export interface Settled {
  readonly shown: readonly Tally[];
  readonly waiting: readonly Tally[];
}

/** Of the counts that could be shown, those that had better wait. */
export type HoldBack = (settling: {
  readonly ready: readonly Tally[];
  readonly all: readonly Tally[];
  readonly day: readonly Tally[];
  readonly fewest: number;
}) => readonly Tally[];

/**
 * Closes one day. A cell's count of the day is added to what has waited of it, and the whole is shown once it is about
 * `fewest` people for certain: that many on this day alone, or that many who had never been here before. (Who comes
 * again on another day is one person, though counted twice.) Everything else waits, without its day. So each guest
 * counted is in at most one shown count, and no sum over anything else is ever told: what
 * reports can give is sums of shown counts, and no combination of those takes one apart.
 *
 * A count that is enough by this day alone and covers days before it has to leave them room: told as just enough, it
 * would tell that nobody came on those.
 */
export function settleDay(
  shape: TallyShape,
  options: {
    readonly day: readonly Tally[];
    readonly waiting: readonly Tally[];
    readonly fewest: number;
    readonly holdBack: HoldBack;
    /** Whether what is shown of this cell (by its name) would be of this day and no other. */
    readonly isOfDayAlone: (name: string) => boolean;
  },
): Settled {
  const { day, fewest, isOfDayAlone } = options;
  const before = new Map(options.waiting.map((tally) => [cellName(shape, tally.cell), tally]));
  const today = new Map(day.map((tally) => [cellName(shape, tally.cell), tally]));
  const all = merged(shape, [...options.waiting, ...day]);
  const ready = all.filter(({ cell, counts }) => {
    const name = cellName(shape, cell);
    const [earlier, now] = [before.get(name)?.counts ?? {}, today.get(name)?.counts];
    if (!now || shape.isAside?.(cell)) return false;
    if ((sum(shape, earlier, now).fresh ?? 0) >= fewest) return true;
    const hasRoom = isOfDayAlone(name) || (counts[shape.told] ?? 0) >= fewest + fewest - 1;
    return (now.guests ?? 0) >= fewest && hasRoom;
  });
  const heldBack = new Set(options.holdBack({ ready, all, day, fewest }));
  const shown = ready.filter((tally) => !heldBack.has(tally));
  const waiting = all.filter((tally) => !shown.includes(tally) && !shape.isAside?.(tally.cell));
  return { shown, waiting };
}

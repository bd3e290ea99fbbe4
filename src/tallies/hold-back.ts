import { AGE_GROUPS } from './age-group.js';
import { GENDERS } from './gender.js';
import type { HoldBack } from './settle-day.js';
import { cellName, DEMOGRAPHICS, type Tally } from './tally-shape.js';

/** So many cells of each source's table stay hidden on every day. */
const HIDDEN = 2;

/**
 * How many guests a way in had on a day may be known from elsewhere; of the form, use tells it. The hidden cells together
 * would be the difference. So the smallest are held back until two cells are hidden, and on this day so many guests in
 * them that each hidden cell can be anything below `fewest`. Cells nobody is in count as hidden: from outside they look
 * the same.
 */
export const holdBackDemographics: HoldBack = ({ ready, all, day, fewest }) => {
  const sources = [...new Set(ready.map(({ cell }) => cell.source))];
  return sources.flatMap((source) => {
    const ofSource = (tally: Tally) => tally.cell.source === source;
    const shown = ready.filter(ofSource).sort((a, b) => guestsOf(a) - guestsOf(b));
    const candidates = tableSize(all.filter(ofSource));
    const names = new Map(shown.map((tally, place) => [nameOf(tally), place]));
    /** With the first `held` of those held back. */
    const isEnough = (held: number) => {
      const hidden = day.filter(ofSource).filter((tally) => (names.get(nameOf(tally)) ?? -1) < held);
      const guests = hidden.reduce((sum, tally) => sum + guestsOf(tally), 0);
      return candidates - (shown.length - held) >= HIDDEN && guests >= fewest - 1;
    };
    const held = [...shown.keys()].find(isEnough) ?? shown.length;
    return shown.slice(0, held);
  });
};

export const holdBackNothing: HoldBack = () => [];

function guestsOf({ counts }: Tally): number {
  return counts.guests ?? 0;
}

function nameOf({ cell }: Tally): string {
  return cellName(DEMOGRAPHICS, cell);
}

/** A question nobody ever answered was not asked, as far as anybody can tell. */
function tableSize(tallies: readonly Tally[]): number {
  const isAsked = (dimension: string) => tallies.some(({ cell }) => cell[dimension] !== 'unknown');
  return (isAsked('gender') ? GENDERS.length : 1) * (isAsked('age_group') ? AGE_GROUPS.length : 1);
}

import { AGE_GROUPS } from './age-group.js';
import { GENDERS } from './gender.js';
import type { HoldBack } from './settle-day.js';
import type { Tally } from './tally-shape.js';

/** So many cells of each source's table stay hidden on every day. */
const HIDDEN = 2;

/**
 * How many guests a way in had on a day may be known from elsewhere. With all cells but one shown, that one would be the
 * difference; so the smallest are held back until two cells are hidden. Cells nobody is in count as hidden: from outside
 * they look the same.
 */
export const holdBackDemographics: HoldBack = (ready, all) => {
  const sources = [...new Set(ready.map(({ cell }) => cell.source))];
  return sources.flatMap((source) => {
    const ofSource = (tally: Tally) => tally.cell.source === source;
    const candidates = tableSize(all.filter(ofSource));
    const shown = ready.filter(ofSource);
    const tooMany = Math.max(0, HIDDEN - (candidates - shown.length));
    return [...shown].sort((a, b) => (a.counts.guests ?? 0) - (b.counts.guests ?? 0)).slice(0, tooMany);
  });
};

export const holdBackNothing: HoldBack = () => [];

/** A question nobody ever answered was not asked, as far as anybody can tell. */
function tableSize(tallies: readonly Tally[]): number {
  const isAsked = (dimension: string) => tallies.some(({ cell }) => cell[dimension] !== 'unknown');
  return (isAsked('gender') ? GENDERS.length : 1) * (isAsked('age_group') ? AGE_GROUPS.length : 1);
}

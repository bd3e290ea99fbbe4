import { groupedBy } from '../base/grouped-by.js';
import { AGE_GROUPS } from './age-group.js';
import { GENDERS } from './gender.js';
import type { HoldBack } from './settle-day.js';
import { cellName, DEMOGRAPHICS, SURVEY, type Tally } from './tally-shape.js';

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

/**
 * Who saw an advertisement and did not follow it is the difference of two counts. So what followed is shown only with
 * what saw, and only where that leaves as many as any count has to be about; else both wait, and grow together.
 */
export const holdBackClicks: HoldBack = ({ ready, fewest }) => {
  const clicks = ready.filter(({ cell }) => cell.event === 'click');
  return clicks.flatMap((click) => {
    const ofOne = ready.filter(({ cell }) => cell.advertisement === click.cell.advertisement);
    const views = ofOne.find(({ cell }) => cell.event === 'view');
    const isEnough = (measure: string) =>
      (views?.counts[measure] ?? 0) - (click.counts[measure] ?? 0) >= fewest;
    return isEnough('guests') && isEnough('times') ? [] : ofOne;
  });
};

export const holdBackNothing: HoldBack = () => [];

/**
 * Who came on a day may be known from elsewhere: the console lists guests. How many of them answered is told nowhere, for
 * it would tell what a hidden choice has. So of those who came on this day, as many as make a hidden choice anything below
 * `fewest` have to be in no shown choice of a question; they may as well have left it out. Else its smallest choices wait.
 * Of choices several of which one may take, each stands for itself.
 */
export const holdBackSurvey: HoldBack = ({ ready, day, fewest }) => {
  const today = new Map(day.map((tally) => [cellName(SURVEY, tally.cell), guestsOf(tally)]));
  const came = today.get(cellName(SURVEY, {})) ?? 0;
  const guestsToday = ({ cell }: Tally) => today.get(cellName(SURVEY, cell)) ?? 0;
  return [...groupedBy(ready, partOf).values()].flatMap((part) => {
    const shown = part.toSorted((a, b) => guestsOf(a) - guestsOf(b));
    const isEnough = (held: number) => {
      const told = shown.slice(held).reduce((sum, tally) => sum + guestsToday(tally), 0);
      return came - told >= fewest - 1;
    };
    const held = [...shown.keys()].find(isEnough) ?? shown.length;
    return shown.slice(0, held);
  });
};

/** What is told of one answer: each guest is in one of these cells at most. */
function partOf({ cell }: Tally): string {
  return cellName(SURVEY, cell.kind === 'choices' ? cell : { ...cell, choice: '' });
}

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

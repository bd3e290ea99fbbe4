import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { holdBackDemographics, holdBackNothing } from '../../src/tallies/hold-back.js';
import { type HoldBack, type Settled, settleDay } from '../../src/tallies/settle-day.js';
import { cellName, DEMOGRAPHICS, type Tally } from '../../src/tallies/tally-shape.js';
import { type Equation, workOut } from './support/attacker.js';
import { numbers } from './support/numbers.js';

const GENDERS = ['female', 'male', 'other', 'unknown'] as const;
const DAYS = 8;
const VENUES = 60;
const FEWEST = 5;

/** Guests by day and gender; all new. */
type Truth = readonly (readonly number[])[];
/** Something told about one gender: the days it is about, and the count. */
interface Told {
  readonly gender: number;
  readonly days: readonly number[];
  readonly count: number;
}

/** Days of a venue where some genders are many and some few, as is usual. */
function someVenue(seed: number): Truth {
  const next = numbers(seed);
  return Array.from({ length: DAYS }, () => [next(30), next(20), next(4), next(9)]);
}

function tallyOf(gender: number, count: number): Tally {
  const cell = { source: 'form', gender: GENDERS[gender] ?? '', age_group: 'unknown' };
  return { cell, counts: { guests: count, fresh: count } };
}

/** What our rule tells of a venue. */
function toldByRule(truth: Truth, holdBack: HoldBack): readonly Told[] {
  let settled: Settled = { shown: [], waiting: [] };
  let shownBefore: ReadonlySet<string> = new Set();
  const told: Told[] = [];
  truth.forEach((counts, day) => {
    const open = counts.map((count, gender) => tallyOf(gender, count)).filter(({ counts: c }) => c.guests);
    const isOfDayAlone = (name: string) => day === 0 || shownBefore.has(name);
    settled = settleDay(DEMOGRAPHICS, {
      day: open,
      fewest: FEWEST,
      holdBack,
      waiting: settled.waiting,
      isOfDayAlone,
    });
    shownBefore = new Set(settled.shown.map(({ cell }) => cellName(DEMOGRAPHICS, cell)));
    for (const { cell, counts: shown } of settled.shown) {
      const gender = GENDERS.findIndex((name) => name === cell.gender);
      const last =
        told
          .filter((one) => one.gender === gender)
          .at(-1)
          ?.days.at(-1) ?? -1;
      const days = Array.from({ length: day - last }, (_, index) => last + 1 + index);
      told.push({ gender, days, count: shown.guests ?? 0 });
    }
  });
  return told;
}

/** What the usual rule tells: cells of each day, unless they are small. */
function toldCellByCell(truth: Truth): readonly Told[] {
  return truth.flatMap((counts, day) =>
    counts.flatMap((count, gender) => (count >= FEWEST ? [{ gender, days: [day], count }] : [])),
  );
}

const at = (day: number, gender: number) => day * GENDERS.length + gender;

/** How many came on each day, which may be known from elsewhere. */
function totalsOf(truth: Truth): readonly Equation[] {
  return truth.map((counts, day) => ({
    unknowns: counts.map((_count, gender) => at(day, gender)),
    total: counts.reduce((sum, count) => sum + count, 0),
  }));
}

/** What follows from our rule of what is not told: until it is shown, a gender's new guests are fewer than `FEWEST`. */
function ceilingsOf(told: readonly Told[]): readonly Equation[] {
  return GENDERS.flatMap((_name, gender) => {
    const shownOn = told.filter((one) => one.gender === gender).map(({ days }) => days.at(-1) ?? 0);
    return [...shownOn, DAYS].map((end, index) => {
      const begin = (shownOn[index - 1] ?? -1) + 1;
      const unknowns = Array.from({ length: end - begin }, (_, day) => at(begin + day, gender));
      return { unknowns, total: FEWEST - 1 };
    });
  });
}

interface Knowledge {
  readonly equations?: (truth: Truth) => readonly Equation[];
  readonly ceilings?: (told: readonly Told[]) => readonly Equation[];
}

/** Small counts that come out, given what is told and what the attacker knows besides. */
function leaks(truth: Truth, told: readonly Told[], besides: Knowledge): number {
  const fromReports = told.map(
    ({ gender, days, count }): Equation => ({ unknowns: days.map((day) => at(day, gender)), total: count }),
  );
  const equations = [...fromReports, ...(besides.equations?.(truth) ?? [])];
  const found = workOut(DAYS * GENDERS.length, equations, besides.ceilings?.(told));
  for (const [unknown, value] of found)
    assert.equal(value, truth.flat()[unknown], 'the attacker reckons right');
  return [...found.values()].filter((value) => value > 0 && value < FEWEST).length;
}

const venues = Array.from({ length: VENUES }, (_, seed) => someVenue(seed + 1));

function allLeaks(tell: (truth: Truth) => readonly Told[], besides: Knowledge): number {
  return venues.reduce((sum, truth) => sum + leaks(truth, tell(truth), besides), 0);
}

const TOTALS: Knowledge = { equations: totalsOf };
const RULE: Knowledge = { ceilings: ceilingsOf };

describe('P2: small numbers', () => {
  it('cannot be worked out from all that is ever shown and from how many came on each day', () => {
    assert.equal(
      allLeaks((truth) => toldByRule(truth, holdBackDemographics), TOTALS),
      0,
    );
  });

  it('cannot be worked out by who knows the rule', () => {
    assert.equal(
      allLeaks((truth) => toldByRule(truth, holdBackNothing), RULE),
      0,
    );
  });

  it('are shown sooner or later, with others', () => {
    const told = venues.flatMap((truth) => toldByRule(truth, holdBackDemographics));
    assert.ok(told.some(({ gender, days }) => gender === 2 && days.length > 1));
    assert.ok(told.filter(({ gender, days }) => gender === 0 && days.length === 1).length > VENUES);
    assert.ok(told.every(({ count }) => count >= FEWEST));
  });

  it('would come out were no other cell held back', () => {
    assert.ok(allLeaks((truth) => toldByRule(truth, holdBackNothing), TOTALS) > 0);
  });

  it('would come out were single cells merely left out', () => {
    assert.ok(allLeaks(toldCellByCell, TOTALS) > VENUES);
  });
});

describe('P2: people, not visits', () => {
  const settle = (day: readonly Tally[], waiting: readonly Tally[]) =>
    settleDay(DEMOGRAPHICS, {
      day,
      waiting,
      fewest: FEWEST,
      holdBack: holdBackNothing,
      isOfDayAlone: () => false,
    });
  const visit = (guests: number, fresh: number): Tally => ({
    cell: { source: 'form', gender: 'female', age_group: '25-34' },
    counts: { guests, fresh },
  });

  it('shows nothing of one guest who comes every day', () => {
    let waiting: readonly Tally[] = [];
    for (let day = 0; day < 20; day += 1) {
      const settled = settle([visit(1, day === 0 ? 1 : 0)], waiting);
      assert.deepEqual(settled.shown, []);
      waiting = settled.waiting;
    }
    assert.deepEqual(waiting, [visit(20, 1)], 'the visits are not lost');
    assert.deepEqual(settle([visit(5, 0)], waiting).shown, [visit(25, 1)], 'five on one day are five people');
  });

  it('shows five new guests of several days together', () => {
    assert.deepEqual(settle([visit(2, 2)], [visit(3, 3)]).shown, [visit(5, 5)]);
  });

  it('leaves the days before room: enough of this day alone does not tell that nobody came on those', () => {
    assert.deepEqual(settle([visit(6, 0)], []).shown, []);
    assert.deepEqual(settle([visit(6, 0)], [visit(2, 0)]).shown, []);
    assert.deepEqual(settle([visit(6, 0)], [visit(3, 0)]).shown, [visit(9, 0)]);
  });

  it('leaves alone what has waited where nobody came', () => {
    assert.deepEqual(settle([], [visit(4, 4)]), { shown: [], waiting: [visit(4, 4)] });
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holdBackSurvey } from '../../src/tallies/hold-back.js';
import { settleDay } from '../../src/tallies/settle-day.js';
import { SURVEY, type Tally } from '../../src/tallies/tally-shape.js';

type Chosen = readonly (readonly [question: string, kind: string, choice: string, guests: number])[];

/** By question and choice, what a first day shows of which so many guests came. */
function shownOf(came: number, chosen: Chosen): Readonly<Record<string, number>> {
  const counts = (guests: number) => ({ guests, fresh: guests });
  const day: readonly Tally[] = [
    { cell: {}, counts: counts(came) },
    ...chosen.map(([question, kind, choice, guests]) => ({
      cell: { question, kind, choice },
      counts: counts(guests),
    })),
  ];
  const settling = { day, waiting: [], fewest: 5, holdBack: holdBackSurvey, isOfDayAlone: () => true };
  const { shown, waiting } = settleDay(SURVEY, settling);
  const isCame = ({ cell }: Tally) => (cell.question ?? '') === '';
  assert.ok(![...shown, ...waiting].some(isCame), 'who came goes with the day');
  return Object.fromEntries(
    shown.map(({ cell, counts: c }) => [`${cell.question} ${cell.choice}`, c.guests ?? 0]),
  );
}

test('P2: a choice shows from five on', () => {
  const chosen: Chosen = [
    ['again', 'yes-no', 'yes', 7],
    ['again', 'yes-no', 'no', 4],
  ];
  assert.deepEqual(shownOf(40, chosen), { 'again yes': 7 });
});

test('P2: where nearly everybody who came chose something, the smallest shown waits', () => {
  const chosen: Chosen = [
    ['again', 'yes-no', 'yes', 12],
    ['again', 'yes-no', 'no', 6],
  ];
  assert.deepEqual(shownOf(22, chosen), { 'again yes': 12, 'again no': 6 });
  assert.deepEqual(shownOf(21, chosen), { 'again yes': 12 });
});

test('P2: that everybody chose the same is never told', () => {
  assert.deepEqual(shownOf(9, [['again', 'yes-no', 'yes', 9]]), {});
  assert.deepEqual(shownOf(12, [['again', 'yes-no', 'yes', 9]]), {});
  assert.deepEqual(shownOf(13, [['again', 'yes-no', 'yes', 9]]), { 'again yes': 9 });
});

test('P2: of choices several of which one may take, each stands for itself', () => {
  const chosen: Chosen = [
    ['had', 'choices', 'coffee', 16],
    ['had', 'choices', 'cake', 14],
    ['had', 'choices', 'water', 18],
  ];
  assert.deepEqual(shownOf(20, chosen), { 'had coffee': 16, 'had cake': 14 });
});

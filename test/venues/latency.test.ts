import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf, TIMES, timeWithin } from '../../src/venues/latency.js';

const within = (tookMs: number) => TIMES[placeOf(tookMs)];

test('an answer is counted with the first time it stays within, the longest with the last', () => {
  assert.deepEqual([0, 1, 1.01, 12, 12.5, 5_000, 90_000].map(within), [1, 1, 2, 12, 20, 5_000, 60_000]);
});

test('a share of the answers stayed within the time that the last of them is counted with', () => {
  const answers = [
    { withinMs: 20, count: 4 },
    { withinMs: 1, count: 50 },
    { withinMs: 3, count: 45 },
    { withinMs: 5_000, count: 1 },
  ];
  assert.equal(timeWithin(0.5, answers), 1);
  assert.equal(timeWithin(0.51, answers), 3);
  assert.equal(timeWithin(0.95, answers), 3);
  assert.equal(timeWithin(0.99, answers), 20);
  assert.equal(timeWithin(1, answers), 5_000);
  assert.equal(timeWithin(0.5, []), undefined);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RFC5080, waits } from '../../src/radius/retransmission.js';

test('RFC 5080 s.2.2.1 without randomness: 2, 4, 8 s, and 30 s in all', () => {
  assert.deepEqual([...waits(RFC5080, () => 0)], [2_000, 4_000, 8_000, 16_000]);
});

test('the last wait ends when the request is given up', () => {
  assert.deepEqual([...waits({ ...RFC5080, giveUpMs: 10_000 }, () => 0)], [2_000, 4_000, 4_000]);
});

test('waits stop doubling at the longest', () => {
  const plan = { initialMs: 1_000, longestMs: 2_000, giveUpMs: 9_000 };
  assert.deepEqual([...waits(plan, () => 0)], [1_000, 2_000, 2_000, 2_000, 2_000]);
});

test('each wait is spread by a tenth of the one before, to either side', () => {
  assert.deepEqual([...waits(RFC5080, () => 0.1)].slice(0, 2), [2_200, 4_620]);
  assert.deepEqual([...waits(RFC5080, () => -0.1)].slice(0, 2), [1_800, 3_420]);
});

test('whatever the randomness, the waits make up the time to give up', () => {
  for (let run = 0; run < 100; run += 1) {
    const sum = [...waits(RFC5080)].reduce((total, wait) => total + wait, 0);
    assert.ok(Math.abs(sum - RFC5080.giveUpMs) < 1e-6);
  }
});

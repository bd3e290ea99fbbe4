import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY, HOUR } from '../../src/base/clock.js';
import { createClockTrust } from '../../src/upkeep/clock-trust.js';

/** A wall clock that can be set, and time that passes. */
function settableClock() {
  let [wall, lived] = [Date.parse('2026-03-01T12:00:00Z'), 1_000];
  return {
    now: () => wall,
    monotonic: () => lived,
    pass(ms: number) {
      wall += ms;
      lived += ms;
    },
    set(ms: number) {
      wall += ms;
    },
  };
}

test('F8: a clock set a year ahead erases nothing for a day', () => {
  const clock = settableClock();
  const isTrusted = createClockTrust(clock);
  clock.pass(200 * DAY);
  assert.equal(isTrusted(), true, 'time that passed is no jump');
  clock.set(365 * DAY);
  assert.equal(isTrusted(), false);
  clock.pass(23 * HOUR);
  assert.equal(isTrusted(), false);
  clock.pass(HOUR);
  assert.equal(isTrusted(), true);
  clock.pass(HOUR);
  assert.equal(isTrusted(), true, 'and is not doubted again');
});

test('F8: a clock put right again is believed at once, and so are small corrections', () => {
  const clock = settableClock();
  const isTrusted = createClockTrust(clock);
  clock.set(365 * DAY);
  assert.equal(isTrusted(), false);
  clock.set(-365 * DAY);
  assert.equal(isTrusted(), true);
  clock.set(12 * HOUR);
  assert.equal(isTrusted(), true);
  clock.set(-30 * DAY);
  assert.equal(isTrusted(), true, 'behind, nothing is old enough');
});

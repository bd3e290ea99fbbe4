import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { budgetLeft, budgetStart, usedWithin } from '../../src/access/budget.js';
import type { SpentSession } from '../../src/access/facts.js';
import { HOUR, MINUTE } from '../../src/base/clock.js';
import { zonedTime } from '../../src/base/zoned-time.js';
import { planSchema } from '../../src/venues/plan.js';

const zone = zonedTime('Europe/Berlin');
const at = (text: string) => Date.parse(text);
const NOW = at('2026-12-07T12:00:00+01:00');

/** A session that began at `from`, lasted and moved so much, as its access point reported it. */
function session(
  from: string,
  minutes: number,
  bytes = 0,
  changes: Partial<SpentSession> = {},
): SpentSession {
  const openedAt = at(from);
  const end = openedAt + minutes * MINUTE;
  const times = { openedAt, startedAt: openedAt, closedAt: end, deadlineAt: end + HOUR };
  return { ...times, seconds: minutes * 60, bytes, ...changes };
}

const ofDay = (sessions: readonly SpentSession[]) => usedWithin(sessions, zone.dayOf(NOW), NOW);

function left(plan: object, spent: readonly SpentSession[], now = NOW) {
  return budgetLeft(planSchema.parse({ name: 'x', ...plan }), { zone, now, spent });
}

describe('a budget', () => {
  it('counts what access points reported of sessions that ended', () => {
    const used = ofDay([
      session('2026-12-07T08:00:00+01:00', 30, 500),
      session('2026-12-07T09:00:00+01:00', 15, 40),
    ]);
    assert.deepEqual(used, { time: 45 * MINUTE, bytes: 540 });
  });

  it('splits a session that crosses midnight by time', () => {
    const used = ofDay([session('2026-12-06T23:00:00+01:00', 240, 1_000)]);
    assert.deepEqual(used, { time: 180 * MINUTE, bytes: 750 });
  });

  it('counts an open session up to now, whatever was reported last', () => {
    const open = session('2026-12-07T11:00:00+01:00', 10, 600, { closedAt: undefined });
    assert.deepEqual(ofDay([open]), { time: 60 * MINUTE, bytes: 600 });
  });

  it('counts a session nobody reported on from its opening to its end', () => {
    const silent = { seconds: 0, startedAt: undefined };
    assert.equal(ofDay([session('2026-12-07T09:00:00+01:00', 25, 0, silent)]).time, 25 * MINUTE);
    const overdue = { ...silent, closedAt: undefined, deadlineAt: at('2026-12-07T09:40:00+01:00') };
    assert.equal(ofDay([session('2026-12-07T09:00:00+01:00', 25, 0, overdue)]).time, 40 * MINUTE);
  });

  it('counts a session of which only its Start was reported up to its end', () => {
    const started = session('2026-12-07T09:00:00+01:00', 25, 0, { seconds: 0 });
    assert.equal(ofDay([started]).time, 25 * MINUTE);
  });

  it('counts the bytes of a session without a length when it began', () => {
    const timeless = [
      session('2026-12-07T00:00:00+01:00', 0, 700),
      session('2026-12-06T23:59:59+01:00', 0, 30),
    ];
    assert.deepEqual(ofDay(timeless), { time: 0, bytes: 700 });
  });

  it('says until when it lasts', () => {
    const plan = { perDay: { seconds: 3600, volumeBytes: 5_000_000 } };
    const spent = [session('2026-12-07T08:00:00+01:00', 40, 1_000_000)];
    assert.deepEqual(left(plan, spent), { kind: 'left', endsAt: NOW + 20 * MINUTE, bytes: 4_000_000 });
  });

  it('begins anew at midnight for who is still there', () => {
    const now = at('2026-12-07T23:45:00+01:00');
    assert.deepEqual(left({ perDay: { seconds: 3600 } }, [], now), {
      kind: 'left',
      endsAt: at('2026-12-08T01:00:00+01:00'),
      bytes: undefined,
    });
  });

  it('is used up when too little is left for a session, until its period ends', () => {
    const almost = [session('2026-12-07T08:00:00+01:00', 59.5)];
    assert.deepEqual(left({ perDay: { seconds: 3600 } }, almost), {
      kind: 'used-up',
      reason: 'day-used-up',
      renewsAt: at('2026-12-08T00:00:00+01:00'),
    });
    const heavy = [session('2026-12-01T08:00:00+01:00', 10, 2 ** 40)];
    assert.deepEqual(left({ perDay: { seconds: 3600 }, perMonth: { volumeBytes: 2 ** 40 } }, heavy), {
      kind: 'used-up',
      reason: 'month-used-up',
      renewsAt: at('2027-01-01T00:00:00+01:00'),
    });
  });

  it('is the least of day and month', () => {
    const spent = [session('2026-12-02T08:00:00+01:00', 100)];
    const plan = { perDay: { seconds: 3600 }, perMonth: { seconds: 7200 } };
    assert.deepEqual(left(plan, spent), { kind: 'left', endsAt: NOW + 20 * MINUTE, bytes: undefined });
  });

  it('of a plan without one asks for nothing', () => {
    assert.equal(budgetStart(planSchema.parse({ name: 'x' }), zone, NOW), undefined);
    assert.deepEqual(left({}, []), { kind: 'left', endsAt: undefined, bytes: undefined });
  });
});

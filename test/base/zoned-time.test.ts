import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HOUR } from '../../src/base/clock.js';
import { zonedTime } from '../../src/base/zoned-time.js';

const at = (text: string) => Date.parse(text);
const lengthOf = ({ from, to }: { from: number; to: number }) => (to - from) / HOUR;

describe('time of a zone', () => {
  const berlin = zonedTime('Europe/Berlin');

  it('has days of 23, 24 and 25 hours, from midnight to midnight there', () => {
    assert.deepEqual(berlin.dayOf(at('2026-03-29T12:00:00Z')), {
      from: at('2026-03-29T00:00:00+01:00'),
      to: at('2026-03-30T00:00:00+02:00'),
    });
    assert.equal(lengthOf(berlin.dayOf(at('2026-03-29T12:00:00Z'))), 23);
    assert.equal(lengthOf(berlin.dayOf(at('2026-03-30T12:00:00Z'))), 24);
    assert.equal(lengthOf(berlin.dayOf(at('2026-10-25T12:00:00Z'))), 25);
  });

  it('has months that begin at its own midnight', () => {
    assert.deepEqual(berlin.monthOf(at('2026-02-28T23:30:00Z')), {
      from: at('2026-03-01T00:00:00+01:00'),
      to: at('2026-04-01T00:00:00+02:00'),
    });
    assert.equal(berlin.monthOf(at('2026-12-31T12:00:00Z')).to, at('2027-01-01T00:00:00+01:00'));
  });

  it('takes the first of two same minutes, and goes on past a skipped one', () => {
    const autumn = { year: 2026, month: 10, day: 25 };
    assert.equal(berlin.instantOf(autumn, 2 * 60 + 30), at('2026-10-25T02:30:00+02:00'));
    const spring = { year: 2026, month: 3, day: 29 };
    assert.equal(berlin.instantOf(spring, 2 * 60 + 30), at('2026-03-29T03:30:00+02:00'));
    assert.equal(berlin.instantOf(spring, 26 * 60), at('2026-03-30T02:00:00+02:00'));
  });

  it('begins a day whose midnight is skipped at the first minute there is', () => {
    // Cairo puts its clocks forward at midnight, the last Friday of April.
    const { from, to } = zonedTime('Africa/Cairo').dayOf(at('2026-04-24T12:00:00Z'));
    assert.deepEqual([from, to], [at('2026-04-24T01:00:00+03:00'), at('2026-04-25T00:00:00+03:00')]);
  });

  it('knows zones far from Greenwich and of half hours', () => {
    assert.deepEqual(zonedTime('Pacific/Kiritimati').dateOf(at('2026-01-31T10:00:00Z')), {
      year: 2026,
      month: 2,
      day: 1,
    });
    assert.equal(
      zonedTime('Asia/Kathmandu').dayOf(at('2026-06-01T12:00:00Z')).from,
      at('2026-06-01T00:00:00+05:45'),
    );
  });

  it('refuses a zone there is not', () => {
    assert.throws(() => zonedTime('Europe/Atlantis'), RangeError);
  });
});

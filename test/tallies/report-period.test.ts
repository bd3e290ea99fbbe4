import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextReportAt, periodGone } from '../../src/tallies/report-period.js';

const at = (time: string) => Date.parse(time);

describe('R15: the period a mailed report is about', () => {
  const gone = [
    ['week', 'Europe/Berlin', '2026-11-23T07:00:00Z', '2026-11-16', '2026-11-22'],
    ['week', 'Europe/Berlin', '2026-11-22T22:59:59Z', '2026-11-09', '2026-11-15'],
    ['week', 'America/Los_Angeles', '2026-11-23T07:00:00Z', '2026-11-09', '2026-11-15'],
    ['month', 'Europe/Berlin', '2026-03-01T07:00:00Z', '2026-02-01', '2026-02-28'],
    ['month', 'Pacific/Auckland', '2025-12-31T12:00:00Z', '2025-12-01', '2025-12-31'],
  ] as const;
  for (const [every, zone, now, from, to] of gone)
    it(`is ${from} to ${to} by the ${every} in ${zone} at ${now}`, () =>
      assert.deepEqual(periodGone(every, zone, at(now)), { from, to }));
});

describe('R15: a mailed report comes at eight of the venue’s morning', () => {
  const next = [
    ['week', 'Europe/Berlin', '2026-11-23T06:59:59Z', '2026-11-23T07:00:00Z'],
    ['week', 'Europe/Berlin', '2026-11-23T07:00:00Z', '2026-11-30T07:00:00Z'],
    // The clocks were put forward the day before.
    ['week', 'Europe/Berlin', '2026-03-27T12:00:00Z', '2026-03-30T06:00:00Z'],
    ['month', 'Asia/Kathmandu', '2026-11-26T12:00:00Z', '2026-12-01T02:15:00Z'],
    ['month', 'Europe/Berlin', '2026-12-01T07:00:00Z', '2027-01-01T07:00:00Z'],
  ] as const;
  for (const [every, zone, now, morning] of next)
    it(`by the ${every} in ${zone} after ${now}: ${morning}`, () =>
      assert.equal(
        new Date(nextReportAt(every, zone, at(now))).toISOString(),
        morning.replace('Z', '.000Z'),
      ));
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zonedTime } from '../../src/base/zoned-time.js';
import { createOpeningHours, openingHoursSchema } from '../../src/venues/opening-hours.js';

const BERLIN = zonedTime('Europe/Berlin');

/** "open until …" or "closed until …", by the wall clock of Berlin. */
function tellAt(schedule: object, time: string): string {
  const opening = createOpeningHours(openingHoursSchema.parse(schedule), BERLIN)(Date.parse(time));
  const change = opening.kind === 'open' ? opening.until : opening.opensAt;
  const wall = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return `${opening.kind} until ${change === undefined ? 'further notice' : wall.format(change)}`;
}

const CAFE = {
  week: { monday: ['08:00-12:00', '14:00-18:00'], friday: ['18:00-24:00'], saturday: ['00:00-02:00'] },
  exceptions: { '2026-12-24': ['08:00-10:00'], '2026-12-21': [] },
};

/** Summer time ends on Sunday 25 October 2026 at 03:00. */
const NIGHTS = { week: { saturday: ['22:00-06:00'] } };

const CASES: readonly (readonly [string, object, string, string])[] = [
  ['within a range', CAFE, '2026-12-07T09:00:00+01:00', 'open until 2026-12-07 12:00'],
  ['to the first millisecond', CAFE, '2026-12-07T08:00:00+01:00', 'open until 2026-12-07 12:00'],
  ['between two', CAFE, '2026-12-07T12:00:00+01:00', 'closed until 2026-12-07 14:00'],
  ['after the last of a day', CAFE, '2026-12-07T18:30:00+01:00', 'closed until 2026-12-11 18:00'],
  ['over midnight in two ranges', CAFE, '2026-12-11T20:00:00+01:00', 'open until 2026-12-12 02:00'],
  ['over midnight, after it', CAFE, '2026-12-12T01:59:00+01:00', 'open until 2026-12-12 02:00'],
  ['an exception that opens', CAFE, '2026-12-24T09:00:00+01:00', 'open until 2026-12-24 10:00'],
  ['an exception that closes', CAFE, '2026-12-21T09:00:00+01:00', 'closed until 2026-12-24 08:00'],
  ['over midnight in one range', NIGHTS, '2026-10-18T05:00:00+02:00', 'open until 2026-10-18 06:00'],
  ['the night the clock goes back', NIGHTS, '2026-10-24T23:00:00+02:00', 'open until 2026-10-25 06:00'],
  ['a week later', NIGHTS, '2026-10-25T06:00:00+01:00', 'closed until 2026-10-31 22:00'],
];

describe('opening hours', () => {
  for (const [name, schedule, time, told] of CASES) {
    it(`${name}: ${told}`, () => assert.equal(tellAt(schedule, time), told));
  }

  it('of all days and hours never close', () => {
    const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
    const week = Object.fromEntries(names.map((name) => [name, ['00:00-24:00']]));
    assert.equal(tellAt({ week }, '2026-12-07T09:00:00Z'), 'open until further notice');
    const exceptions = { '2026-12-25': [] };
    assert.equal(tellAt({ week, exceptions }, '2026-12-07T09:00:00Z'), 'open until 2026-12-25 00:00');
  });

  it('are found anew as time goes on', () => {
    const openingAt = createOpeningHours(openingHoursSchema.parse(CAFE), BERLIN);
    const kinds = ['11:59', '12:00', '14:00', '18:00', '09:00'].map(
      (hour) => openingAt(Date.parse(`2026-12-07T${hour}:00+01:00`)).kind,
    );
    assert.deepEqual(kinds, ['open', 'closed', 'open', 'closed', 'open']);
  });

  const WRONG = [
    { week: {} },
    { week: { monday: [] } },
    { week: { monday: ['8:00-12:00'] } },
    { week: { monday: ['08:00-08:00'] } },
    { week: { monday: ['08:00-25:00'] } },
    { week: { someday: ['08:00-12:00'] } },
    { week: { monday: ['08:00-12:00'] }, exceptions: { '24.12.2026': [] } },
  ];
  for (const schedule of WRONG) {
    it(`refuse ${JSON.stringify(schedule)}`, () =>
      assert.equal(openingHoursSchema.safeParse(schedule).success, false));
  }
});

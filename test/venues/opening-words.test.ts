import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zonedTime } from '../../src/base/zoned-time.js';
import type { Language } from '../../src/languages/language-choices.js';
import type { OpeningSchedule } from '../../src/venues/opening-hours.js';
import { openingLines } from '../../src/venues/opening-words.js';

const SCHEDULE: OpeningSchedule = {
  week: {
    monday: ['08:00-18:00'],
    tuesday: ['08:00-18:00'],
    wednesday: ['08:00-18:00'],
    friday: ['08:00-12:00', '14:00-24:00'],
  },
  exceptions: { '2026-12-24': [], '2026-12-31': ['10:00-14:00'], '2027-02-01': [] },
};
const NOW = Date.UTC(2026, 11, 20, 12);

function spelled(language: Language, schedule: OpeningSchedule | undefined): readonly string[] {
  const lines = openingLines(schedule, { language, zone: zonedTime('Europe/Berlin'), now: NOW });
  return lines.map(({ days, hours }) => `${days}: ${hours}`.replace(/[\u2066-\u2069]|(?<=day),/g, ''));
}

describe('opening hours in a guest’s words', () => {
  it('put days in a row together, and tell what differs in the next two weeks', () => {
    assert.deepEqual(spelled('en', SCHEDULE), [
      'Monday – Wednesday: 08:00 – 18:00',
      'Thursday: closed',
      'Friday: 08:00 – 12:00, 14:00 – 24:00',
      'Saturday – Sunday: closed',
      'Thursday 24 December 2026: closed',
      'Thursday 31 December 2026: 10:00 – 14:00',
    ]);
  });

  it('speak the guest’s language', () => {
    assert.equal(spelled('de', SCHEDULE)[0], 'Montag – Mittwoch: 08:00 – 18:00');
    assert.equal(spelled('fr', SCHEDULE)[1], 'jeudi: fermé');
    assert.equal(spelled('ar', SCHEDULE)[1], 'الخميس: مغلق');
  });

  it('are always, where nothing is said', () => {
    assert.deepEqual(spelled('en', undefined), ['Open around the clock: ']);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatsFor } from '../../src/languages/formats.js';

const AT = new Date('2026-03-06T17:40:00Z');
const HOUR = 3600;
const DAY = 24 * HOUR;

describe('formats', () => {
  it('are in the venue’s time zone', () => {
    assert.equal(formatsFor('en', 'Europe/Berlin').time(AT), '18:40');
    assert.equal(formatsFor('en', 'America/New_York').time(AT), '12:40');
    assert.equal(formatsFor('en', 'Asia/Tokyo').date(AT), '7 March 2026');
  });

  it('begin the day at 00:00', () => {
    assert.equal(formatsFor('en', 'UTC').time(new Date('2026-03-06T00:05:00Z')), '00:05');
  });

  it('are in the guest’s language', () => {
    assert.equal(formatsFor('de', 'UTC').moment(AT), '6. März 2026 um 17:40');
    assert.equal(formatsFor('en', 'UTC').moment(AT), '6 March 2026 at 17:40');
    assert.equal(formatsFor('de', 'UTC').bytes(1_234_567), '1,23 MB');
    assert.equal(formatsFor('fr', 'UTC').date(AT), '6 mars 2026');
    assert.equal(formatsFor('fr', 'UTC').bytes(1_234_567).replace(/\s/, ' '), '1,23 Mo');
    assert.equal(formatsFor('es', 'UTC').date(AT), '6 de marzo de 2026');
  });

  it('use the digits read from Morocco to Oman in Arabic', () => {
    const { time, date, duration } = formatsFor('ar', 'UTC');
    assert.equal(time(AT), '17:40');
    assert.equal(date(AT), '6 مارس 2026');
    assert.equal(duration(2 * HOUR + 11 * 60), 'ساعتان و11 دقيقة');
  });

  it('tell the end of a session as short as is unmistakable', () => {
    const { until } = formatsFor('en', 'UTC');
    assert.equal(until(AT, 4 * HOUR), '17:40');
    assert.equal(until(AT, 2 * DAY), 'Friday 17:40');
    assert.equal(until(AT, 7 * DAY), '6 March 2026 at 17:40');
  });

  it('give durations in their two largest units', () => {
    const { duration } = formatsFor('en', 'UTC');
    assert.equal(duration(4 * HOUR), '4 hours');
    assert.equal(duration(3 * HOUR + 12 * 60 + 59), '3 hours, 12 minutes');
    assert.equal(duration(DAY + 2 * HOUR + 60), '1 day, 2 hours');
    assert.equal(duration(5), '1 minute');
    assert.equal(duration(-5), '1 minute');
    assert.equal(formatsFor('de', 'UTC').duration(90 * 60), '1 Stunde, 30 Minuten');
  });

  it('give amounts in the unit people would', () => {
    const { bytes } = formatsFor('en', 'UTC');
    assert.equal(bytes(0), '0 byte');
    assert.equal(bytes(999), '999 byte');
    assert.equal(bytes(182_400_000), '182 MB');
    assert.equal(bytes(1_240_000_000), '1.24 GB');
    assert.equal(bytes(2 ** 60), '1,150,000 TB');
  });
});

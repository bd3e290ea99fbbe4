import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ageGroupAt, ageGroupOfRange } from '../../src/tallies/age-group.js';
import { genderOf } from '../../src/tallies/gender.js';

describe('P4: age groups', () => {
  const cases = [
    ['2014-11-22', 'under-13'],
    ['2013-11-23', 'under-13'],
    ['2013-11-22', '13-17'],
    ['2008-11-23', '13-17'],
    ['2008-11-22', '18-24'],
    ['2001-11-22', '25-34'],
    ['1961-11-23', '55-64'],
    ['1961-11-22', '65-plus'],
    ['1896-11-22', '65-plus'],
    ['1890-01-01', 'unknown'],
    ['2026-11-23', 'unknown'],
    ['2001-02-30', 'unknown'],
    ['nonsense', 'unknown'],
  ] as const;
  for (const [birthday, group] of cases) {
    it(`put somebody born on ${birthday} into ${group} on 22 November 2026`, () => {
      assert.equal(ageGroupAt(birthday, '2026-11-22'), group);
    });
  }

  it('let who is born on 29 February age on 1 March', () => {
    assert.equal(ageGroupAt('2008-02-29', '2026-02-28'), '13-17');
    assert.equal(ageGroupAt('2008-02-29', '2026-03-01'), '18-24');
  });

  // Facebook's bands (age_range), and ranges no provider gives but somebody may.
  const ranges = [
    [{ min: 13, max: 17 }, '13-17'],
    [{ min: 18, max: 20 }, '18-24'],
    [{ min: 21 }, 'adult-unspecified'],
    [{ min: 65 }, '65-plus'],
    [{ max: 12 }, 'under-13'],
    [{ max: 20 }, 'unknown'],
    [{ min: 10, max: 30 }, 'unknown'],
    [{ min: 30, max: 20 }, 'unknown'],
    [{ min: Number.NaN }, 'unknown'],
    [{}, 'unknown'],
  ] as const;
  for (const [range, group] of ranges) {
    it(`take ${JSON.stringify(range)} for ${group}, never more exactly than was said`, () => {
      assert.equal(ageGroupOfRange(range), group);
    });
  }
});

describe('genders', () => {
  const cases = [
    ['female', 'female'],
    ['Male', 'male'],
    ['unspecified', 'unknown'],
    ['', 'unknown'],
    [undefined, 'unknown'],
    ['neutrois', 'other'],
  ] as const;
  for (const [said, gender] of cases) {
    it(`take ${String(said)} for ${gender}`, () => assert.equal(genderOf(said), gender));
  }
});

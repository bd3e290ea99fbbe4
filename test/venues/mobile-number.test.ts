import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callableCountries, callingCodeOf, countriesOf } from '../../src/venues/calling-codes.js';
import { countryOfZone, readNumber } from '../../src/venues/mobile-number.js';

function numberOf(typed: string, ...countries: string[]): string {
  const read = readNumber(typed, countries);
  return read.kind === 'number' ? read.number : read.kind;
}

test('T29: a number is read as it is dialled at home, or with its country’s code', () => {
  assert.equal(numberOf('0170 1234567', 'DE'), '+491701234567');
  assert.equal(numberOf('(0)170-123 45 67', 'DE'), '+491701234567');
  assert.equal(numberOf('612 34 56 78', 'ES'), '+34612345678');
  assert.equal(numberOf('347 123 4567', 'IT'), '+393471234567');
  assert.equal(numberOf('242 555 0123', 'BS'), '+12425550123');
  assert.equal(numberOf('07781 123456', 'GG'), '+447781123456');
  assert.equal(numberOf('+43 660 1234567', 'DE', 'AT'), '+436601234567');
  assert.equal(numberOf('+43 660 1234567', 'DE'), 'elsewhere');
  assert.equal(numberOf('+49(170)1234567', 'DE'), '+491701234567');
  for (const typed of ['+49 (0)170 1234567', '+49 0170 1234567', '0049 170 1234567'])
    assert.equal(numberOf(typed, 'DE'), '+491701234567', typed);
  assert.equal(numberOf('07 08 09 10 11', 'CI'), '+2250708091011');
  assert.equal(numberOf('+225 07 08 09 10 11', 'CI'), '+2250708091011');
  for (const typed of [
    '',
    '+',
    'tel',
    '+49170',
    '1'.repeat(41),
    '+49 170 1234567;ext=1',
    '170e5',
    '++491701234567',
  ])
    assert.equal(numberOf(typed, 'DE'), 'unreadable', typed);
});

test('T29: countries that share a code are told apart', () => {
  assert.deepEqual(countriesOf('12125550123'), ['US', 'CA']);
  assert.deepEqual(countriesOf('18765550123'), ['JM']);
  assert.deepEqual(countriesOf('79161234567'), ['RU']);
  assert.deepEqual(countriesOf('77011234567'), ['KZ']);
  assert.deepEqual(countriesOf('447797123456'), ['JE']);
  assert.deepEqual(countriesOf('19005550123'), []);
  assert.deepEqual(countriesOf('8821612345'), []);
  for (const country of callableCountries()) assert.match(callingCodeOf(country) ?? '', /^\d+$/);
});

test('a time zone tells its country', () => {
  assert.equal(countryOfZone('Europe/Berlin'), 'DE');
  assert.equal(countryOfZone('America/New_York'), 'US');
  assert.equal(countryOfZone('Asia/Kolkata'), 'IN');
  assert.equal(countryOfZone('Asia/Calcutta'), 'IN');
  assert.equal(countryOfZone('UTC'), undefined);
});

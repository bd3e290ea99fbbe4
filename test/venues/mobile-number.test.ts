import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getCountries } from 'libphonenumber-js/mobile';
import { CALLABLE_COUNTRIES } from '../../src/venues/callable-countries.js';
import { countryOfZone, readNumber } from '../../src/venues/mobile-number.js';

async function numberOf(typed: string, ...countries: string[]): Promise<string> {
  const read = await readNumber(typed, countries);
  return read.kind === 'number' ? read.number : read.kind;
}

const HOME = '+491701234567';
const READ: readonly (readonly [typed: string, countries: readonly string[], number: string])[] = [
  ['0170 1234567', ['DE'], HOME],
  ['(0)170-123 45 67', ['DE'], HOME],
  ['+49(170)1234567', ['DE'], HOME],
  ['+49 (0)170 1234567', ['DE'], HOME],
  ['+49 0170 1234567', ['DE'], HOME],
  ['0049 170 1234567', ['DE'], HOME],
  ['06 30 123 4567', ['HU'], '+36301234567'],
  ['612 34 56 78', ['ES'], '+34612345678'],
  ['347 123 4567', ['IT'], '+393471234567'],
  ['242 359 1234', ['BS'], '+12423591234'],
  ['07781 123456', ['GG'], '+447781123456'],
  ['07 08 09 10 11', ['CI'], '+2250708091011'],
  ['+43 660 1234567', ['DE', 'AT'], '+436601234567'],
];

test('T29: a number is read as it is dialled at home, or with its country’s code', async () => {
  for (const [typed, countries, number] of READ)
    assert.equal(await numberOf(typed, ...countries), number, typed);
});

test('T29: countries that share a code are told apart', async () => {
  assert.equal(await numberOf('+1 876 210 0123', 'US', 'CA'), 'elsewhere');
  assert.equal(await numberOf('+1 416 555 0123', 'US'), 'elsewhere');
  assert.equal(await numberOf('+7 701 123 4567', 'RU'), 'elsewhere');
  assert.equal(await numberOf('+44 7797 123456', 'GB'), 'elsewhere');
  assert.equal(await numberOf('+43 660 1234567', 'DE'), 'elsewhere');
  assert.equal(await numberOf('+88216 1234 5678', 'US'), 'elsewhere', 'a satellite’s, of no country');
});

test('T29: what is no mobile number is not sent to', async () => {
  const landline = '030 901820';
  const premium = '0900 1234567';
  const others = [
    '',
    '+',
    'tel',
    '+49170',
    '1'.repeat(41),
    '170e5',
    '++491701234567',
    '+49 170 1234567;ext=1',
  ];
  for (const typed of [landline, premium, ...others])
    assert.equal(await numberOf(typed, 'DE'), 'unreadable', typed);
  assert.equal(await numberOf('+1 900 555 0123', 'US'), 'unreadable');
});

test('the countries an owner may name are those numbers are read of', () => {
  assert.deepEqual(CALLABLE_COUNTRIES, [...getCountries()].sort());
});

test('a time zone tells its country', () => {
  assert.equal(countryOfZone('Europe/Berlin'), 'DE');
  assert.equal(countryOfZone('America/New_York'), 'US');
  assert.equal(countryOfZone('Asia/Kolkata'), 'IN');
  assert.equal(countryOfZone('Asia/Calcutta'), 'IN');
  assert.equal(countryOfZone('UTC'), undefined);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safePattern } from '../../src/venues/safe-pattern.js';

const isAccepted = (pattern: string) => safePattern.safeParse(pattern).success;

const EXPLOSIVE = [
  `${'a?'.repeat(28)}b`,
  `${'\\w{0,99}'.repeat(5)}!`,
  `${'(?:a|a)'.repeat(14)}b`,
  '\\d+\\d+\\d+x',
  'a*b{2,}c+',
  '(a+)+',
  '(?:a|b)*',
  '(a|aa){2,40}',
  '(a)\\1',
  '(?<name>a)\\k<name>',
  '(?=a+)a',
  '(?<!a)b',
];

for (const pattern of EXPLOSIVE) {
  test(`refused, for it can take for ever: ${pattern}`, () => assert.equal(isAccepted(pattern), false));
}

const ORDINARY = [
  '[A-Z]{2}[0-9]{4}',
  '\\d{5}',
  '(foo|bar)-\\d+',
  '[^@ ]+@[^@ ]+',
  'https?://x',
  '[*+?{|]{3}',
  '\\+\\d{1,3} \\d{4,12}',
];

for (const pattern of ORDINARY) {
  test(`accepted: ${pattern}`, () => assert.equal(isAccepted(pattern), true));
}

for (const pattern of ['', '(', '[z-a]', 'a'.repeat(101)]) {
  test(`no pattern at all: ${JSON.stringify(pattern.slice(0, 10))}`, () =>
    assert.equal(isAccepted(pattern), false));
}

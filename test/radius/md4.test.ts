import assert from 'node:assert/strict';
import { test } from 'node:test';
import { md4 } from '../../src/radius/md4.js';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '1234567890';

const RFC1320: readonly (readonly [string, string])[] = [
  ['', '31d6cfe0d16ae931b73c59d7e0c089c0'],
  ['a', 'bde52cb31de33e46245e05fbdbd6fb24'],
  ['abc', 'a448017aaf21d8525fc10ae87aa6729d'],
  ['message digest', 'd9130a8164549fe818874806e1c7014b'],
  [ALPHABET, 'd79e1c308aa5bbcdeea8ed63df412da9'],
  [`${ALPHABET.toUpperCase()}${ALPHABET}${'0123456789'}`, '043f8582f241db351ce627e153e7f0e4'],
  [DIGITS.repeat(8), 'e33b4ddc9c38f2199c3e7b164fcc0536'],
];

/** By `openssl dgst -provider legacy -md4` 3.0.19, around the borders of blocks: so many times the letter a. */
const OPENSSL: readonly (readonly [number, string])[] = [
  [55, 'c889c81dd86c4d2e025778944ea02881'],
  [56, 'd5f9a9e9257077a5f08b0b92f348b0ad'],
  [63, '7ea3da77432d44c323671097d1348fc8'],
  [64, '52f5076fabd22680234a3fa9f9dc5732'],
  [119, 'e65dd227ccef97fa1d34d70189120f76'],
  [120, 'b03ddbd470b47c013e0c7ab2ddd763db'],
  [1_000, '5f1bf26a8067c9159b91f1440f7c9e8a'],
];

test('RFC 1320 s.A.5: the digests printed there', () => {
  for (const [message, digest] of RFC1320) assert.equal(md4(Buffer.from(message)).toString('hex'), digest);
});

test('messages that end at the borders of blocks', () => {
  for (const [size, digest] of OPENSSL)
    assert.equal(md4(Buffer.alloc(size, 'a')).toString('hex'), digest, `${size}`);
});

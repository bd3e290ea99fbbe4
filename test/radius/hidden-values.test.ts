import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decryptUserPassword, encryptUserPassword } from '../../src/radius/hidden-values.js';

const AUTHENTICATOR = Buffer.from('0f403f9473978057bd83d5cb98f4227a', 'hex');
const SECRET = Buffer.from('xyzzy5461');

test('RFC 2865 s.7.1: arctangent is hidden as printed there', () => {
  const hidden = encryptUserPassword(Buffer.from('arctangent'), AUTHENTICATOR, SECRET);
  assert.equal(hidden.toString('hex'), '0dbe708d93d413ce3196e43f782a0aee');
});

describe('padding, at the borders of blocks', () => {
  for (const [size, hiddenSize] of [
    [0, 16],
    [1, 16],
    [15, 16],
    [16, 16],
    [17, 32],
    [30, 32],
    [48, 48],
    [127, 128],
    [128, 128],
  ] as const) {
    test(`${size} octets take ${hiddenSize}`, () => {
      const password = Buffer.alloc(size, 'p');
      const hidden = encryptUserPassword(password, AUTHENTICATOR, SECRET);
      assert.equal(hidden.length, hiddenSize);
      assert.deepEqual(decryptUserPassword(hidden, AUTHENTICATOR, SECRET), password);
    });
  }
});

test('129 octets do not fit', () => {
  assert.throws(() => encryptUserPassword(Buffer.alloc(129, 'p'), AUTHENTICATOR, SECRET), RangeError);
});

test('a value that is not 1 to 8 whole blocks holds no password', () => {
  for (const size of [0, 1, 15, 17, 31, 129, 144]) {
    assert.equal(decryptUserPassword(Buffer.alloc(size), AUTHENTICATOR, SECRET), undefined, `${size} octets`);
  }
});

test('NULs at the end are padding, NULs within are kept: hello and hello-NUL-world differ', () => {
  const hidden = encryptUserPassword(Buffer.from('hello\0world\0\0'), AUTHENTICATOR, SECRET);
  assert.equal(decryptUserPassword(hidden, AUTHENTICATOR, SECRET)?.toString(), 'hello\0world');
});

test('any octets that do not end in NUL come back unchanged', () => {
  const password = fc.uint8Array({ maxLength: 128 }).filter((octets) => octets.at(-1) !== 0);
  const digest = fc.uint8Array({ minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(
      password,
      digest,
      fc.uint8Array({ minLength: 1, maxLength: 64 }),
      (octets, authenticator, key) => {
        const secret = Buffer.from(key);
        const hidden = encryptUserPassword(Buffer.from(octets), Buffer.from(authenticator), secret);
        assert.deepEqual(
          decryptUserPassword(hidden, Buffer.from(authenticator), secret),
          Buffer.from(octets),
        );
      },
    ),
  );
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addressBytes, addressText, canonicalAddress, unmappedAddress } from '../../src/radius/addresses.js';

/** RFC 5952 s.1 and s.4, RFC 4291 s.2.2. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
  ['2001:0db8::0001', '2001:db8::1'],
  ['2001:DB8::ABCD', '2001:db8::abcd'],
  ['2001:db8:0:0:0:0:2:1', '2001:db8::2:1'],
  ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
  ['0:0:0:0:0:0:0:0', '::'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::FFFF:c000:0201', '192.0.2.1'],
  ['192.0.2.1', '192.0.2.1'],
];

describe('one spelling for every address', () => {
  for (const [given, expected] of SPELLINGS) {
    test(given, () => assert.equal(canonicalAddress(given), expected));
  }
});

test('a dual-stack socket’s IPv4 peers are unmapped, other addresses untouched', () => {
  assert.equal(unmappedAddress('::ffff:198.51.100.7'), '198.51.100.7');
  assert.equal(unmappedAddress('198.51.100.7'), '198.51.100.7');
  assert.equal(unmappedAddress('2001:db8::1'), '2001:db8::1');
  assert.equal(unmappedAddress('::ffff:0:1'), '::ffff:0:1');
});

test('octets and text agree for IPv4 and IPv6', () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
      const octets = addressBytes(text);
      assert.deepEqual(addressBytes(addressText(octets) ?? ''), octets);
    }),
  );
});

test('what is no address is refused; octets of another size have no text', () => {
  for (const text of ['', '1.2.3', '1.2.3.256', '01.2.3.4', ':::', '2001:db8::1%eth0', 'ap.example']) {
    assert.throws(() => addressBytes(text), RangeError);
  }
  assert.equal(addressText(Buffer.alloc(5)), undefined);
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import * as attributes from '../../src/radius/attributes.js';
import { Attr, Vendor, Wispr } from '../../src/radius/dictionary.js';

const of = (...list: attributes.Attribute[]) => ({ attributes: list });
const anyType = fc.integer({ min: 1, max: 255 });
const unsigned = fc.nat(0xffff_ffff);

describe('what is built is read again', () => {
  test('octets up to 253', () => {
    fc.assert(
      fc.property(anyType, fc.uint8Array({ maxLength: 253 }), (type, value) => {
        const octets = Buffer.from(value);
        assert.deepEqual(attributes.readBytes(of(attributes.bytes(type, octets)), type), octets);
      }),
    );
  });

  test('integers from 0 to 2^32-1, plain and of a vendor', () => {
    fc.assert(
      fc.property(unsigned, unsigned, (vendor, value) => {
        assert.equal(
          attributes.readInteger(of(attributes.integer(Attr.NasPort, value)), Attr.NasPort),
          value,
        );
        const built = of(attributes.vendorInteger(vendor, 7, value));
        assert.equal(attributes.readVendorInteger(built, vendor, 7), value);
      }),
    );
  });

  test('text outside ASCII, plain and of a vendor', () => {
    const name = 'Café «zur Linde» 🛜';
    assert.equal(attributes.readText(of(attributes.text(Attr.ReplyMessage, name)), Attr.ReplyMessage), name);
    const built = of(attributes.vendorText(Vendor.Wispr, Wispr.LocationName, name));
    assert.equal(attributes.readVendorText(built, Vendor.Wispr, Wispr.LocationName), name);
  });

  test('addresses, each in the type of its family', () => {
    const ipv4 = of(attributes.address(Attr.FramedIpAddress, '192.0.2.1'));
    const ipv6 = of(attributes.address(Attr.NasIpv6Address, '2001:DB8::0001'));
    assert.equal(attributes.readAddress(ipv4, Attr.FramedIpAddress), '192.0.2.1');
    assert.equal(attributes.readAddress(ipv6, Attr.NasIpv6Address), '2001:db8::1');
  });
});

describe('what cannot stand in an attribute is refused when it is built', () => {
  const cases: readonly (readonly [string, () => attributes.Attribute])[] = [
    ['254 octets', () => attributes.bytes(Attr.Class, Buffer.alloc(254))],
    ['text of 127 two-octet characters', () => attributes.text(Attr.ReplyMessage, 'é'.repeat(127))],
    ['248 octets of a vendor', () => attributes.vendorBytes(Vendor.Wispr, 1, Buffer.alloc(248))],
    ['a negative integer', () => attributes.integer(Attr.SessionTimeout, -1)],
    ['2^32', () => attributes.integer(Attr.SessionTimeout, 2 ** 32)],
    ['a fraction', () => attributes.integer(Attr.SessionTimeout, 1.5)],
    ['not a number', () => attributes.vendorInteger(Vendor.Wispr, 7, Number.NaN)],
    ['an address with an octet of 300', () => attributes.address(Attr.FramedIpAddress, '300.1.1.1')],
    ['a host name', () => attributes.address(Attr.FramedIpAddress, 'ap.example')],
  ];
  for (const [name, build] of cases) test(name, () => assert.throws(build, RangeError));
});

test('an IPv4 value in an IPv6 type, and the reverse, reads as absent', () => {
  assert.equal(
    attributes.readAddress(of(attributes.address(Attr.NasIpv6Address, '192.0.2.1')), 95),
    undefined,
  );
  assert.equal(
    attributes.readAddress(of(attributes.address(Attr.NasIpAddress, '2001:db8::1')), 4),
    undefined,
  );
});

test('every value of a repeated attribute can be had, in order', () => {
  const p = of(attributes.text(25, 'a'), attributes.text(1, 'x'), attributes.text(25, 'b'));
  assert.deepEqual(attributes.readEvery(p, 25).map(String), ['a', 'b']);
});

test('no octets in a Vendor-Specific make a reader throw or read past its end', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 253 }), (value) => {
      const found = attributes.readVendorBytes(of(attributes.bytes(26, Buffer.from(value))), 0, 1);
      assert.ok(found === undefined || found.length <= value.length - 6);
    }),
  );
});

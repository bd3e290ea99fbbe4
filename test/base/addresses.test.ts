import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networkOf } from '../../src/base/addresses.js';

const NETWORKS = {
  '192.0.2.77': '192.0.2.0/24',
  '::ffff:192.0.2.77': '192.0.2.0/24',
  '::ffff:c000:24d': '192.0.2.0/24',
  '2001:db8::1': '2001:db8:0::/48',
  '2001:db8::2': '2001:db8:0::/48',
  '2001:0DB8:0000:0001::2': '2001:db8:0::/48',
  '2001:db8:a:b:c:d:e:f': '2001:db8:a::/48',
  '2001:db8:a::f': '2001:db8:a::/48',
  'fe80::1%eth0': 'fe80:0:0::/48',
  '::1': '0:0:0::/48',
  '': '',
};

test('addresses of one network are cut to the same text', () => {
  for (const [address, network] of Object.entries(NETWORKS))
    assert.equal(networkOf(address), network, address);
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { verifyChap } from '../../src/radius/chap.js';

/** Seen between CoovaChilli and browsers, each proven by an Access-Accept: identifier, challenge, response. */
const LOGINS: readonly (readonly [string, string, string])[] = [
  ['00', '4d5bf0f2b2de7b9c6f9ad9c2395a137a', '79b74ad1b2dfb8df5321799c45559cf8'],
  ['00', '7acd9e118ae2cc69f5d3d031de7a210a', 'a4688046b32e4c0449eabb9ee6b54886'],
  ['07', 'c1de6be2d74494bf043862ff3bc0c7af', '5812f970b3d25dba8fa16c75ccce66cf'],
];

describe('logins of a CoovaChilli gateway with the password wonderland', () => {
  for (const [identifier, challenge, response] of LOGINS) {
    test(`identifier ${identifier}, challenge ${challenge}`, () => {
      const attempt = {
        chapPassword: Buffer.from(identifier + response, 'hex'),
        challenge: Buffer.from(challenge, 'hex'),
      };
      assert.ok(verifyChap({ ...attempt, password: 'wonderland' }));
      assert.ok(verifyChap({ ...attempt, password: Buffer.from('wonderland') }));
      assert.ok(!verifyChap({ ...attempt, password: 'wonderlane' }));
      assert.ok(!verifyChap({ ...attempt, challenge: Buffer.alloc(16), password: 'wonderland' }));
    });
  }
});

test('a CHAP-Password of another size than 17 octets proves nothing', () => {
  const challenge = Buffer.alloc(16);
  for (const size of [0, 1, 16, 18]) {
    assert.ok(!verifyChap({ chapPassword: Buffer.alloc(size), challenge, password: '' }), `${size} octets`);
  }
});

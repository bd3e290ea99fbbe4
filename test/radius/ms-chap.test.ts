import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { deriveMppeKeys } from '../../src/radius/mppe-keys.js';
import { authenticatorResponse, generateNtResponse, verifyMsChap2 } from '../../src/radius/ms-chap.js';

const hex = (octets: string) => Buffer.from(octets, 'hex');

/** RFC 2759 s.9.2 and, with the same values, RFC 3079 s.3.5.3. */
const LOGIN = {
  userName: 'User',
  password: 'clientPass',
  challenge: hex('5b5d7c7d7b3f2f3e3c2c602132262628'),
};
const PEER_CHALLENGE = hex('21402324255e262a28295f2b3a337c7e');
const NT_RESPONSE = hex('82309ecd8d708b5ea08faa3981cd83544233114a3d85d6df');
const RESPONSE = responseWith(PEER_CHALLENGE, NT_RESPONSE);

/** The attribute MS-CHAP2-Response (RFC 2548 s.2.3.2). */
function responseWith(peerChallenge: Buffer, ntResponse: Buffer, flags = 0): Buffer {
  return Buffer.concat([Buffer.of(7, flags), peerChallenge, Buffer.alloc(8), ntResponse]);
}

test('RFC 2759 s.9.2: the NT-Response, and the hashes it leads to', () => {
  assert.deepEqual(generateNtResponse({ ...LOGIN, peerChallenge: PEER_CHALLENGE }), NT_RESPONSE);
  assert.deepEqual(verifyMsChap2({ ...LOGIN, response: RESPONSE }), {
    identifier: 7,
    ntResponse: NT_RESPONSE,
    challengeHash: hex('d02e4386bce91226'),
    passwordHashHash: hex('41c00c584bd2d91c4017a2a12fa59f3f'),
  });
});

test('RFC 2759 s.9.2: the answer that proves the password in return', () => {
  const proof = verifyMsChap2({ ...LOGIN, response: RESPONSE });
  assert.ok(proof);
  assert.equal(authenticatorResponse(proof), 'S=407A5589115FD0D6209F510FE9C04566932CDA56');
});

test('RFC 3079 s.3.5.3: the key an access point sends with', () => {
  const proof = verifyMsChap2({ ...LOGIN, response: RESPONSE });
  assert.ok(proof);
  assert.deepEqual(deriveMppeKeys(proof).send, hex('8b7cdc149b993a1ba118cb153f56dccb'));
});

test('another name, password or challenge proves nothing', () => {
  for (const change of [{ userName: 'user' }, { password: 'clientPas' }, { challenge: Buffer.alloc(16) }])
    assert.equal(verifyMsChap2({ ...LOGIN, response: RESPONSE, ...change }), undefined);
});

test('any other octet of peer challenge or NT-Response proves nothing, of what surrounds them anything does', () => {
  for (let at = 0; at < RESPONSE.length; at += 1) {
    const counts = (at >= 2 && at < 18) || at >= 26;
    for (let change = 1; change < 256; change += 1) {
      const response = Buffer.from(RESPONSE);
      response.writeUInt8(response.readUInt8(at) ^ change, at);
      const proof = verifyMsChap2({ ...LOGIN, response });
      assert.equal(proof === undefined, counts, `octet ${at}`);
    }
  }
});

test('a response not of 50 octets or a challenge not of 16 proves nothing, whatever it holds', () => {
  for (let size = 0; size < RESPONSE.length; size += 1) {
    const response = RESPONSE.subarray(0, size);
    assert.equal(verifyMsChap2({ ...LOGIN, response }), undefined, `${size} octets`);
  }
  const longer = Buffer.concat([RESPONSE, Buffer.alloc(1)]);
  assert.equal(verifyMsChap2({ ...LOGIN, response: longer }), undefined);
  for (const size of [0, 8, 15, 17]) {
    const challenge = Buffer.alloc(size, 1);
    const ntResponse = generateNtResponse({ ...LOGIN, challenge, peerChallenge: PEER_CHALLENGE });
    const response = responseWith(PEER_CHALLENGE, ntResponse);
    assert.equal(verifyMsChap2({ ...LOGIN, challenge, response }), undefined, `${size} octets`);
  }
});

describe('logins of a CoovaChilli gateway as alice with the password wonderland', () => {
  for (const [challenge, ntResponse] of [
    ['0fc6f862a84d2c7f80503924a6be34a9', 'c66403e47b583db8390608c33044adc6f58545b1833786e5'],
    ['d124ef19868797eb8c7fe36ce0c16d55', '6468a0fd02bb889bc760e7d941e8f0d584f1221e769a3581'],
  ] as const) {
    test(`challenge ${challenge}, one flag set`, () => {
      const both = hex(challenge);
      const response = responseWith(both, hex(ntResponse), 0x40);
      const attempt = { userName: 'alice', challenge: both, response };
      assert.ok(verifyMsChap2({ ...attempt, password: 'wonderland' }));
      assert.equal(verifyMsChap2({ ...attempt, password: 'wonderlane' }), undefined);
    });
  }
});

test('whoever knows the password proves it, and no response of another password does', () => {
  const challenge = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((octets) => Buffer.from(octets));
  const word = fc.string({ unit: 'grapheme', maxLength: 64 });
  fc.assert(
    fc.property(word, word, word, challenge, challenge, (userName, password, other, given, own) => {
      const ntResponse = generateNtResponse({ userName, password, challenge: given, peerChallenge: own });
      const response = responseWith(own, ntResponse);
      assert.ok(verifyMsChap2({ userName, password, challenge: given, response }));
      const proof = verifyMsChap2({ userName, password: other, challenge: given, response });
      assert.equal(proof !== undefined, other === password);
    }),
  );
});

test('octets of any size prove nothing, and break nothing', () => {
  const octets = (right: number) =>
    fc
      .oneof(fc.uint8Array({ maxLength: 80 }), fc.uint8Array({ minLength: right, maxLength: right }))
      .map((values) => Buffer.from(values));
  fc.assert(
    fc.property(octets(16), octets(50), (challenge, response) => {
      assert.equal(verifyMsChap2({ ...LOGIN, challenge, response }), undefined);
    }),
  );
});

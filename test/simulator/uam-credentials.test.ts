import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyChap } from '../../src/radius/chap.js';
import { challengeKey, readCredential, readPlainCredential } from '../../src/simulator/uam-credentials.js';

const query = (pairs: Record<string, string>) => new Map(Object.entries(pairs));
const octets = (hex: string) => Buffer.from(hex, 'hex');

test('the key of a challenge is the challenge, or its digest with the uamsecret', () => {
  const challenge = octets('0a3b5d0096f0366816f1d187201603e0');
  assert.equal(challengeKey(challenge, 'grandsecret').toString('hex'), '4d5bf0f2b2de7b9c6f9ad9c2395a137a');
  assert.equal(challengeKey(challenge, undefined), challenge);
});

// Each of these was accepted by a real gateway for alice with the password wonderland.
const CHAP = [
  ['0a3b5d0096f0366816f1d187201603e0', 'grandsecret', '79b74ad1b2dfb8df5321799c45559cf8', undefined],
  ['7acd9e118ae2cc69f5d3d031de7a210a', undefined, 'a4688046b32e4c0449eabb9ee6b54886', undefined],
  ['c1de6be2d74494bf043862ff3bc0c7af', undefined, '5812f970b3d25dba8fa16c75ccce66cf', '7'],
] as const;

for (const [challenge, uamsecret, response, ident] of CHAP) {
  test(`response ${response} becomes a CHAP-Password that proves wonderland`, () => {
    const key = challengeKey(octets(challenge), uamsecret);
    const credential = readCredential(query({ response, ...(ident && { ident }) }), key);
    assert.equal(credential?.kind, 'chap');
    if (credential?.kind !== 'chap') return;
    const chapPassword = Buffer.concat([Buffer.from([credential.ident]), credential.response]);
    assert.ok(verifyChap({ chapPassword, challenge: credential.challenge, password: 'wonderland' }));
  });
}

const MS_CHAP = [
  ['95755b1d2cc68088256b7b21a7ed98ee', 'grandsecret', 'c66403e47b583db8390608c33044adc6f58545b1833786e5'],
  ['d124ef19868797eb8c7fe36ce0c16d55', undefined, '6468a0fd02bb889bc760e7d941e8f0d584f1221e769a3581'],
] as const;

for (const [challenge, uamsecret, ntresponse] of MS_CHAP) {
  test(`ntresponse ${ntresponse} is sent on under the key as its challenge`, () => {
    const key = challengeKey(octets(challenge), uamsecret);
    const expected = { kind: 'mschapv2', challenge: key, ntResponse: octets(ntresponse) };
    assert.deepEqual(readCredential(query({ ntresponse }), key), expected);
  });
}

const PAP = [
  ['173762cababd8c783975bacaf61204a7', 'grandsecret', 'f417a24c0763525aa914b6a7dbf3e050'],
  ['3095b5ecd674b5d9ce1779bed7361759', undefined, '47fadb88b306d9b8a07379bed7361759'],
] as const;

for (const [challenge, uamsecret, password] of PAP) {
  test(`password ${password} is wonderland, its padding kept`, () => {
    const key = challengeKey(octets(challenge), uamsecret);
    const credential = readCredential(query({ password }), key);
    assert.deepEqual(credential, { kind: 'pap', password: `wonderland${'\0'.repeat(6)}` });
  });
}

// 22 octets: longer than the key.
test('a password of two blocks, unpadded, opens too', () => {
  const challenge = octets('000102030405060708090a0b0c0d0e0f');
  const opened = (uamsecret: string | undefined, password: string) =>
    readCredential(query({ password }), challengeKey(challenge, uamsecret));
  const expected = { kind: 'pap', password: 'one-time-password-1234' };
  assert.deepEqual(opened('uamsecret', '15df8b44e609375b3ecd29eef6a9b8e61e9cdf5ba154'), expected);
  assert.deepEqual(opened(undefined, '6f6f672e706c6b6225796b787f7a617d642c33313731'), expected);
});

test('a password under another challenge is noise that still fits User-Password', () => {
  const credential = readCredential(query({ password: 'ff'.repeat(128) }), octets('81'.repeat(16)));
  assert.ok(credential?.kind === 'pap' && Buffer.byteLength(credential.password) <= 128);
});

test('a plain password counts only where no challenge is used', () => {
  assert.deepEqual(readPlainCredential(query({ password: 'wonderland' })), {
    kind: 'pap',
    password: 'wonderland',
  });
  const credential = readCredential(query({ password: 'wonderland' }), octets('00'.repeat(15) + '20'));
  assert.ok(credential?.kind === 'pap');
  assert.equal(readCredential(query({ username: 'alice' }), octets('00'.repeat(16))), undefined);
});

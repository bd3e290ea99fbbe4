import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Arrival, ArrivalRequest, Equipment } from '../../src/access-points/family.js';
import {
  chapResponse,
  coovachilli,
  maskedPassword,
  maskingKey,
  ntResponse,
} from '../../src/access-points/families/coovachilli.js';

// Seen on the wire with user alice, password wonderland, uamsecret grandsecret; each led to an Access-Accept.
const SECRET = 'grandsecret';
const SIGNED =
  '/uam?res=notyet&uamip=10.1.0.1&uamport=3990&challenge=0a3b5d0096f0366816f1d187201603e0&called=02-AA-00-00-00-01&mac=02-CC-00-00-00-01&ip=10.1.0.2&ssid=rig-ssid&nasid=rig-nas&sessionid=179536006100000001&userurl=http%3a%2f%2fexample.test%2fa%3fb%3d1%26c%3d2&md=EB95EB56B08386C850A871BBC9C32C94';

function request(rawTarget: string, publicOrigin = 'http://portal.test:8080'): ArrivalRequest {
  return { rawTarget, rawQuery: rawTarget.slice(rawTarget.indexOf('?') + 1), publicOrigin };
}

function gateway(settings: object): Equipment {
  return coovachilli.equipment(settings);
}

function arrivalWith(challenge: string | undefined): Arrival {
  const arrival = gateway({}).readArrival(request(SIGNED));
  assert.ok(arrival);
  return { ...arrival, state: challenge === undefined ? {} : { challenge } };
}

function handBack(challenge: string | undefined, given: object): string {
  const way = gateway(given).handBack({
    arrival: arrivalWith(challenge),
    userName: 'alice',
    password: 'wonderland',
    landingUrl: 'http://portal.test:8080/p/a b',
  });
  assert.equal(way.kind, 'navigate');
  return way.url;
}

test('the captured redirect is read as its gateway meant it', () => {
  assert.deepEqual(gateway({}).readArrival(request(SIGNED)), {
    event: 'captured',
    terminal: '02cc00000001',
    nasIdentifier: 'rig-nas',
    calledStationId: '02-AA-00-00-00-01',
    handBackOrigin: 'http://10.1.0.1:3990',
    state: { challenge: '0a3b5d0096f0366816f1d187201603e0' },
    wantedUrl: 'http://example.test/a?b=1&c=2',
  });
});

test('T22: md is verified over the address as the gateway wrote it', () => {
  const signed = gateway({ uamSecret: SECRET });
  const verify = (target: string, origin?: string) => signed.verifyArrival(request(target, origin));
  assert.equal(verify(SIGNED), 'authentic');
  assert.equal(verify(SIGNED, 'https://portal.test'), 'forged');
  assert.equal(verify(SIGNED.replace('02-CC', '02-CD')), 'forged');
  assert.equal(verify(`${SIGNED}&uamip=192.0.2.1`), 'forged');
  assert.equal(verify(SIGNED.slice(0, SIGNED.indexOf('&md='))), 'unsigned');
  assert.equal(gateway({ uamSecret: 'other' }).verifyArrival(request(SIGNED)), 'forged');
  assert.equal(gateway({}).verifyArrival(request(`${SIGNED}0`)), 'authentic');
});

test('T22: md may cover another origin than guests see, where the settings say so', () => {
  const behindProxy = gateway({ uamSecret: SECRET, uamServerOrigin: 'http://portal.test:8080' });
  assert.equal(behindProxy.verifyArrival(request(SIGNED, 'https://wifi.example')), 'authentic');
});

test('T22: with uamhomepage the signed address is the one inside loginurl', () => {
  const inner = `http://portal.test:8080${SIGNED}`;
  const signed = gateway({ uamSecret: SECRET });
  const outer = request(`/p/linden?loginurl=${encodeURIComponent(inner)}`, 'https://wifi.example');
  assert.equal(signed.verifyArrival(outer), 'authentic');
  assert.equal(signed.readArrival(outer)?.terminal, '02cc00000001');
  const changed = request(`/p/linden?loginurl=${encodeURIComponent(inner.replace('02-CC', '02-CD'))}`);
  assert.equal(signed.verifyArrival(changed), 'forged');
});

test('CHAP responses equal those a gateway took', () => {
  const response = (challenge: string, secret?: string) =>
    chapResponse('wonderland', maskingKey(Buffer.from(challenge, 'hex'), secret));
  assert.equal(response('0a3b5d0096f0366816f1d187201603e0', SECRET), '79b74ad1b2dfb8df5321799c45559cf8');
  assert.equal(response('7acd9e118ae2cc69f5d3d031de7a210a'), 'a4688046b32e4c0449eabb9ee6b54886');
});

test('masked passwords equal those a gateway took', () => {
  const masked = (challenge: string, secret?: string) =>
    maskedPassword('wonderland', maskingKey(Buffer.from(challenge, 'hex'), secret));
  assert.equal(masked('173762cababd8c783975bacaf61204a7', SECRET), 'f417a24c0763525aa914b6a7dbf3e050');
  assert.equal(masked('3095b5ecd674b5d9ce1779bed7361759'), '47fadb88b306d9b8a07379bed7361759');
});

test('NT responses equal those a gateway took', () => {
  const response = (challenge: string, secret?: string) =>
    ntResponse('alice', 'wonderland', maskingKey(Buffer.from(challenge, 'hex'), secret));
  const masked = response('95755b1d2cc68088256b7b21a7ed98ee', SECRET);
  assert.equal(masked, 'c66403e47b583db8390608c33044adc6f58545b1833786e5');
  const plain = response('d124ef19868797eb8c7fe36ce0c16d55');
  assert.equal(plain, '6468a0fd02bb889bc760e7d941e8f0d584f1221e769a3581');
});

test('a hand-back is a GET below the gateway, spaces as %20 and never a plus sign', () => {
  const landing = '&userurl=http%3A%2F%2Fportal.test%3A8080%2Fp%2Fa%20b';
  assert.equal(
    handBack('0a3b5d0096f0366816f1d187201603e0', { uamSecret: SECRET }),
    `http://10.1.0.1:3990/logon?username=alice&response=79b74ad1b2dfb8df5321799c45559cf8${landing}`,
  );
  assert.equal(
    handBack('173762cababd8c783975bacaf61204a7', { uamSecret: SECRET, password: 'pap' }),
    `http://10.1.0.1:3990/logon?username=alice&password=f417a24c0763525aa914b6a7dbf3e050${landing}`,
  );
  assert.equal(
    handBack('95755b1d2cc68088256b7b21a7ed98ee', { uamSecret: SECRET, password: 'mschapv2' }),
    `http://10.1.0.1:3990/logon?username=alice&ntresponse=c66403e47b583db8390608c33044adc6f58545b1833786e5${landing}`,
  );
});

test('a gateway without challenges is given the password as it is', () => {
  const url = handBack(undefined, {});
  assert.match(url, /^http:\/\/10\.1\.0\.1:3990\/logon\?username=alice&password=wonderland&userurl=/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Equipment } from '../../src/access-points/family.js';
import { generic } from '../../src/access-points/families/generic.js';

const LANDING = 'https://p.test/p/linden/online/x?back=y';

// Redirects and log-ins as integrators document them for these makers.
const MOJO = {
  redirect: {
    terminal: 'client_mac',
    calledStationId: 'ap_id',
    wantedUrl: 'destination_url',
    loginUrl: 'login_url',
  },
  login: { landing: 'redirect', fields: { res: 'success' } },
};
const ZONE_DIRECTOR = {
  redirect: { terminal: 'client_mac', calledStationId: 'mac', wantedUrl: 'url' },
  login: { url: 'https://10.0.0.2:9998/login', method: 'post', landing: 'url' },
};

function read(equipment: Equipment, rawQuery: string) {
  return equipment.readArrival({
    rawQuery,
    rawTarget: `/p/linden?${rawQuery}`,
    publicOrigin: 'https://p.test',
  });
}

function handBack(equipment: Equipment, rawQuery: string) {
  const arrival = read(equipment, rawQuery);
  assert.ok(arrival);
  return equipment.handBack({ arrival, userName: 'alice', password: 'secret', landingUrl: LANDING });
}

test('the log-in address may come as a parameter, and goes back octet for octet', () => {
  const equipment = generic.equipment(MOJO);
  const login = 'http://192.168.0.1:3990/logon?t=a+b%2B%20%C3%A9&u=~';
  const query = `ap_id=00-11-74-00-00-01&client_mac=02:CC:00:00:00:01&destination_url=http%3A%2F%2Fexample.test%2F&login_url=${encodeURIComponent(login).replaceAll('%2B', '+')}`;
  assert.deepEqual(read(equipment, query), {
    event: 'captured',
    terminal: '02cc00000001',
    nasIdentifier: undefined,
    calledStationId: '00-11-74-00-00-01',
    handBackOrigin: 'http://192.168.0.1:3990',
    state: { login },
    wantedUrl: 'http://example.test/',
  });
  assert.deepEqual(handBack(equipment, query), {
    kind: 'navigate',
    url: `${login}&res=success&username=alice&password=secret&redirect=${encodeURIComponent(LANDING)}`,
  });
});

test('the log-in address may be fixed, and the log-in a form', () => {
  assert.deepEqual(handBack(generic.equipment(ZONE_DIRECTOR), 'sip=10.0.0.2&client_mac=02cc00000001'), {
    kind: 'submit',
    url: 'https://10.0.0.2:9998/login',
    fields: [
      { name: 'username', value: 'alice' },
      { name: 'password', value: 'secret' },
      { name: 'url', value: LANDING },
    ],
  });
});

test('a redirect without a terminal, or with no address to log in at, is none', () => {
  const equipment = generic.equipment(MOJO);
  assert.equal(read(equipment, 'login_url=http%3A%2F%2F10.0.0.1%2F'), undefined);
  assert.equal(read(equipment, 'client_mac=02cc00000001'), undefined);
  for (const url of ['javascript:alert(1)', 'http://a:b@10.0.0.1/', '//10.0.0.1/'])
    assert.equal(
      read(equipment, `client_mac=02cc00000001&login_url=${encodeURIComponent(url)}`),
      undefined,
      url,
    );
});

test('what happened is told by a parameter, whose values the settings name', () => {
  const outcome = { parameter: 'res', values: { ok: 'online', bye: 'logged-off' }, otherwise: 'failed' };
  const equipment = generic.equipment({
    ...ZONE_DIRECTOR,
    redirect: { ...ZONE_DIRECTOR.redirect, outcome },
  });
  const events = ['', '&res=', '&res=ok', '&res=bye', '&res=no', '&res=toString'].map(
    (parameter) => read(equipment, `client_mac=02cc00000001${parameter}`)?.event,
  );
  assert.deepEqual(events, ['captured', 'captured', 'online', 'logged-off', 'failed', 'failed']);
});

const FAULTS: readonly (readonly [string, object])[] = [
  ['no log-in address', { redirect: {} }],
  ['two log-in addresses', { redirect: { loginUrl: 'u' }, login: { url: 'http://10.0.0.1/' } }],
  ['an address that is none', { login: { url: 'javascript:alert(1)' } }],
  ['a name that would break an address', { login: { url: 'http://10.0.0.1/', userName: 'a&b' } }],
  ['an attribute nobody knows', { login: { url: 'http://10.0.0.1/' }, disconnect: ['User'] }],
  ['a setting nobody knows', { login: { url: 'http://10.0.0.1/' }, speed: 'fast' }],
];

for (const [what, settings] of FAULTS) {
  test(`settings are refused with ${what}`, () => {
    assert.equal(generic.settingsSchema.safeParse(settings).success, false);
  });
}

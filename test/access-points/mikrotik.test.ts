import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Arrival, type ArrivalRequest } from '../../src/access-points/family.js';
import { mikrotik } from '../../src/access-points/families/mikrotik.js';

// The pair of the manual's and the challenge 01 02 … 10; the response was computed by another implementation.
const CHAP_ID = '\\371';
const CHALLENGE = Array.from({ length: 16 }, (_, at) => `\\${(at + 1).toString(8).padStart(3, '0')}`).join(
  '',
);
const RESPONSE = 'e2e87ab220e0c17dbbfb3f3c864877d0';

const QUERY = {
  page: 'login',
  mac: '01:23:45:67:89:AB',
  ip: '10.5.50.2',
  identity: 'MikroTik',
  'server-name': 'hotspot1',
  'link-login-only': 'http://10.5.50.1/login',
  'link-orig': 'http://www.example.com/a b?c=1+2',
  'chap-id': CHAP_ID,
  'chap-challenge': CHALLENGE,
  error: '',
};

function read(changes: Readonly<Record<string, string>> = {}): Arrival | undefined {
  const rawQuery = new URLSearchParams({ ...QUERY, ...changes }).toString();
  const request: ArrivalRequest = {
    rawQuery,
    rawTarget: `/p/linden?${rawQuery}`,
    publicOrigin: 'https://p.test',
  };
  return mikrotik.equipment({}).readArrival(request);
}

function handBack(arrival: Arrival | undefined, settings: object = {}): URL {
  assert.ok(arrival);
  const landingUrl = 'https://p.test/p/linden/online/x?back=y';
  const way = mikrotik
    .equipment(settings)
    .handBack({ arrival, userName: 'alice', password: 'secret', landingUrl });
  assert.equal(way.kind, 'navigate');
  return new URL(way.url);
}

test('the login page is read as RouterOS fills it in', () => {
  assert.deepEqual(read(), {
    event: 'captured',
    terminal: '0123456789ab',
    nasIdentifier: 'MikroTik',
    calledStationId: 'hotspot1',
    handBackOrigin: 'http://10.5.50.1',
    state: { page: 'login', chapId: 'f9', challenge: '0102030405060708090a0b0c0d0e0f10' },
    wantedUrl: 'http://www.example.com/a%20b?c=1+2',
  });
  const query = (rawQuery: string) =>
    mikrotik
      .equipment({})
      .readArrival({ rawQuery, rawTarget: `/?${rawQuery}`, publicOrigin: 'https://p.test' });
  assert.equal(query('res=notyet&mac=02-CC-00-00-00-01'), undefined, 'another family');
  assert.equal(query('link-login-only=javascript:alert(1)')?.handBackOrigin, undefined);
});

test('http-chap answers the challenge as the check vector does', () => {
  const url = handBack(read());
  assert.equal(url.origin + url.pathname, 'http://10.5.50.1/login');
  assert.deepEqual(Object.fromEntries(url.searchParams), {
    username: 'alice',
    password: RESPONSE,
    dst: 'https://p.test/p/linden/online/x?back=y',
    popup: 'false',
  });
});

test('http-pap: where the page gives no challenge, or the settings say so', () => {
  for (const broken of ['', '\\400', '\\37', 'x', '\\371\\371'])
    assert.equal(handBack(read({ 'chap-id': broken })).searchParams.get('password'), 'secret', broken);
  assert.equal(handBack(read({ 'chap-challenge': '' })).searchParams.get('password'), 'secret');
  assert.equal(handBack(read(), { password: 'pap' }).searchParams.get('password'), 'secret');
});

const ERRORS = [
  ['RADIUS server is not responding', 'timeout'],
  ['invalid username or password', 'reject'],
  ['invalid password', 'reject'],
  ['no more sessions are allowed for user alice', 'reject'],
  ['web browser did not send challenge response (try again, enable JavaScript)', 'other'],
] as const;

for (const [error, reason] of ERRORS) {
  test(`"${error}" is a failure by ${reason}`, () => {
    const arrival = read({ error });
    assert.deepEqual([arrival?.event, arrival?.reason], ['failed', reason]);
  });
}

test('a fresh challenge is fetched where there is none to answer, or an old one', () => {
  const { freshChallengeUrl, logOffUrl } = mikrotik.equipment({});
  const landingUrl = 'https://p.test/x?back=y';
  const fresh = (changes: Readonly<Record<string, string>>, challengeAge: number) => {
    const arrival = read(changes);
    assert.ok(arrival);
    return freshChallengeUrl(arrival, { landingUrl, challengeAge });
  };
  const login = 'http://10.5.50.1/login?dst=https%3A%2F%2Fp.test%2Fx%3Fback%3Dy';
  assert.equal(fresh({}, 60_000), undefined);
  assert.equal(fresh({}, 121_000), login);
  assert.equal(fresh({ 'chap-id': '' }, 121_000), undefined, 'PAP needs none');
  for (const page of ['logout', 'status'])
    assert.equal(fresh({ page }, 0), login, 'only the login page gives one');
  const arrival = read();
  assert.equal(arrival && logOffUrl(arrival), 'http://10.5.50.1/logout?erase-cookie=on');
});

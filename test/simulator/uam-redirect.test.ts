import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeValue, readQuery } from '../../src/simulator/uam-query.js';
import { portalRedirect, type RedirectParameters } from '../../src/simulator/uam-redirect.js';

// Redirects of CoovaChilli 1.9 and 1.8, as seen on the wire.
const WITHOUT_SECRET =
  'http://portal.test:8080/uam?res=notyet&uamip=10.1.0.1&uamport=3990&challenge=7acd9e118ae2cc69f5d3d031de7a210a&called=02-AA-00-00-00-01&mac=02-CC-00-00-00-01&ip=10.1.0.2&ssid=rig-ssid&nasid=rig-nas&sessionid=179535968400000001&userurl=http%3a%2f%2fexample.test%2fsome%2fpage%3fx%3d1%26y%3d2';
const WITH_SECRET =
  'http://portal.test:8080/uam?res=notyet&uamip=10.1.0.1&uamport=3990&challenge=0a3b5d0096f0366816f1d187201603e0&called=02-AA-00-00-00-01&mac=02-CC-00-00-00-01&ip=10.1.0.2&ssid=rig-ssid&nasid=rig-nas&sessionid=179536006100000001&userurl=http%3a%2f%2fexample.test%2fa%3fb%3d1%26c%3d2&md=EB95EB56B08386C850A871BBC9C32C94';

const PARAMETERS: RedirectParameters = {
  userurl: 'http://example.test/some/page?x=1&y=2',
  sessionid: '179535968400000001',
  nasid: 'rig-nas',
  ssid: 'rig-ssid',
  ip: '10.1.0.2',
  mac: '02-CC-00-00-00-01',
  called: '02-AA-00-00-00-01',
  challenge: '7acd9e118ae2cc69f5d3d031de7a210a',
  uamport: 3990,
  uamip: '10.1.0.1',
  res: 'notyet',
};

test('a redirect without uamsecret is the captured one, octet for octet', () => {
  assert.equal(portalRedirect({ portalUrl: 'http://portal.test:8080/uam' }, PARAMETERS), WITHOUT_SECRET);
});

test('with uamsecret it ends in the captured checksum', () => {
  const parameters = {
    ...PARAMETERS,
    challenge: '0a3b5d0096f0366816f1d187201603e0',
    sessionid: '179536006100000001',
    userurl: 'http://example.test/a?b=1&c=2',
  };
  const portal = { portalUrl: 'http://portal.test:8080/uam', uamsecret: 'grandsecret' };
  assert.equal(portalRedirect(portal, parameters), WITH_SECRET);
});

test('a portal address with a query keeps it', () => {
  const url = portalRedirect({ portalUrl: 'http://portal.test/uam?venue=7' }, PARAMETERS);
  assert.ok(url.startsWith('http://portal.test/uam?venue=7&res=notyet&'));
});

test('failed and success name their parameters in the captured order', () => {
  const names = (parameters: RedirectParameters) =>
    [
      ...new URL(portalRedirect({ portalUrl: 'http://portal.test/uam' }, parameters)).searchParams.keys(),
    ].join(' ');
  assert.equal(
    names({ ...PARAMETERS, res: 'failed', reason: 'reject', reply: 'No entry today' }),
    'res reason uamip uamport challenge called mac ip reply ssid nasid sessionid userurl',
  );
  assert.equal(
    names({
      ...PARAMETERS,
      res: 'success',
      challenge: undefined,
      uid: 'alice',
      timeleft: 3600,
      reply: 'Hi',
      lang: 'de',
    }),
    'res uamip uamport called uid timeleft mac ip reply ssid nasid lang sessionid userurl',
  );
});

test('everything but unreserved characters is escaped, in lower case', () => {
  assert.equal(
    escapeValue("Welcome, alice! (it's *you*)"),
    'Welcome%2c%20alice%21%20%28it%27s%20%2ayou%2a%29',
  );
  assert.equal(escapeValue('zoë@example.test_-.~'), 'zo%c3%ab%40example.test_-.~');
});

test('a plus in a hand-back is a plus, %20 a space, and noise stays noise', () => {
  const query = readQuery('/logon?username=john+doe&a=b%20c&d=%zz&username=second&e');
  assert.equal(query.get('username'), 'john+doe');
  assert.equal(query.get('a'), 'b c');
  assert.equal(query.get('d'), '%zz');
  assert.equal(query.get('e'), '');
});

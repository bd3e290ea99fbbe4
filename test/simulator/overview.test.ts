import assert from 'node:assert/strict';
import { test } from 'node:test';
import { integer } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { createSimulator } from '../../src/simulator/simulator.js';
import { accept } from './radius-double.js';
import { parametersOf, PORTAL, type Rig, SECRET, startRig } from './rig.js';

const page = async (rig: Rig, path = '') => (await fetch(`${rig.addresses.url}${path}`)).text();
const press = (rig: Rig, path: string, headers: Record<string, string> = {}) =>
  fetch(`${rig.addresses.url}terminals/${path}`, { method: 'POST', redirect: 'manual', headers });

test('Join takes the person to the portal when captured, and back to the overview when online', async (t) => {
  const rig = await startRig(t, { macauth: true });
  assert.match(await page(rig), /Not joined/);
  const captured = await press(rig, '1/join');
  assert.equal(captured.status, 303);
  const redirect = captured.headers.get('location') ?? '';
  assert.ok(redirect.startsWith(`${PORTAL}?res=notyet&`));
  assert.equal(parametersOf(redirect).get('userurl'), `${rig.addresses.terminals[0]?.url}/a-web-page`);
  rig.radius.decide = () => accept(integer(Attr.SessionTimeout, 3600));
  assert.equal((await press(rig, '2/join')).headers.get('location'), '/');
  rig.timers.advance(180_000);
  await press(rig, '2/download');
  const shown = await page(rig);
  assert.match(shown, /Captured/);
  assert.match(shown, /Recognised, no page needed\. 57 minutes left, 46\.0 MB down/);
});

test('a silent RADIUS server does not keep a joining phone from the portal', async (t) => {
  const rig = await startRig(t, { macauth: true });
  rig.radius.decide = () => undefined;
  const joining = press(rig, '1/join');
  await rig.radius.take(Code.AccessRequest);
  rig.timers.advance(3_000);
  assert.ok((await joining).headers.get('location')?.startsWith(`${PORTAL}?res=notyet&`));
});

test('Open a web page and Leave do what they say', async (t) => {
  const rig = await startRig(t);
  await press(rig, '1/join');
  const browsed = await press(rig, '1/browse');
  assert.match(
    browsed.headers.get('location') ?? '',
    /userurl=http%3a%2f%2f127\.0\.0\.1%3a\d+%2fa-web-page$/,
  );
  assert.equal((await press(rig, '1/leave')).headers.get('location'), '/');
  assert.equal(rig.simulator.terminal(1).state().stage.kind, 'away');
});

test('the page tells what was sent, but neither secrets nor passwords', async (t) => {
  const rig = await startRig(t, { macauth: true, uamsecret: 'grand secret' });
  await press(rig, '1/join');
  const shown = await page(rig);
  assert.match(shown, /may this terminal come on\? \(MAC authentication\)/);
  assert.match(shown, /Access-Reject: no/);
  assert.match(shown, /<dt>User-Password<\/dt><dd>hidden<\/dd>/);
  assert.doesNotMatch(shown, new RegExp(`${SECRET}|grand secret`));
});

test('a login by MS-CHAPv2 is named, and what proves the password is not shown', async (t) => {
  const rig = await startRig(t);
  const terminal = rig.simulator.terminal(1);
  await terminal.join();
  const ntresponse = '82309ecd8d708b5ea08faa3981cd83544233114a3d85d6df';
  await terminal.logon(new Map(Object.entries({ username: 'alice', ntresponse })));
  const shown = await page(rig);
  assert.match(shown, /may this guest come on\? \(MS-CHAPv2\)/);
  assert.match(shown, /<dt>MS-Chap2Response<\/dt><dd>hidden<\/dd>/);
  assert.ok(!shown.includes(ntresponse));
});

test('what guests type is shown as text', async (t) => {
  const rig = await startRig(t);
  const terminal = rig.simulator.terminal(1);
  await terminal.join();
  await terminal.logon(new Map(Object.entries({ username: '<script>alert(1)</script>', password: '00' })));
  const shown = await page(rig);
  assert.ok(!shown.includes('<script>'));
  assert.ok(shown.includes('&lt;script&gt;'));
});

test('the page reloads itself only when asked to', async (t) => {
  const rig = await startRig(t);
  assert.doesNotMatch(await page(rig), /http-equiv="refresh"/);
  assert.match(await page(rig, '?live'), /http-equiv="refresh" content="5"/);
});

test('unknown phones, unknown buttons and other sites press nothing', async (t) => {
  const rig = await startRig(t);
  for (const path of ['9/join', '1/dance', '0/join']) assert.equal((await press(rig, path)).status, 404);
  assert.equal((await fetch(`${rig.addresses.url}elsewhere`)).status, 404);
  await assert.rejects(press(rig, '1/join', { 'sec-fetch-site': 'cross-site' }));
  assert.equal(rig.simulator.terminal(1).state().stage.kind, 'away');
});

test('a taken port is told by start(), and nothing is left open', async (t) => {
  const rig = await startRig(t);
  const { authPort, acctPort } = rig.radius;
  const second = createSimulator({
    portalUrl: PORTAL,
    radius: { host: '127.0.0.1', authPort, acctPort, secret: SECRET },
    nasIdentifier: 'second',
    calledStationId: '02-AA-00-00-00-02',
    ssid: 'second',
    httpPort: Number(new URL(rig.addresses.url).port),
    coaPort: 0,
    terminals: 1,
  });
  await assert.rejects(second.start(), { code: 'EADDRINUSE' });
  assert.throws(() => second.terminal(1), RangeError);
});

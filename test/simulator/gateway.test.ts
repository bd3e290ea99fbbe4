import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { integer, text } from '../../src/radius/attributes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { accept, reject } from './radius-double.js';
import { chapLogon, parametersOf, redirectOf, type Rig, startRig } from './rig.js';

const get = (url: string) => fetch(url, { redirect: 'manual' });
const sentTo = async (url: string) =>
  parametersOf((await get(url)).headers.get('location') ?? 'http://nowhere.test/');

async function logon(rig: Rig, path = '/logon'): Promise<Response> {
  const terminal = rig.simulator.terminal(1);
  const query = new URLSearchParams([...chapLogon('alice', 'wonderland', redirectOf(await terminal.join()))]);
  return get(`${terminal.url}${path}?${query}`);
}

test('a browser hands back over HTTP and is sent to the portal with success', async (t) => {
  const rig = await startRig(t);
  rig.radius.decide = () => accept(integer(Attr.SessionTimeout, 3600));
  const response = await logon(rig);
  assert.equal(response.status, 302);
  assert.equal(parametersOf(response.headers.get('location') ?? '').get('res'), 'success');
});

test('each path of the gateway answers as the real one does', async (t) => {
  const rig = await startRig(t);
  rig.radius.decide = () => accept(integer(Attr.SessionTimeout, 3600));
  const { url } = rig.simulator.terminal(1);
  await rig.simulator.terminal(1).join();
  const before = await sentTo(`${url}/prelogin?userurl=http%3a%2f%2fa.test%2f`);
  assert.deepEqual([before.get('res'), before.get('userurl')], ['notyet', 'http://a.test/']);
  await logon(rig, '/login');
  rig.timers.advance(1000);
  const status = await sentTo(`${url}/status`);
  assert.deepEqual(
    ['res', 'starttime', 'sessiontime', 'sessiontimeout', 'uid', 'timeleft'].map((name) => status.get(name)),
    ['already', '0', '1', '3600', 'alice', '3599'],
  );
  assert.equal((await sentTo(`${url}/prelogin`)).get('res'), 'already');
  assert.equal((await sentTo(`${url}/logout`)).get('res'), 'logoff');
  const after = await sentTo(`${url}/status`);
  assert.deepEqual([after.get('res'), after.get('uid')], ['notyet', 'alice']);
  assert.equal((await sentTo(`${url}/abort`)).get('res'), 'logoff');
});

test('the JSON has the members of the captured one', async (t) => {
  const rig = await startRig(t);
  rig.radius.decide = () =>
    accept(integer(Attr.SessionTimeout, 3600), text(Attr.ReplyMessage, 'Welcome, alice'));
  const { url } = rig.simulator.terminal(1);
  await rig.simulator.terminal(1).join();
  const json = async (path: string) =>
    (await get(`${url}${path}`)).json() as Promise<Record<string, unknown>>;
  assert.equal(
    Object.keys(await json('/json/status')).join(' '),
    'version clientState nasid challenge location redir',
  );
  const response = await logon(rig, '/json/logon');
  assert.equal(response.headers.get('content-type'), 'text/javascript');
  const accepted = (await response.json()) as Record<string, unknown>;
  assert.equal(Object.keys(accepted).join(' '), 'version clientState nasid message redir session accounting');
  assert.deepEqual([accepted['clientState'], accepted['message']], [1, 'Welcome, alice']);
  const left = await json('/json/logoff');
  assert.equal(Object.keys(left).join(' '), 'version clientState nasid challenge session accounting');
  assert.match(await (await get(`${url}/json/status?callback=f`)).text(), /^f\(\{.*\}\)$/);
});

test('the captive portal API says who is captive and for how long not (RFC 8908)', async (t) => {
  const rig = await startRig(t);
  rig.radius.decide = () => accept(integer(Attr.SessionTimeout, 3600));
  const terminal = rig.simulator.terminal(1);
  await terminal.join();
  const response = await get(`${terminal.url}/captive-portal-identification`);
  assert.equal(response.headers.get('content-type'), 'application/captive+json');
  assert.deepEqual(await response.json(), { captive: true, 'user-portal-url': '(null)' });
  await logon(rig);
  rig.timers.advance(1000);
  const online = await (await get(`${terminal.url}/captive-portal-identification`)).json();
  assert.equal((online as Record<string, unknown>)['seconds-remaining'], 3599);
});

test('a web page leads to the portal while captured, and is reached when online', async (t) => {
  const rig = await startRig(t);
  const terminal = rig.simulator.terminal(1);
  assert.equal((await get(`${terminal.url}/some/page`)).status, 403, 'not joined');
  await terminal.join();
  const captured = await sentTo(`${terminal.url}/some/page?x=1`);
  assert.equal(captured.get('userurl'), `${terminal.url}/some/page?x=1`);
  rig.radius.decide = () => accept();
  await logon(rig);
  const page = await get(`${terminal.url}/some/page`);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /This is the internet/);
});

test('used as a proxy, the listener captures any site, even one with the path of the gateway', async (t) => {
  const rig = await startRig(t);
  const terminal = rig.simulator.terminal(1);
  await terminal.join();
  const location = await new Promise<string>((resolve, fail) => {
    const { port } = new URL(terminal.url);
    request({
      host: '127.0.0.1',
      port,
      path: 'http://example.test/status?x=1',
      headers: { host: 'example.test' },
    })
      .on('response', (response) => resolve(response.resume().headers.location ?? ''))
      .on('error', fail)
      .end();
  });
  assert.equal(parametersOf(location).get('userurl'), 'http://example.test/status?x=1');
});

test('a POST to the gateway gets an empty reply', async (t) => {
  const rig = await startRig(t);
  const terminal = rig.simulator.terminal(1);
  await terminal.join();
  const body = 'username=alice';
  await assert.rejects(
    fetch(`${terminal.url}/logon`, { method: 'POST', body, redirect: 'manual' }),
    TypeError,
  );
});

test('/macreauth asks by MAC address again: captured now, online a moment later', async (t) => {
  const rig = await startRig(t, { macauth: true });
  rig.radius.decide = () => reject();
  const terminal = rig.simulator.terminal(1);
  await terminal.join();
  rig.radius.decide = () => accept();
  const asked = Promise.all([rig.radius.take(1), rig.radius.take(1), rig.radius.take(1), rig.radius.take(1)]);
  assert.equal((await sentTo(`${terminal.url}/macreauth`)).get('res'), 'notyet');
  await asked;
  // Accounting-On and two Starts: the second Start leaves after the second Accept.
  await Promise.all([rig.radius.take(4), rig.radius.take(4), rig.radius.take(4)]);
  assert.equal(terminal.state().stage.kind, 'online');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bytes,
  integer,
  readBytes,
  readInteger,
  readText,
  readVendorText,
  text,
} from '../../src/radius/attributes.js';
import { verifyMessageAuthenticator, verifyRequestAuthenticator } from '../../src/radius/authenticators.js';
import { verifyChap } from '../../src/radius/chap.js';
import { Code } from '../../src/radius/codes.js';
import { AcctStatusType, Attr } from '../../src/radius/dictionary.js';
import { decryptUserPassword } from '../../src/radius/hidden-values.js';
import type { Packet } from '../../src/radius/packet.js';
import { accept, reject } from './radius-double.js';
import { chapLogon, parametersOf, PORTAL, redirectOf, SECRET, startRig } from './rig.js';

const secret = Buffer.from(SECRET);

function provesPassword(request: Packet, password: string): boolean {
  const chapPassword = readBytes(request, Attr.ChapPassword);
  const challenge = readBytes(request, Attr.ChapChallenge);
  return (
    chapPassword !== undefined && challenge !== undefined && verifyChap({ chapPassword, challenge, password })
  );
}

test('a captured browser is sent to the portal with the page it wanted, always with the same challenge', async (t) => {
  const { simulator } = await startRig(t);
  const terminal = simulator.terminal(1);
  assert.deepEqual(terminal.browse('http://example.test/'), { kind: 'away' });
  const joined = redirectOf(await terminal.join());
  const browsed = redirectOf(terminal.browse('http://example.test/some/page?x=1&y=2'));
  assert.ok(
    browsed.startsWith(
      `${PORTAL}?res=notyet&uamip=127.0.0.1&uamport=${new URL(terminal.url).port}&challenge=`,
    ),
  );
  assert.ok(browsed.endsWith('&userurl=http%3a%2f%2fexample.test%2fsome%2fpage%3fx%3d1%26y%3d2'));
  assert.equal(parametersOf(browsed).get('challenge'), parametersOf(joined).get('challenge'));
  assert.equal(parametersOf(browsed).get('sessionid'), '179536006100000001');
});

test('a CHAP hand-back becomes an Access-Request like the captured one', async (t) => {
  const { simulator, radius } = await startRig(t);
  radius.decide = (request) => (provesPassword(request, 'wonderland') ? accept() : reject());
  const terminal = simulator.terminal(1);
  const captured = redirectOf(await terminal.join());
  const outcome = await terminal.logon(chapLogon('alice', 'wonderland', captured));
  assert.equal(outcome.kind, 'accepted');

  const request = await radius.take(Code.AccessRequest);
  assert.ok(verifyMessageAuthenticator(request, secret));
  const types = request.attributes.map(({ type }) => type);
  assert.deepEqual(types, [26, 1, 60, 3, 6, 44, 8, 61, 5, 87, 31, 30, 4, 32, 26, 26, 26, 80]);
  assert.equal(readText(request, Attr.UserName), 'alice');
  assert.equal(readInteger(request, Attr.ServiceType), 1);
  assert.equal(readText(request, Attr.CallingStationId), '02-CC-00-00-00-01');
  assert.equal(readText(request, Attr.NasPortId), '00000001');
  assert.equal(readVendorText(request, 14122, 3), `${terminal.url}/logoff`);
});

test('a PAP hand-back becomes a User-Password, padding and all', async (t) => {
  const { simulator, radius } = await startRig(t);
  radius.decide = () => accept();
  const terminal = simulator.terminal(1);
  const challenge = Buffer.from(
    parametersOf(redirectOf(await terminal.join())).get('challenge') ?? '',
    'hex',
  );
  const padded = Buffer.alloc(16);
  padded.write('wonderland');
  const password = Buffer.from(padded.map((octet, index) => octet ^ (challenge[index] ?? 0))).toString('hex');
  await terminal.logon(new Map(Object.entries({ username: 'zoë@example.test', password })));
  const request = await radius.take(Code.AccessRequest);
  const value = readBytes(request, Attr.UserPassword) ?? Buffer.alloc(0);
  assert.equal(decryptUserPassword(value, request.authenticator, secret)?.toString(), 'wonderland');
  assert.equal(readText(request, Attr.UserName), 'zoë@example.test');
});

test('an Accept puts the terminal online, tells the portal, and Start echoes Class octet for octet', async (t) => {
  const { simulator, radius } = await startRig(t);
  const classValue = Buffer.from([0, 255, 128, 10, 195]);
  radius.decide = () =>
    accept(
      integer(Attr.SessionTimeout, 3600),
      text(Attr.ReplyMessage, 'Welcome, alice'),
      bytes(Attr.Class, classValue),
    );
  const terminal = simulator.terminal(1);
  const outcome = await terminal.logon(chapLogon('alice', 'wonderland', redirectOf(await terminal.join())));
  const redirect = redirectOf(outcome);
  assert.ok(
    redirect.includes(
      '&uid=alice&timeleft=3600&mac=02-CC-00-00-00-01&ip=10.1.0.2&reply=Welcome%2c%20alice&ssid=',
    ),
  );
  assert.equal(parametersOf(redirect).get('res'), 'success');
  assert.equal(parametersOf(redirect).get('challenge'), null);
  assert.equal(terminal.state().stage.kind, 'online');

  assert.equal(
    readInteger(await radius.take(Code.AccountingRequest), Attr.AcctStatusType),
    AcctStatusType.AccountingOn,
  );
  const start = await radius.take(Code.AccountingRequest);
  assert.ok(verifyRequestAuthenticator(start, secret));
  assert.equal(readInteger(start, Attr.AcctStatusType), AcctStatusType.Start);
  assert.deepEqual(readBytes(start, Attr.Class), classValue);
  assert.equal(readBytes(start, Attr.MessageAuthenticator), undefined);
  assert.equal(redirectOf(await terminal.logon(new Map())).includes('res=already'), true);
});

test('a reject brings a new challenge and session id, and the old challenge is just a reject', async (t) => {
  const { simulator, radius, timers } = await startRig(t);
  radius.decide = (request) =>
    provesPassword(request, 'wonderland') ? accept() : reject(text(Attr.ReplyMessage, 'No entry today'));
  const terminal = simulator.terminal(1);
  const first = redirectOf(await terminal.join());
  timers.advance(1000);
  const failed = redirectOf(await terminal.logon(chapLogon('alice', 'wrong', first)));
  const parameters = parametersOf(failed);
  assert.equal(parameters.get('res'), 'failed');
  assert.equal(parameters.get('reason'), 'reject');
  assert.equal(parameters.get('reply'), 'No entry today');
  assert.notEqual(parameters.get('challenge'), parametersOf(first).get('challenge'));
  assert.notEqual(parameters.get('sessionid'), parametersOf(first).get('sessionid'));
  const stale = await terminal.logon(chapLogon('alice', 'wonderland', first));
  assert.equal(stale.kind, 'rejected');
  const fresh = await terminal.logon(chapLogon('alice', 'wonderland', redirectOf(stale)));
  assert.equal(fresh.kind, 'accepted');
});

test('a challenge is replaced when it is old', async (t) => {
  const { simulator, timers } = await startRig(t, { challengeSeconds: 600 });
  const terminal = simulator.terminal(1);
  const first = parametersOf(redirectOf(await terminal.join())).get('challenge');
  timers.advance(599_000);
  assert.equal(parametersOf(redirectOf(terminal.browse('http://a.test/'))).get('challenge'), first);
  timers.advance(1_000);
  assert.notEqual(parametersOf(redirectOf(terminal.browse('http://a.test/'))).get('challenge'), first);
});

test('a hand-back without user name, without password, or with too long a name asks nobody', async (t) => {
  const { simulator, radius } = await startRig(t);
  const terminal = simulator.terminal(1);
  await terminal.join();
  for (const query of [
    { username: 'alice' },
    { password: '00' },
    { username: 'a'.repeat(254), password: '00' },
  ]) {
    assert.equal((await terminal.logon(new Map(Object.entries(query)))).kind, 'incomplete');
  }
  assert.equal(radius.seen(Code.AccessRequest).length, 0);
});

test('two terminals at once keep their challenges, ports and sessions apart', async (t) => {
  const { simulator, radius } = await startRig(t);
  radius.decide = (request) =>
    provesPassword(request, readText(request, Attr.UserName) ?? '') ? accept() : reject();
  const outcomes = [1, 2].map(async (number) => {
    const terminal = simulator.terminal(number);
    const name = `guest-${number}`;
    return terminal.logon(chapLogon(name, name, redirectOf(await terminal.join())));
  });
  assert.deepEqual(
    (await Promise.all(outcomes)).map(({ kind }) => kind),
    ['accepted', 'accepted'],
  );
  const [one, two] = [1, 2].map((number) => simulator.terminal(number).state());
  assert.ok(one?.stage.kind === 'online' && two?.stage.kind === 'online');
  assert.equal(one.stage.session.id, '179536006100000001');
  assert.equal(two.stage.session.id, '179536006100000002');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Code } from '../../src/radius/codes.js';
import { MINUTE } from '../../src/base/clock.js';
import { onEachDatabase, sqliteFor } from '../support/databases.js';
import { acceptTerms, linkTo } from '../support/guest-portal.js';
import { type MikrotikGateway, openMikrotik } from '../support/mikrotik-gateway.js';
import { counters } from '../support/radius-packets.js';
import { createWebClient, type Page, type WebClient } from '../support/web-client.js';

const WANTED = 'http://example.test/some/page?x=1&y=2';

/** Captured, terms accepted: the page with the personal link. */
async function signIn(gateway: MikrotikGateway, browser: WebClient): Promise<Page> {
  const welcome = await browser.get(gateway.loginPage(WANTED));
  assert.match(welcome.text, /Good to see you/);
  return acceptTerms(browser, welcome);
}

const PROFILES = [
  { loginBy: 'http-chap' },
  { loginBy: 'http-pap' },
  { loginBy: 'both', settings: { password: 'pap' } },
] as const;

for (const profile of PROFILES) {
  const how = `${profile.loginBy}${'settings' in profile ? ', http-pap by a setting' : ''}`;
  onEachDatabase(
    `R1 R22: a guest of a MikroTik gets online by ${how}, and logs out`,
    async (databases, t) => {
      const gateway = await openMikrotik(t, databases, { ...profile, accessPoint: { coaPort: null } });
      const browser = createWebClient();
      const ready = await signIn(gateway, browser);
      const landing = await browser.get(linkTo(ready, '/on/'));
      assert.match(landing.text, /You’re online until/);
      assert.match(landing.text, /Continue to example\.test/);
      assert.ok(gateway.online());

      await gateway.account('start');
      const again = await browser.get(`${gateway.origin}/login`);
      assert.match(again.text, /You’re online/, 'RouterOS shows its status page');

      const offline = await browser.post(`${gateway.app.publicUrl}/p/linden/logout`, {
        handle: landing.value('handle') ?? '',
      });
      assert.match(offline.text, /You’re logged out/);
      assert.equal(gateway.online(), undefined, 'no Disconnect reaches it, so the browser logged off there');
      const back = await browser.get(linkTo(await browser.get(linkTo(offline, '/go/')), '/on/'));
      assert.match(back.text, /You’re online until/, 'by way of a new challenge');
    },
  );
}

test('R2: a terminal comes back by its MAC address, in every notation RouterOS has, with an empty password', async (t) => {
  const gateway = await openMikrotik(t, await sqliteFor());
  assert.equal((await gateway.loginByMac()).code, Code.AccessReject);
  const browser = createWebClient();
  await browser.get(linkTo(await signIn(gateway, browser), '/on/'));
  const names = [
    '02:CC:00:00:00:01',
    '02CC:0000:0001',
    '02CC00:000001',
    '02-CC-00-00-00-01',
    '02CC00-000001',
    '02CC00000001',
    '02 CC 00 00 00 01',
  ];
  for (const name of [...names, ...names.map((upper) => upper.toLowerCase())]) {
    assert.equal((await gateway.loginByMac(name)).code, Code.AccessAccept, name);
  }
  assert.equal((await gateway.loginByMac(names[0], 'mac-auth-password')).code, Code.AccessAccept);
});

for (const { loginBy } of PROFILES.slice(0, 2)) {
  onEachDatabase(
    `a mac-cookie replays the ticket of a remembered terminal (${loginBy})`,
    async (databases, t) => {
      const gateway = await openMikrotik(t, databases, { loginBy });
      const browser = createWebClient();
      await browser.get(linkTo(await signIn(gateway, browser), '/on/'));
      await gateway.account('start');
      await gateway.account('stop', counters(60, 1000, 2000));
      gateway.app.clock.advance(30 * MINUTE);
      assert.equal(
        (await gateway.loginByCookie()).code,
        Code.AccessAccept,
        'the ticket is long past its life',
      );
      gateway.app.clock.advance(2 * 24 * 60 * MINUTE);
      assert.equal(
        (await gateway.loginByCookie()).code,
        Code.AccessReject,
        'nobody remembers the terminal now',
      );
    },
  );
}

const FAILURES = [
  {
    what: 'the challenge was used up',
    break: (gateway: MikrotikGateway) => gateway.forgetChallenge(),
    says: /Something got in the way/,
  },
  {
    what: 'RADIUS did not answer',
    break: (gateway: MikrotikGateway) => gateway.loseRadius(true),
    says: /did not answer in time/,
  },
] as const;

for (const failure of FAILURES) {
  test(`after a failure (${failure.what}) one tap tries again, with a new challenge`, async (t) => {
    const gateway = await openMikrotik(t, await sqliteFor());
    const browser = createWebClient();
    const ready = await signIn(gateway, browser);
    failure.break(gateway);
    browser.loseCookies();
    const failed = await browser.get(linkTo(ready, '/on/'));
    assert.match(failed.text, failure.says);
    gateway.loseRadius(false);
    const landing = await browser.get(linkTo(failed, '/login?'));
    assert.match(landing.text, /You’re online until/);
  });
}

test('a challenge some minutes old is renewed at the hotspot before it is answered', async (t) => {
  const gateway = await openMikrotik(t, await sqliteFor());
  const browser = createWebClient();
  const ready = await signIn(gateway, browser);
  gateway.forgetChallenge();
  gateway.app.clock.advance(3 * MINUTE);
  assert.match((await browser.get(linkTo(ready, '/on/'))).text, /You’re online until/);
});

for (const [settings, turned] of [
  [{}, [1000, 2000]],
  [{ counters: 'client' }, [2000, 1000]],
] as const) {
  test(`octets are counted as the settings say: ${JSON.stringify(settings)}`, async (t) => {
    const gateway = await openMikrotik(t, await sqliteFor(), { settings });
    const browser = createWebClient();
    await browser.get(linkTo(await signIn(gateway, browser), '/on/'));
    await gateway.account('stop', counters(60, 1000, 2000));
    const [session] = await gateway.app.foundation.databases.main.read('sessions').select();
    assert.deepEqual([Number(session.up_bytes), Number(session.down_bytes)], turned);
  });
}

test('a wrong ticket is refused, and the page says so', async (t) => {
  const gateway = await openMikrotik(t, await sqliteFor(), { loginBy: 'http-pap' });
  const stranger = await createWebClient().get(`${gateway.origin}/login?username=bob&password=secret`);
  assert.match(stranger.text, /did not let this device on/);
});

test('T22: a redirect that names another hotspot hands nothing to it', async (t) => {
  const gateway = await openMikrotik(t, await sqliteFor());
  const { location = '' } = await createWebClient().once(gateway.loginPage(WANTED));
  const forged = location.replace(
    encodeURIComponent(gateway.origin),
    encodeURIComponent('http://192.0.2.66'),
  );
  assert.notEqual(forged, location);
  const page = await createWebClient().get(forged);
  assert.equal(page.status, 400);
  assert.doesNotMatch(page.text, /Good to see you/);
});

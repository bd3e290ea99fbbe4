import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEachDatabase, sqliteFor } from '../support/databases.js';
import { openUamGateway } from '../support/uam-gateway.js';
import { acceptTerms, handBackOf, openPortal, redirectTo, signed } from '../support/guest-portal.js';
import { redirectQuery, sampleAccessPoint } from '../support/sample-venue.js';
import type { TestApp } from '../support/start-app.js';
import { countRows } from '../support/walk-tables.js';
import { createWebClient } from '../support/web-client.js';

const UAM_SECRET = 'grandsecret';

function signingAccessPoint(settings: object = {}) {
  return { accessPoints: [sampleAccessPoint({ settings: { uamSecret: UAM_SECRET, ...settings } })] };
}

async function eventsOf({ domain, foundation }: TestApp): Promise<Record<string, number>> {
  await domain.counts.flush();
  const rows = await foundation.databases.main.read('access_point_events').select('reason', 'count');
  return Object.fromEntries(rows.map((row: { reason: string; count: number }) => [row.reason, row.count]));
}

onEachDatabase(
  'T22: only redirects with a right md lead on, the others are counted',
  async (databases, t) => {
    const app = await openPortal(t, databases, { venue: signingAccessPoint() });
    const browser = createWebClient();
    const welcome = await browser.get(signed(redirectTo(app), UAM_SECRET));
    assert.equal(welcome.status, 200);
    assert.match(welcome.text, /Good to see you/);
    const refused = [
      redirectTo(app),
      signed(redirectTo(app), UAM_SECRET).replace('02-CC-00', '02-CD-00'),
      `${signed(redirectTo(app), UAM_SECRET)}&uamip=192.0.2.1`,
      `${redirectTo(app)}&md=${'0'.repeat(32)}`,
    ];
    const before = await countRows(app.foundation.databases.main.read);
    for (const url of refused) {
      const page = await createWebClient().get(url);
      assert.equal(page.status, 400, url);
      assert.match(page.text, /We didn’t understand that/);
      assert.equal(page.headers.getSetCookie().length, 0);
    }
    assert.deepEqual(await countRows(app.foundation.databases.main.read), before, 'nothing is stored');
    assert.deepEqual(await eventsOf(app), { 'redirect-forged': 4 });
  },
);

test('T22: md over the address the gateway knows, where a proxy gives guests another', async (t) => {
  const venue = signingAccessPoint({ uamServerOrigin: 'http://portal.test:8080' });
  const app = await openPortal(t, await sqliteFor(), { venue });
  const sent = signed(`http://portal.test:8080/p/linden?${redirectQuery()}`, UAM_SECRET);
  const page = await createWebClient().get(sent.replace('http://portal.test:8080', app.publicUrl));
  assert.equal(page.status, 200);
  assert.equal((await createWebClient().get(signed(redirectTo(app), UAM_SECRET))).status, 400);
});

test('the redirect inside loginurl (uamhomepage) is followed', async (t) => {
  const app = await openPortal(t, await sqliteFor(), { venue: signingAccessPoint() });
  const outer = `${app.publicUrl}/p/linden?a=b&loginurl=${encodeURIComponent(signed(redirectTo(app), UAM_SECRET))}`;
  const browser = createWebClient();
  const ready = await acceptTerms(browser, await browser.get(outer));
  assert.ok((await handBackOf(browser, ready)).startsWith('http://10.1.0.1:3990/logon?username='));
});

onEachDatabase('T21 T22: guests are handed back to registered addresses only', async (databases, t) => {
  const app = await openPortal(t, databases);
  const elsewhere = [
    { uamip: '192.0.2.1' },
    { uamport: '80' },
    { uamip: '10.1.0.1.evil.test' },
    { uamip: 'evil.test/10.1.0.1' },
    { uamip: '10.1.0.1@evil.test' },
    { uamip: undefined },
  ];
  for (const changes of elsewhere) {
    const page = await createWebClient().get(redirectTo(app, changes));
    assert.equal(page.status, 400, JSON.stringify(changes));
    assert.match(page.text, /We stopped here to keep you safe/);
    assert.doesNotMatch(page.html, /evil\.test|192\.0\.2\.1/);
  }
  assert.deepEqual(await eventsOf(app), { 'hand-back-refused': elsewhere.length });
});

test('one gateway, registered under two names: the address written out or with its usual port', async (t) => {
  const handBack = ['http://gateway.example', 'http://10.1.0.1:3990'];
  const app = await openPortal(t, await sqliteFor(), {
    venue: { accessPoints: [sampleAccessPoint({ handBack })] },
  });
  const byName = await createWebClient().get(redirectTo(app, { uamip: 'gateway.example', uamport: '80' }));
  assert.equal(byName.status, 200);
  const usualPort = await createWebClient().get(redirectTo(app, { uamport: undefined }));
  assert.equal(usualPort.status, 200);
});

test('T21: an address that is no plain web page never becomes a link', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const gateway = openUamGateway(t, app);
  const wanted = [
    'javascript:alert(1)',
    'data:text/html,canary',
    '//canary.test/',
    '/\\canary.test',
    '\tjavascript:alert(1)',
    'http://user:canary@canary.test/',
    'https://canary.test@evil.test/',
    'ftp://canary.test/',
    '',
    'x'.repeat(4_000),
  ];
  for (const userurl of wanted) {
    const browser = createWebClient();
    const ready = await acceptTerms(browser, await browser.get(redirectTo(app, { userurl })));
    const handBack = await handBackOf(browser, ready);
    await gateway.logOn(handBack);
    const landing = await browser.get(gateway.redirectAfter(handBack, { res: 'success' }));
    assert.match(landing.text, /Continue to linden\.example/, userurl);
    for (const link of [...ready.links, ...landing.links]) assert.doesNotMatch(link, /canary|script:/);
  }
});

test('T20: nothing a redirect says can break out of a page', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const canary = `"'><script>alert(1)</script><img src=x onerror=alert(2)>\u2028</style>`;
  const names = [
    'called',
    'mac',
    'ip',
    'ssid',
    'nasid',
    'sessionid',
    'userurl',
    'challenge',
    'reply',
    'lang',
  ];
  const residues = ['notyet', 'success', 'failed', 'already', 'logoff', 'challenge', canary];
  for (const res of residues) {
    for (const name of [...names, 'reason', 'uamip', 'uamport', 'uid', 'loginurl']) {
      const page = await createWebClient().get(redirectTo(app, { res, [name]: canary }));
      assert.ok(page.status < 500, `${res} ${name}: ${page.status}`);
      assert.doesNotMatch(page.html, /<script>alert|<img|onerror/, `${res} ${name}`);
    }
  }
});

test('a redirect that is none leads to the page that tells how to join', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  for (const query of ['', '?', '?res=', '?res=nonsense', '?%ff=%ff&res=%ff', '?loginurl=', '?lang=de']) {
    const page = await createWebClient().get(`${app.publicUrl}/p/linden${query}`);
    assert.equal(page.status, 200, query);
    assert.match(page.text, /Join our WiFi first|Verbinden|WLAN/, query);
  }
});

test('of a repeated parameter the first counts, in any order of parameters', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const page = await createWebClient().get(`${redirectTo(app)}&uamip=192.0.2.1&res=failed`);
  assert.equal(page.status, 200);
  assert.match(page.text, /Good to see you/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MINUTE } from '../../src/base/clock.js';
import { Code } from '../../src/radius/codes.js';
import { onEachDatabase, sqliteFor } from '../support/databases.js';
import { openUamGateway, readQuery } from '../support/uam-gateway.js';
import { acceptTerms, handBackOf, linkTo, openPortal, redirectTo, signed } from '../support/guest-portal.js';
import { GATEWAY, sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';
import type { TestApp } from '../support/start-app.js';
import { createWebClient, type WebClient } from '../support/web-client.js';

const OTHER_CHALLENGE = '3095b5ecd674b5d9ce1779bed7361759';

async function signIn(app: TestApp, browser: WebClient): Promise<string> {
  const ready = await acceptTerms(browser, await browser.get(redirectTo(app)));
  return handBackOf(browser, ready);
}

for (const settings of [
  { password: 'chap' },
  { password: 'pap' },
  { password: 'chap', uamSecret: 'grandsecret' },
]) {
  const how = `${settings.password}${settings.uamSecret === undefined ? '' : ' with uamsecret'}`;
  onEachDatabase(`the hand-back by ${how} is taken by RADIUS`, async (databases, t) => {
    const app = await openPortal(t, databases, {
      venue: { accessPoints: [sampleAccessPoint({ settings })] },
    });
    const browser = createWebClient();
    const { uamSecret } = settings;
    const redirect = uamSecret === undefined ? redirectTo(app) : signed(redirectTo(app), uamSecret);
    const handBack = await handBackOf(browser, await acceptTerms(browser, await browser.get(redirect)));
    assert.ok(handBack.startsWith(`${GATEWAY}/logon?username=`));
    assert.doesNotMatch(handBack, /\+/);
    assert.match(readQuery(handBack).get('username') ?? '', /^[a-z][a-z0-9]{15}$/);
    const accept = await openUamGateway(t, app, uamSecret === undefined ? {} : { uamSecret }).logOn(handBack);
    assert.equal(accept.code, Code.AccessAccept);
  });
}

onEachDatabase('after success: online, time left, the page wanted as a link', async (databases, t) => {
  const app = await openPortal(t, databases);
  const gateway = openUamGateway(t, app);
  const browser = createWebClient();
  const handBack = await signIn(app, browser);
  const early = await browser.get(readQuery(handBack).get('userurl') ?? '');
  assert.match(early.text, /Almost there/);
  await gateway.logOn(handBack);
  const landing = await browser.get(
    gateway.redirectAfter(handBack, { res: 'success', challenge: undefined }),
  );
  assert.match(landing.text, /You’re online until/);
  assert.match(landing.text, /2 hours left|1 hour, 59 minutes left/);
  assert.match(landing.text, /Continue to example\.test/);
  assert.ok(landing.links.includes('http://example.test/some/page?x=1&y=2'));
});

test('already: the landing page; of a browser that no visit is known of, a plain word', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const gateway = openUamGateway(t, app);
  const browser = createWebClient();
  const handBack = await signIn(app, browser);
  await gateway.logOn(handBack);
  const again = await browser.get(redirectTo(app, { res: 'already', challenge: undefined, userurl: '' }));
  assert.match(again.text, /You’re online until/);
  const unknown = await createWebClient().get(redirectTo(app, { res: 'already', userurl: '' }));
  assert.equal(unknown.status, 200);
  assert.match(unknown.text, /You’re online/);
  assert.doesNotMatch(unknown.text, /Log out|My data/);
});

for (const reason of ['reject', 'timeout'] as const) {
  test(`after ${reason} the page says so and the retry answers the new challenge`, async (t) => {
    const app = await openPortal(t, await sqliteFor());
    const gateway = openUamGateway(t, app);
    const browser = createWebClient();
    const first = await signIn(app, browser);
    const changes = { res: 'failed', reason, challenge: OTHER_CHALLENGE };
    const failed = await browser.get(gateway.redirectAfter(first, changes));
    assert.match(failed.text, /That didn’t work/);
    assert.match(failed.text, reason === 'reject' ? /did not let this device on/ : /did not answer in time/);
    const retry = linkTo(failed, '/logon?');
    assert.notEqual(readQuery(retry).get('response'), readQuery(first).get('response'));
    assert.equal((await gateway.logOn(retry, { challenge: OTHER_CHALLENGE })).code, Code.AccessAccept);
  });
}

test('a retry long after the failure gets a new ticket', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const gateway = openUamGateway(t, app);
  const browser = createWebClient();
  const first = await signIn(app, browser);
  app.clock.advance(11 * MINUTE);
  const failed = await browser.get(
    gateway.redirectAfter(first, { res: 'failed', reason: 'reject', challenge: OTHER_CHALLENGE }),
  );
  const ready = await browser.get(linkTo(failed, '/go/'));
  const retry = await handBackOf(browser, ready);
  assert.notEqual(readQuery(retry).get('username'), readQuery(first).get('username'));
  assert.equal((await gateway.logOn(retry, { challenge: OTHER_CHALLENGE })).code, Code.AccessAccept);
});

test('a failure of a browser without a visit leads to the sign-in', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const failed = await browser.get(redirectTo(app, { res: 'failed', reason: 'reject' }));
  assert.match((await browser.get(linkTo(failed, '/v/'))).text, /Good to see you/);
});

test('after logoff a page leads online again, by the new challenge', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const gateway = openUamGateway(t, app);
  const browser = createWebClient();
  const first = await signIn(app, browser);
  await gateway.logOn(first);
  const off = await browser.get(gateway.redirectAfter(first, { res: 'logoff', challenge: OTHER_CHALLENGE }));
  assert.match(off.text, /You’re logged out/);
  const ready = await browser.get(linkTo(off, '/go/'));
  const again = await gateway.logOn(await handBackOf(browser, ready), { challenge: OTHER_CHALLENGE });
  assert.equal(again.code, Code.AccessAccept);
});

onEachDatabase(
  'an old challenge is renewed at the gateway, then the way on is immediate',
  async (databases, t) => {
    const app = await openPortal(t, databases);
    const gateway = openUamGateway(t, app);
    const browser = createWebClient();
    const ready = await acceptTerms(browser, await browser.get(redirectTo(app)));
    app.clock.advance(9 * MINUTE + 1);
    const prelogin = await handBackOf(browser, ready);
    assert.ok(prelogin.startsWith(`${GATEWAY}/prelogin?`));
    const landing = readQuery(prelogin).get('userurl');
    const back = redirectTo(app, { challenge: OTHER_CHALLENGE, userurl: landing });
    browser.loseCookies();
    const handBack = await browser.once(back);
    assert.equal(handBack.status, 303);
    assert.ok(handBack.location?.startsWith(`${GATEWAY}/logon?`));
    const accept = await gateway.logOn(handBack.location ?? '', { challenge: OTHER_CHALLENGE });
    assert.equal(accept.code, Code.AccessAccept);
  },
);

test('a gateway that brings back the old challenge is not asked again', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const ready = await acceptTerms(browser, await browser.get(redirectTo(app)));
  app.clock.advance(9 * MINUTE + 1);
  const prelogin = await handBackOf(browser, ready);
  const back = await browser.once(redirectTo(app, { userurl: readQuery(prelogin).get('userurl') }));
  assert.ok(back.location?.startsWith(`${GATEWAY}/logon?`));
});

test('a challenge keeps its age over redirects that repeat it', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  await browser.get(redirectTo(app));
  app.clock.advance(8 * MINUTE);
  const welcome = await browser.get(redirectTo(app));
  app.clock.advance(2 * MINUTE);
  const ready = await acceptTerms(browser, welcome);
  assert.ok((await handBackOf(browser, ready)).startsWith(`${GATEWAY}/prelogin?`));
});

test('a failure reaches the visit handed back though the cookies are gone', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const gateway = openUamGateway(t, app);
  const browser = createWebClient();
  const first = await signIn(app, browser);
  browser.loseCookies();
  const changes = { res: 'failed', reason: 'reject', challenge: OTHER_CHALLENGE };
  const failed = await browser.get(gateway.redirectAfter(first, changes));
  const retry = linkTo(failed, '/logon?');
  assert.equal((await gateway.logOn(retry, { challenge: OTHER_CHALLENGE })).code, Code.AccessAccept);
  const landing = await browser.get(gateway.redirectAfter(retry, { res: 'success' }));
  assert.match(landing.text, /You’re online until/);
  assert.match(landing.text, /Continue to example\.test/);
});

test('T22: an address taken from the access point meanwhile gets no ticket', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const ready = await acceptTerms(browser, await browser.get(redirectTo(app)));
  await app.applyVenue(
    sampleVenue({ accessPoints: [sampleAccessPoint({ handBack: ['http://10.9.9.9:3990'] })] }),
  );
  const page = await browser.once(linkTo(ready, '/on/'));
  assert.deepEqual([page.status, page.location], [410, undefined]);
});

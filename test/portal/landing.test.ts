import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { HOUR } from '../../src/base/clock.js';
import { decodePacket } from '../../src/radius/packet.js';
import { Code } from '../../src/radius/codes.js';
import { readText } from '../../src/radius/attributes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { onEachDatabase, sqliteFor, type TestDatabases } from '../support/databases.js';
import { acceptTerms, handBackOf, linkTo, openPortal, redirectTo } from '../support/guest-portal.js';
import { openPeer } from '../support/radius-gateway.js';
import { GATEWAY, sampleAccessPoint } from '../support/sample-venue.js';
import { openUamGateway, readQuery } from '../support/uam-gateway.js';
import { countRows } from '../support/walk-tables.js';
import { createWebClient, type Page } from '../support/web-client.js';

/** A guest online at a gateway that takes Disconnects at `coaPort`. */
async function openStay(t: TestContext, databases: TestDatabases, coaPort: number | null = 3799) {
  const app = await openPortal(t, databases, { venue: { accessPoints: [sampleAccessPoint({ coaPort })] } });
  const gateway = openUamGateway(t, app);
  const browser = createWebClient({ 'sec-fetch-site': 'same-origin' });
  const handBack = await handBackOf(browser, await acceptTerms(browser, await browser.get(redirectTo(app))));
  const accept = await gateway.logOn(handBack);
  const landing = await browser.get(
    gateway.redirectAfter(handBack, { res: 'success', challenge: undefined }),
  );
  const userName = readQuery(handBack).get('username') ?? '';
  const logOut = () =>
    browser.once(`${app.publicUrl}/p/linden/logout`, {
      method: 'POST',
      body: new URLSearchParams({ handle: landing.value('handle') ?? '' }),
    });
  return { app, gateway, browser, accept, landing, userName, logOut };
}

/** The origins a form of the page may end at. */
function formTargets(page: Page): string {
  return /form-action ([^;]*)/.exec(page.headers.get('content-security-policy') ?? '')?.[1] ?? '';
}

test('P14: without the visit’s cookie the landing page leads to nobody’s data', async (t) => {
  const { landing, browser } = await openStay(t, await sqliteFor());
  assert.ok(linkTo(landing, '/my'));
  const stranger = await createWebClient().get(landing.url);
  assert.match(stranger.text, /You’re online until/);
  assert.ok(!stranger.links.some((link) => link.includes('/my')));
  browser.loseCookies();
  assert.ok(!(await browser.get(landing.url)).links.some((link) => link.includes('/my')));
});

test('a landing page nobody was given says so', async (t) => {
  const { app } = await openStay(t, await sqliteFor());
  for (const handle of ['x'.repeat(22), 'short', '..%2f..%2f', '%00']) {
    const page = await createWebClient().get(`${app.publicUrl}/p/linden/online/${handle}`);
    assert.equal(page.status, 410, handle);
  }
});

test('when the session has ended, the landing page says offline and leads back', async (t) => {
  const { gateway, accept, userName, browser, landing } = await openStay(t, await sqliteFor());
  await gateway.account('start', { accept, userName });
  await gateway.account('stop', { accept, userName });
  const offline = await browser.get(landing.url);
  assert.match(offline.text, /You’re offline/);
  assert.ok(linkTo(offline, '/go/'));
});

test('the time left is the session’s, whatever the redirect says', async (t) => {
  const { app, browser, landing } = await openStay(t, await sqliteFor());
  app.clock.advance(HOUR);
  const later = await browser.get(`${landing.url}?timeleft=99999&uid=eve`);
  assert.match(later.text, /59 minutes left|1 hour left/);
});

onEachDatabase(
  'R22: logging out sends a Disconnect-Request and waits for its answer',
  async (databases, t) => {
    const peer = await openPeer(t);
    const { app, logOut, userName } = await openStay(t, databases, peer.port);
    const answered = logOut();
    const { bytes } = await peer.next();
    const request = decodePacket(bytes);
    assert.equal(request.code, Code.DisconnectRequest);
    assert.equal(readText(request, Attr.UserName), userName, 'without it the gateway stays silent');
    // The gateway stays silent: it is asked again later, and the browser logs off there by itself.
    const page = await answered;
    assert.equal(page.status, 303);
    assert.equal(page.location, `${GATEWAY}/logoff`);
    assert.equal((await countRows(app.foundation.databases.main.read)).pending_disconnects, 1);
  },
);

test('where no Disconnect gets through, the form may end at the gateway', async (t) => {
  const { landing, logOut } = await openStay(t, await sqliteFor(), null);
  assert.equal(formTargets(landing), `'self' ${GATEWAY}`);
  const page = await logOut();
  assert.equal(page.location, `${GATEWAY}/logoff`);
});

test('where one may not be answered, the form may end at the gateway too', async (t) => {
  const { landing } = await openStay(t, await sqliteFor());
  assert.equal(formTargets(landing), `'self' ${GATEWAY}`);
});

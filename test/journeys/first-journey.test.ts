import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { createSimulator } from '../../src/simulator/simulator.js';
import { onEachDatabase, type TestDatabases } from '../support/databases.js';
import { sampleAccessPoint, sampleVenue, SECRET } from '../support/sample-venue.js';
import { startApp } from '../support/start-app.js';
import { createWebClient, type Page, type WebClient } from '../support/web-client.js';

async function openVenue(t: TestContext, databases: TestDatabases) {
  const app = await startApp(t, databases);
  const simulator = createSimulator({
    portalUrl: `${app.publicUrl}/p/linden`,
    radius: { host: '127.0.0.1', authPort: app.authPort, acctPort: app.acctPort, secret: SECRET },
    nasIdentifier: 'rig-nas',
    calledStationId: '02-AA-00-00-00-01',
    ssid: 'rig-ssid',
    httpPort: 0,
    coaPort: 0,
    terminals: 2,
    resendEveryMs: 300,
  });
  t.after(() => simulator.stop());
  // Its ports are known only once it runs, so its first Accounting-On meets silence and is sent again.
  const { terminals, coaPort } = await simulator.start();
  const handBack = terminals.map(({ url }) => new URL(url).origin);
  await app.applyVenue(sampleVenue({ accessPoints: [sampleAccessPoint({ handBack, coaPort })] }));
  return { app, simulator };
}

async function acceptTerms(browser: WebClient, welcome: Page): Promise<Page> {
  const { origin } = new URL(welcome.url);
  return browser.post(`${origin}/p/linden/accept`, {
    visit: welcome.value('visit') ?? '',
    terms: welcome.value('terms') ?? '',
    notice: welcome.value('notice') ?? '',
    accept: 'yes',
  });
}

function linkTo(page: Page, part: string): string {
  const found = page.links.find((link) => link.includes(part));
  assert.ok(found, `a link to ${part} on ${page.url}: ${page.text}`);
  return new URL(found, page.url).href;
}

function personalLinkOn(ready: Page): string {
  const found = /http\S+\/my\/[\w-]{22}/.exec(ready.text)?.[0];
  assert.ok(found, 'the personal link is shown');
  return found;
}

onEachDatabase(
  'R1 R5 R6 R7: a guest joins, gets online, comes back without a page, and cancels',
  async (databases, t) => {
    const { simulator } = await openVenue(t, databases);
    const phone = simulator.terminal(1);
    const browser = createWebClient();

    const captured = await phone.join();
    assert.ok(captured.kind === 'captured');
    const welcome = await browser.get(captured.redirect);
    assert.match(welcome.text, /Good to see you/);

    const ready = await acceptTerms(browser, welcome);
    const personalLink = personalLinkOn(ready);
    const landing = await browser.get(linkTo(ready, '/logon?'));
    assert.match(landing.text, /You’re online until/);
    assert.equal(phone.state().stage.kind, 'online');

    phone.leave();
    await simulator.settled();
    const again = await phone.join();
    assert.equal(again.kind, 'online', 'remembered: no page');

    const asked = await browser.get(linkTo(await browser.get(personalLink), '/cancel'));
    assert.match(asked.text, /Delete all your data/);
    const receipt = await browser.post(`${personalLink}/cancel`, {});
    assert.match(receipt.text, /Your data is deleted/);
    assert.equal((await browser.get(personalLink)).status, 404);

    phone.leave();
    const stranger = await phone.join();
    assert.equal(stranger.kind, 'captured', 'the next packet of that terminal is rejected');
  },
);

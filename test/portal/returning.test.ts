import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOUR, MINUTE } from '../../src/base/clock.js';
import { readInteger } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { onEachDatabase, sqliteFor } from '../support/databases.js';
import { acceptTerms, handBackOf, openPortal, redirectTo, register } from '../support/guest-portal.js';
import { GATEWAY, NEW_TERMS, sampleVenue } from '../support/sample-venue.js';
import type { TestApp } from '../support/start-app.js';
import { openUamGateway, type UamGateway } from '../support/uam-gateway.js';
import { countRows } from '../support/walk-tables.js';
import { createWebClient, type WebClient } from '../support/web-client.js';

const OTHER_MAC = '02-CC-00-00-00-02';
const THIRD_MAC = '02-CC-00-00-00-03';

async function getOnline(app: TestApp, gateway: UamGateway, browser: WebClient): Promise<void> {
  const ready = await acceptTerms(browser, await browser.get(redirectTo(app)));
  const accept = await gateway.logOn(await handBackOf(browser, ready));
  assert.equal(accept.code, Code.AccessAccept);
}

onEachDatabase('R5: the guest’s cookie leads to an immediate hand-back', async (databases, t) => {
  const app = await openPortal(t, databases);
  const gateway = openUamGateway(t, app);
  const browser = createWebClient();
  await getOnline(app, gateway, browser);
  app.clock.advance(3 * HOUR);
  const back = await browser.once(redirectTo(app, { mac: OTHER_MAC }));
  assert.equal(back.status, 303);
  assert.ok(back.location?.startsWith(`${GATEWAY}/logon?`));
  assert.equal((await gateway.logOn(back.location ?? '', { mac: OTHER_MAC })).code, Code.AccessAccept);
  assert.equal((await countRows(app.foundation.databases.main.read)).guests, 1);
});

test('R5: when remembering is over, the cookie leads to the page', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  await getOnline(app, openUamGateway(t, app), browser);
  app.clock.advance(24 * HOUR + MINUTE);
  assert.match((await browser.get(redirectTo(app))).text, /Good to see you/);
});

onEachDatabase(
  'R5: MAC authentication skips the page while the terminal is remembered',
  async (databases, t) => {
    const app = await openPortal(t, databases);
    const gateway = openUamGateway(t, app);
    await getOnline(app, gateway, createWebClient());
    assert.equal((await gateway.logOnByMac()).code, Code.AccessAccept);
    assert.equal((await gateway.logOnByMac('02cc00000001')).code, Code.AccessAccept);
    assert.equal((await gateway.logOnByMac(OTHER_MAC)).code, Code.AccessReject);
    app.clock.advance(24 * HOUR + MINUTE);
    assert.equal((await gateway.logOnByMac()).code, Code.AccessReject);
  },
);

onEachDatabase('R7: changed texts are asked for again, by cookie and by MAC', async (databases, t) => {
  const app = await openPortal(t, databases);
  const gateway = openUamGateway(t, app);
  const browser = createWebClient();
  await getOnline(app, gateway, browser);
  await app.applyVenue(sampleVenue(NEW_TERMS));
  assert.equal((await gateway.logOnByMac()).code, Code.AccessReject);
  const welcome = await browser.get(redirectTo(app));
  assert.match(welcome.text, /have changed since you last agreed/);
  const ready = await acceptTerms(browser, welcome);
  assert.equal((await gateway.logOn(await handBackOf(browser, ready))).code, Code.AccessAccept);
  assert.equal((await gateway.logOnByMac()).code, Code.AccessAccept);
  assert.equal((await countRows(app.foundation.databases.main.read)).guests, 1);
});

test('R7: a visit that went on over the change asks again too', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const ready = await acceptTerms(browser, await browser.get(redirectTo(app)));
  await app.applyVenue(sampleVenue(NEW_TERMS));
  app.clock.advance(11 * MINUTE);
  assert.match((await browser.get(ready.url)).text, /have changed since you last agreed/);
});

test('R5: who comes back by cookie gets the plan of the way taken before', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const gateway = openUamGateway(t, app);
  const timeOf = async (browser: WebClient) => {
    const { location } = await browser.once(redirectTo(app));
    return readInteger(await gateway.logOn(location ?? ''), Attr.SessionTimeout);
  };
  const byClick = createWebClient();
  await acceptTerms(byClick, await byClick.get(redirectTo(app)));
  assert.equal(await timeOf(byClick), 7_200);
  const byForm = createWebClient();
  await register(byForm, await byForm.get(redirectTo(app)), { name: 'Ada' });
  assert.equal(await timeOf(byForm), 28_800);
});

test('past the device limit a page says so, before there is a ticket', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const gateway = openUamGateway(t, app);
  const browser = createWebClient();
  await getOnline(app, gateway, browser);
  const second = await browser.once(redirectTo(app, { mac: OTHER_MAC }));
  await gateway.logOn(second.location ?? '', { mac: OTHER_MAC });
  const welcome = await browser.get(redirectTo(app, { mac: THIRD_MAC }));
  const refused = await acceptTerms(browser, welcome);
  assert.equal(refused.status, 409);
  assert.match(refused.text, /As many of your devices as this WiFi allows/);
});

onEachDatabase(
  'R1: a browser that keeps no cookie gets online, in the language it chose',
  async (databases, t) => {
    const app = await openPortal(t, databases);
    const gateway = openUamGateway(t, app);
    const browser = createWebClient();
    const welcome = await browser.get(redirectTo(app));
    browser.loseCookies();
    const chosen = { visit: welcome.value('visit') ?? '', language: 'de' };
    const german = await browser.post(`${app.publicUrl}/p/linden/language`, chosen);
    assert.match(german.html, /<html lang="de"/);
    browser.loseCookies();
    const ready = await register(browser, german, { name: 'Ada' });
    assert.match(ready.html, /<html lang="de"/);
    const handBack = await handBackOf(browser, ready);
    browser.loseCookies();
    assert.equal((await gateway.logOn(handBack)).code, Code.AccessAccept);
    const landing = await browser.get(
      gateway.redirectAfter(handBack, { res: 'success', challenge: undefined }),
    );
    assert.match(landing.html, /<html lang="de"/);
    assert.match(landing.text, /Weiter zu example\.test|example\.test/);
    const offline = await browser.once(landing.url);
    assert.equal(offline.status, 200);
  },
);

test('R1: a sheet closed and opened again goes on with the same visit', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const browser = createWebClient();
  const first = await browser.get(redirectTo(app));
  await browser.post(`${app.publicUrl}/p/linden/language`, {
    visit: first.value('visit') ?? '',
    language: 'de',
  });
  const again = await browser.get(redirectTo(app, { userurl: '' }));
  assert.equal(again.value('visit'), first.value('visit'));
  assert.match(again.html, /<html lang="de"/);
  const otherPhone = await browser.get(redirectTo(app, { mac: OTHER_MAC }));
  assert.notEqual(otherPhone.value('visit'), first.value('visit'), 'another terminal is another visit');
});

test('a guest who cancelled meanwhile is welcomed like anybody', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const phone = createWebClient();
  const ready = await acceptTerms(phone, await phone.get(redirectTo(app)));
  const link = /http\S+\/my\/[\w-]{22}/.exec(ready.text)?.[0] ?? '';
  assert.equal((await createWebClient().post(`${link}/cancel`, {})).status, 200);
  const welcome = await phone.get(ready.url);
  assert.equal(welcome.status, 200);
  assert.match(welcome.text, /Good to see you/);
  assert.equal((await acceptTerms(phone, welcome)).status, 200);
});

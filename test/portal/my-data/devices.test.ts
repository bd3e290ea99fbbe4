import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Code } from '../../../src/radius/codes.js';
import { openVenue } from '../../journeys/open-venue.js';
import { onEachDatabase, sqliteFor } from '../../support/databases.js';
import {
  acceptTerms,
  handBackOf,
  linkTo,
  openPortal,
  personalLinkOn,
  redirectTo,
} from '../../support/guest-portal.js';
import { sampleAccessPoint } from '../../support/sample-venue.js';
import { openUamGateway } from '../../support/uam-gateway.js';
import { createWebClient } from '../../support/web-client.js';

onEachDatabase('R6 R22: a removed terminal goes offline and is not known again', async (databases, t) => {
  const { app, simulator, until } = await openVenue(t, databases);
  const phone = simulator.terminal(1);
  const browser = createWebClient();
  const captured = await phone.join();
  assert.ok(captured.kind === 'captured');
  const ready = await acceptTerms(browser, await browser.get(captured.redirect));
  await browser.get(linkTo(ready, '/on/'));
  const link = personalLinkOn(ready);

  const device = await createWebClient().get(linkTo(await createWebClient().get(link), '/devices/'));
  assert.match(device.text, /The device goes offline now/);
  assert.equal(phone.state().stage.kind, 'online', 'asking changes nothing');
  const removed = await createWebClient().post(addressBelow(device.url, 'remove'), {});
  assert.match(removed.text, /The device is removed\./);
  assert.match(removed.text, /No device is remembered/);
  await until(() => phone.state().stage.kind === 'captured');
  phone.leave();
  await simulator.settled();
  const again = await phone.join();
  assert.ok(again.kind === 'captured', 'no MAC authentication');
  const welcome = await browser.get(again.redirect);
  assert.match(welcome.text, /Good to see you/, 'the cookie leads online no more');
  assert.match((await browser.get(link)).text, /Your times online/, 'the guest is still there');
  assert.equal((await app.foundation.databases.main.read('guests').select()).length, 1);
});

test('a removed terminal replays its ticket in vain, also where no Disconnect reaches it', async (t) => {
  const accessPoints = [sampleAccessPoint({ coaPort: null })];
  const app = await openPortal(t, await sqliteFor(), { venue: { accessPoints } });
  const gateway = openUamGateway(t, app);
  const browser = createWebClient();
  const ready = await acceptTerms(browser, await browser.get(redirectTo(app)));
  const handBack = await handBackOf(browser, ready);
  assert.equal((await gateway.logOn(handBack)).code, Code.AccessAccept);
  assert.equal((await gateway.logOn(handBack)).code, Code.AccessAccept, 'repeated while it is known');
  const device = linkTo(await browser.get(personalLinkOn(ready)), '/devices/');
  const removed = await browser.post(addressBelow(device, 'remove'), {});
  assert.match(removed.text, /It may stay online until its time is over/);
  assert.equal((await gateway.logOn(handBack)).code, Code.AccessReject);
  assert.equal((await gateway.logOnByMac()).code, Code.AccessReject);
  assert.equal((await browser.post(addressBelow(device, 'remove'), {})).status, 404, 'gone already');
});

onEachDatabase('a terminal has the name its guest gives it', async (databases, t) => {
  const app = await openPortal(t, databases);
  const browser = createWebClient();
  const ready = await acceptTerms(browser, await browser.get(redirectTo(app)));
  await openUamGateway(t, app).logOn(await handBackOf(browser, ready));
  const link = personalLinkOn(ready);
  const device = linkTo(await browser.get(link), '/devices/');
  const name = (typed: string) => browser.post(addressBelow(device, 'name'), { name: typed });

  assert.match((await name('  Ada’s phone ')).text, /Your devices Ada’s phone online/);
  const wrong = await name('x'.repeat(41));
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /at most 40 characters/);
  assert.equal(wrong.value('name'), 'x'.repeat(41), 'what was typed stays');
  assert.match((await browser.get(link)).text, /Ada’s phone/);
  assert.match((await name('')).text, /Your devices Device 1/);
});

test('T43: one guest’s terminals are nobody else’s', async (t) => {
  const app = await openPortal(t, await sqliteFor());
  const gateway = openUamGateway(t, app);
  const links: string[] = [];
  for (const mac of ['02-CC-00-00-00-01', '02-CC-00-00-00-02']) {
    const browser = createWebClient();
    const ready = await acceptTerms(browser, await browser.get(redirectTo(app, { mac })));
    await gateway.logOn(await handBackOf(browser, ready), { mac });
    links.push(personalLinkOn(ready));
  }
  const [ada = '', eve = ''] = links;
  const device = linkTo(await createWebClient().get(ada), '/devices/');
  const foreign = device.replace(ada, eve);
  assert.notEqual(foreign, device);
  assert.equal((await createWebClient().get(foreign)).status, 404);
  for (const step of ['name', 'remove'])
    assert.equal((await createWebClient().post(addressBelow(foreign, step), { name: 'mine' })).status, 404);
  assert.match((await createWebClient().get(ada)).text, /Your devices Device 1 online/);
});

/** `…/devices/<id>?lang=en` with a step after the id. */
function addressBelow(device: string, step: string): string {
  const url = new URL(device);
  url.pathname += `/${step}`;
  return url.href;
}

import assert from 'node:assert/strict';
import { onEachDatabase } from '../support/databases.js';
import { acceptTerms, linkTo, personalLinkOn } from '../support/guest-portal.js';
import { createWebClient } from '../support/web-client.js';
import { openVenue } from './open-venue.js';

onEachDatabase('R22: a guest logs out, and comes back with one tap', async (databases, t) => {
  const { app, simulator } = await openVenue(t, databases);
  const phone = simulator.terminal(1);
  const browser = createWebClient();
  const captured = await phone.join();
  assert.ok(captured.kind === 'captured');
  const ready = await acceptTerms(browser, await browser.get(captured.redirect));
  const landing = await browser.get(linkTo(ready, '/on/'));
  const handle = landing.value('handle') ?? '';

  const offline = await browser.post(`${app.publicUrl}/p/linden/logout`, { handle });
  assert.match(offline.text, /You’re logged out/);
  assert.equal(phone.state().stage.kind, 'captured', 'the gateway obeyed the Disconnect-Request');
  assert.match((await browser.get(landing.url)).text, /You’re offline/);

  const back = await browser.get(linkTo(offline, '/go/'));
  assert.match(back.text, /You’re online until/);
  assert.equal(phone.state().stage.kind, 'online');
});

onEachDatabase('P5 R22: a guest who cancels while online is taken offline', async (databases, t) => {
  const { app, simulator, until } = await openVenue(t, databases);
  const phone = simulator.terminal(1);
  const browser = createWebClient();
  const captured = await phone.join();
  assert.ok(captured.kind === 'captured');
  const ready = await acceptTerms(browser, await browser.get(captured.redirect));
  await browser.get(linkTo(ready, '/on/'));
  const receipt = await createWebClient().post(`${personalLinkOn(ready)}/cancel`, {});
  assert.match(receipt.text, /One device is being taken offline/);
  await until(() => phone.state().stage.kind === 'captured');
  await simulator.settled();
  const sessions = await app.foundation.databases.main.read('sessions').select();
  assert.deepEqual(sessions, [], 'the Stop of the erased session stores nothing');
});

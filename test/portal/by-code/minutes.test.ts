import assert from 'node:assert/strict';
import { Code } from '../../../src/radius/codes.js';
import { onEachDatabase } from '../../support/databases.js';
import { acceptanceOn, handBackOf, linkTo, personalLinkOn } from '../../support/guest-portal.js';
import { CAPTIVE_WINDOW, continuationOn, continueIn, PROVISIONAL } from '../../support/provisional.js';
import {
  askForCode,
  askingPage,
  codeOf,
  enterCode,
  openCodePortal,
  wrongCode,
} from '../../support/sent-codes.js';
import { openUamGateway } from '../../support/uam-gateway.js';
import { createWebClient, type Page, type WebClient } from '../../support/web-client.js';

const ADDRESS = 'ada@example.org';

/** The minutes that the page with the code's field offers. */
function takeMinutesOn(browser: WebClient, entering: Page): Promise<Page> {
  assert.match(entering.text, /No internet to read your mail\?/);
  const posted = { ...acceptanceOn(entering), way: 'email' };
  return browser.post(`${new URL(entering.url).origin}/p/linden/provisional`, posted);
}

onEachDatabase('a guest goes online to read the mail, and stays with the code', async (databases, t) => {
  const { app, nextMail } = await openCodePortal(t, databases, { venue: PROVISIONAL });
  const gateway = openUamGateway(t, app);
  const window = createWebClient(CAPTIVE_WINDOW);
  const entering = await askForCode(window, await askingPage(app, window), ADDRESS);
  const code = codeOf(await nextMail());
  const goOn = await takeMinutesOn(window, entering);
  assert.match(goOn.text, /look for the code/);
  const accept = await gateway.logOn(await handBackOf(window, goOn), { mac: '02-CC-00-00-00-01' });
  assert.equal(accept.code, Code.AccessAccept);
  const online = await window.get(goOn.url);
  const again = await window.get(linkTo(online, '/code/'));
  assert.doesNotMatch(again.text, /No internet to read/);
  const ready = await enterCode(window, again, code);
  assert.ok(personalLinkOn(ready));
  const { main } = app.foundation.databases;
  const guests = await main.read('guests');
  assert.deepEqual(
    guests.map((guest) => guest.provisional_seconds),
    [null],
    'one guest, who is somebody',
  );
  assert.equal((await main.read('sessions')).length, 1, 'and the session goes on');
});

onEachDatabase(
  'the window has closed: another browser enters the code, with the tries that are left',
  async (databases, t) => {
    const { app, nextMail } = await openCodePortal(t, databases, { venue: PROVISIONAL });
    const gateway = openUamGateway(t, app);
    const window = createWebClient(CAPTIVE_WINDOW);
    const entering = await askForCode(window, await askingPage(app, window), ADDRESS);
    const code = codeOf(await nextMail());
    const goOn = await takeMinutesOn(window, entering);
    await gateway.logOn(await handBackOf(window, goOn), { mac: '02-CC-00-00-00-01' });
    for (let tries = 0; tries < 2; tries += 1) await enterCode(window, entering, wrongCode(code));
    const browser = createWebClient();
    const there = await continueIn(browser, continuationOn(goOn));
    assert.match(there.text, /We’re sending six digits to ada@example\.org/);
    for (let tries = 0; tries < 2; tries += 1)
      assert.equal((await enterCode(browser, there, wrongCode(code))).status, 422);
    const done = await enterCode(browser, there, code);
    assert.match(done.text, /You’re signed in/);
    assert.ok(personalLinkOn(done));
    assert.equal((await gateway.logOnByMac()).code, Code.AccessAccept, 'the terminal is remembered');
    assert.equal((await app.foundation.databases.main.read('guests')).length, 1);
  },
);

onEachDatabase('the visit’s address leads to the code in any browser', async (databases, t) => {
  const { app, nextMail } = await openCodePortal(t, databases);
  const window = createWebClient(CAPTIVE_WINDOW);
  const entering = await askForCode(window, await askingPage(app, window), ADDRESS);
  const code = codeOf(await nextMail());
  const browser = createWebClient();
  const first = await browser.get(entering.url.replace('/code/', '/v/'));
  const there = await browser.get(linkTo(first, '/code/'));
  assert.ok(personalLinkOn(await enterCode(browser, there, code)));
  const gone = await window.get(entering.url);
  assert.match(gone.url, /\/v\//, 'there is nothing to enter any more');
  assert.doesNotMatch(gone.html, /\/code\//);
});

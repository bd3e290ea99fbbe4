import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { MINUTE } from '../../src/base/clock.js';
import { readInteger } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { answerTo, openCoaPort } from '../support/coa-port.js';
import { onEachDatabase, type TestDatabases } from '../support/databases.js';
import { acceptTerms, linkTo, personalLinkOn } from '../support/guest-portal.js';
import { openMikrotik } from '../support/mikrotik-gateway.js';
import { continuationOn, continueIn, PROVISIONAL, takeMinutes, untilTold } from '../support/provisional.js';
import { counters } from '../support/radius-packets.js';
import { createWebClient } from '../support/web-client.js';
import { openVenue } from './open-venue.js';

/** A phone's mini-browser that was given the minutes and is online by them. */
async function openWaiting(t: TestContext, databases: TestDatabases) {
  const venue = await openVenue(t, databases);
  await venue.apply(PROVISIONAL);
  const phone = venue.simulator.terminal(1);
  const window = createWebClient();
  const captured = await phone.join();
  assert.ok(captured.kind === 'captured');
  const goOn = await takeMinutes(window, await window.get(captured.redirect));
  const online = await window.get(linkTo(goOn, '/on/'));
  const limits = () => {
    const { stage } = phone.state();
    return stage.kind === 'online' ? stage.session.limits : undefined;
  };
  return { ...venue, phone, window, goOn, online, limits };
}

onEachDatabase('R1 R3: minutes in a mini-browser are made whole in another browser', async (databases, t) => {
  const { app, window, goOn, online, limits, until } = await openWaiting(t, databases);
  assert.match(goOn.text, /Go on in your browser/);
  assert.match(online.text, /You’re online until/);
  assert.equal(limits()?.sessionSeconds, 300);

  const browser = createWebClient();
  const ways = await continueIn(browser, continuationOn(goOn));
  assert.match(ways.text, /signing in for your device/);
  const done = await acceptTerms(browser, ways);
  assert.match(done.text, /You’re signed in/);
  assert.match((await browser.get(personalLinkOn(done))).text, /My data/);
  await until(() => limits()?.sessionSeconds === 7200);
  await untilTold(app);

  assert.match((await browser.get(done.url)).text, /Your device is online until/);
  const landing = await window.get(linkTo(online, '/go/'));
  assert.match(landing.text, /You’re online until/);
  assert.match(landing.text, /2 hours left|1 hour, 59 minutes left/);
  assert.ok(!landing.links.some((link) => link.includes('/my')), 'the window proves nobody');
  const { main, keys } = app.foundation.databases;
  assert.equal((await main.read('guests')).length, 1);
  assert.equal((await main.read('sessions')).length, 1);
  assert.equal((await keys.read('guest_keys')).length, 1);
});

onEachDatabase('a plan that changes meanwhile leaves the minutes what they are', async (databases, t) => {
  const { app, apply, limits, until, window, goOn } = await openWaiting(t, databases);
  const plans = [{ name: 'guest', sessionSeconds: 10_800, downBitsPerSecond: 800_000 }, { name: 'regular' }];
  await apply({ ...PROVISIONAL, plans });
  await until(() => limits()?.downPerSecond === 100_000);
  await untilTold(app);
  assert.equal(limits()?.sessionSeconds, 300);
  assert.match((await window.get(goOn.url)).text, /You’re online until/);
});

onEachDatabase('the minutes count for the budget of who signs in', async (databases, t) => {
  const { app, apply, limits, until, goOn } = await openWaiting(t, databases);
  await apply({ ...PROVISIONAL, plans: [{ name: 'guest', perDay: { seconds: 600 } }, { name: 'regular' }] });
  await untilTold(app);
  app.clock.advance(4 * MINUTE);
  const browser = createWebClient();
  await acceptTerms(browser, await continueIn(browser, continuationOn(goOn)));
  await until(() => limits()?.sessionSeconds !== 300);
  const { sessionSeconds = 0 } = limits() ?? {};
  assert.ok(Math.abs(sessionSeconds - 600) <= 2, `of ten minutes, four were used: ${sessionSeconds} in all`);
});

onEachDatabase(
  'a window that lost its cookies is told to go on, but not by which code',
  async (databases, t) => {
    const { app, window } = await openWaiting(t, databases);
    const [visit] = await app.foundation.databases.main.read('visits').whereNotNull('code_hash');
    window.loseCookies();
    const landing = await window.get(`${app.publicUrl}/p/linden/online/${visit.handle}`);
    assert.match(landing.text, /These are your first minutes/);
    assert.doesNotMatch(landing.html, /\/c\//);
  },
);

onEachDatabase('a MikroTik that takes no CoA lets the terminal in again, whole', async (databases, t) => {
  const options = { accessPoint: { coaPort: null }, venue: PROVISIONAL };
  const gateway = await openMikrotik(t, databases, options);
  const { clock } = gateway.app;
  const window = createWebClient();
  const goOn = await takeMinutes(window, await window.get(gateway.loginPage('http://example.test/')));
  const online = await window.get(linkTo(goOn, '/on/'));
  assert.match(online.text, /You’re online until/);
  assert.equal(timeout(gateway.online()), 300);
  const again = timeout(await gateway.loginByMac()) ?? 0;
  assert.ok(again <= 300 && again > 240, 'asked again at once, it is the same session');
  await gateway.account('start');
  clock.advance(MINUTE);
  const left = timeout(await gateway.loginByMac()) ?? 0;
  assert.ok(left <= 240 && left > 200, 'by its address it gets what is left of the minutes');

  const browser = createWebClient();
  const done = await acceptTerms(browser, await continueIn(browser, continuationOn(goOn)));
  assert.match(done.text, /it comes back by itself, without signing in/);
  clock.advance(5 * MINUTE);
  await gateway.account('stop', counters(300, 1_000, 2_000));
  assert.match((await browser.get(done.url)).text, /first minutes of your device are over/);
  assert.equal(timeout(await gateway.loginByMac()), 7200);
});

onEachDatabase('a MikroTik that takes CoA is told, and the window shows it', async (databases, t) => {
  const nas = await openCoaPort(t);
  const options = { accessPoint: { coaPort: nas.port }, venue: PROVISIONAL };
  const gateway = await openMikrotik(t, databases, options);
  const window = createWebClient();
  const goOn = await takeMinutes(window, await window.get(gateway.loginPage('http://example.test/')));
  const online = await window.get(linkTo(goOn, '/on/'));
  const browser = createWebClient();
  const done = await acceptTerms(browser, await continueIn(browser, continuationOn(goOn)));
  assert.match(done.text, /You’re signed in/);
  const { packet, reply } = await nas.next();
  assert.equal(packet.code, Code.CoaRequest);
  assert.equal(readInteger(packet, Attr.SessionTimeout), 7200, 'of the whole session');
  reply(answerTo(packet, Code.CoaAck));
  await untilTold(gateway.app);
  const landing = await window.get(linkTo(online, '/go/'));
  assert.match(landing.text, /2 hours left|1 hour, 59 minutes left/);
});

onEachDatabase('the mini-browser itself brings its terminal back online, whole', async (databases, t) => {
  const options = { accessPoint: { coaPort: null }, venue: PROVISIONAL };
  const gateway = await openMikrotik(t, databases, options);
  const window = createWebClient();
  const goOn = await takeMinutes(window, await window.get(gateway.loginPage('http://example.test/')));
  const online = await window.get(linkTo(goOn, '/on/'));
  const browser = createWebClient();
  await acceptTerms(browser, await continueIn(browser, continuationOn(goOn)));
  await gateway.account('start');
  await gateway.account('stop', counters(300, 1_000, 2_000));
  await window.get(`${gateway.origin}/logout`);
  const back = await window.get(linkTo(online, '/go/'));
  assert.match(back.text, /You’re online until/);
  assert.equal(timeout(gateway.online()), 7200);
});

function timeout(
  accept: Awaited<ReturnType<Awaited<ReturnType<typeof openMikrotik>>['loginByMac']>> | undefined,
) {
  assert.equal(accept?.code, Code.AccessAccept);
  return accept && readInteger(accept, Attr.SessionTimeout);
}

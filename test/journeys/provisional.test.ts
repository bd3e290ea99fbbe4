import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { createLog } from '../../src/base/log.js';
import { createDelivery } from '../../src/upkeep/deliver.js';
import { changeOutbox } from '../../src/upkeep/outboxes.js';
import { onEachDatabase, type TestDatabases } from '../support/databases.js';
import { acceptTerms, linkTo, personalLinkOn } from '../support/guest-portal.js';
import { continuationOn, continueIn, PROVISIONAL, takeMinutes } from '../support/provisional.js';
import type { TestApp } from '../support/start-app.js';
import { createWebClient } from '../support/web-client.js';
import { openVenue } from './open-venue.js';

/** A phone's mini-browser that was given the minutes and is online by them. */
async function openWaiting(t: TestContext, databases: TestDatabases, changes: object = {}) {
  const venue = await openVenue(t, databases);
  await venue.apply({ ...PROVISIONAL, ...changes });
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

/** What the program would get to by itself within seconds. */
async function tellAccessPoints(
  { app, until }: { app: TestApp; until: (holds: () => boolean) => Promise<void> },
  holds: () => boolean,
) {
  const { changer } = app.domain;
  const outbox = changeOutbox({ db: app.foundation.databases.main, changer });
  const delivery = createDelivery(outbox, { log: createLog('silent'), now: app.clock.now });
  await delivery.beginDue();
  await until(holds);
  await delivery.settled();
}

onEachDatabase(
  'R1 R3: minutes in the mini-browser are made whole by a sign-in in another one',
  async (databases, t) => {
    const waiting = await openWaiting(t, databases);
    const { app, window, goOn, online, limits } = waiting;
    assert.match(goOn.text, /Go on in your browser/);
    assert.match(online.text, /You’re online until/);
    assert.equal(limits()?.sessionSeconds, 300);

    const browser = createWebClient();
    const ways = await continueIn(browser, continuationOn(goOn));
    assert.match(ways.text, /signing in for your device/);
    const done = await acceptTerms(browser, ways);
    assert.match(done.text, /You’re signed in/);
    assert.match((await browser.get(personalLinkOn(done))).text, /My data/);
    await tellAccessPoints(waiting, () => limits()?.sessionSeconds === 7200);

    assert.match((await browser.get(done.url)).text, /Your device is online until/);
    const landing = await window.get(linkTo(online, '/go/'));
    assert.match(landing.text, /You’re online until/);
    assert.match(landing.text, /2 hours left|1 hour, 59 minutes left/);
    assert.ok(!landing.links.some((link) => link.includes('/my')), 'the window proves nobody');
    const { main } = app.foundation.databases;
    assert.equal((await main.read('guests')).length, 1);
    assert.equal((await main.read('sessions')).length, 1);
  },
);

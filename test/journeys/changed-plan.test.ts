import assert from 'node:assert/strict';
import { createLog } from '../../src/base/log.js';
import { createDelivery } from '../../src/upkeep/deliver.js';
import { changeOutbox } from '../../src/upkeep/outboxes.js';
import { onEachDatabase } from '../support/databases.js';
import { acceptTerms, linkTo } from '../support/guest-portal.js';
import { createWebClient } from '../support/web-client.js';
import { openVenue } from './open-venue.js';

onEachDatabase('R22: a plan that changes changes who is online, without a break', async (databases, t) => {
  const { app, simulator, apply, until } = await openVenue(t, databases);
  const phone = simulator.terminal(1);
  const browser = createWebClient();
  const captured = await phone.join();
  assert.ok(captured.kind === 'captured');
  const ready = await acceptTerms(browser, await browser.get(captured.redirect));
  const landing = await browser.get(linkTo(ready, '/on/'));
  assert.match(landing.text, /2 hours left|1 hour, 59 minutes left/);
  const limits = () => {
    const { stage } = phone.state();
    return stage.kind === 'online' ? stage.session.limits : undefined;
  };
  assert.equal(limits()?.sessionSeconds, 7200);

  await apply({
    plans: [{ name: 'guest', sessionSeconds: 10_800, upBitsPerSecond: 800_000 }, { name: 'regular' }],
  });
  // The program would get to it by itself within seconds.
  const { changer } = app.domain;
  const outbox = changeOutbox({ db: app.foundation.databases.main, changer });
  const delivery = createDelivery(outbox, { log: createLog('silent'), now: app.clock.now });
  await delivery.beginDue();
  await until(() => limits()?.sessionSeconds === 10_800 && limits()?.upPerSecond === 100_000);
  await delivery.settled();
  assert.match((await browser.get(landing.url)).text, /2 hours, 59 minutes left|3 hours left/);
});

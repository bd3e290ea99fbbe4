import assert from 'node:assert/strict';
import { onEachDatabase } from '../support/databases.js';
import { acceptTerms, handBackOf, linkTo, openPortal, redirectTo } from '../support/guest-portal.js';
import { counters } from '../support/radius-packets.js';
import { openUamGateway, readQuery } from '../support/uam-gateway.js';
import { countRows } from '../support/walk-tables.js';
import { createWebClient } from '../support/web-client.js';

/** Wednesdays and Thursdays, in Berlin. */
const openingHours = { week: { wednesday: ['08:00-22:00'], thursday: ['10:00-22:00'] } };

onEachDatabase('outside opening hours nobody is asked for anything', async (databases, t) => {
  const app = await openPortal(t, databases, { venue: { openingHours } });
  app.clock.reach('2030-06-05T19:50:00Z');
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  app.clock.reach('2030-06-05T20:00:00Z');

  const refused = await acceptTerms(browser, welcome);
  assert.match(refused.text, /We are closed right now Our WiFi is there for you again from 10:00\./);
  const { guests, tickets } = await countRows(app.foundation.databases.main.read);
  assert.deepEqual([guests, tickets], [undefined, undefined], 'nobody was registered');
  const arriving = await createWebClient({ 'accept-language': 'de' }).get(redirectTo(app));
  assert.match(arriving.text, /Wir haben gerade geschlossen .* ab 10:00\./);
  const failed = await browser.get(redirectTo(app, { res: 'failed', reason: 'reject' }));
  assert.match(failed.text, /We are closed right now/);

  app.clock.reach('2030-06-06T22:00:00Z');
  const nextWeek = await createWebClient().get(redirectTo(app));
  assert.match(nextWeek.text, /again from Wednesday 08:00\./);
  app.clock.reach('2030-06-12T06:00:30Z');
  const open = await browser.get(redirectTo(app));
  assert.match((await acceptTerms(browser, open)).text, /Keep your personal link/);
});

onEachDatabase('nobody is promised more time than there is', async (databases, t) => {
  const app = await openPortal(t, databases, { venue: { openingHours } });
  app.clock.reach('2030-06-05T19:10:10Z');
  const browser = createWebClient();
  const ready = await acceptTerms(browser, await browser.get(redirectTo(app)));
  assert.match(ready.text, /go online for (50|4\d) minutes/);
});

onEachDatabase('a ticket made just before closing is not handed back after it', async (databases, t) => {
  const app = await openPortal(t, databases, { venue: { openingHours } });
  app.clock.reach('2030-06-05T19:55:00Z');
  const browser = createWebClient();
  const ready = await acceptTerms(browser, await browser.get(redirectTo(app)));
  app.clock.reach('2030-06-05T20:00:00Z');
  assert.match((await browser.get(linkTo(ready, '/on/'))).text, /We are closed right now/);
});

onEachDatabase('who has used up the day is told when it goes on', async (databases, t) => {
  const plans = [{ name: 'guest', perDay: { volumeBytes: 5_000_000 } }, { name: 'regular' }];
  const app = await openPortal(t, databases, { venue: { plans } });
  app.clock.reach('2030-06-05T18:00:00Z');
  const gateway = openUamGateway(t, app);
  const browser = createWebClient();
  const ready = await acceptTerms(browser, await browser.get(redirectTo(app)));
  const handBack = await handBackOf(browser, ready);
  const accept = await gateway.logOn(handBack);
  const userName = readQuery(handBack).get('username') ?? '';
  await gateway.account('stop', { accept, userName }, counters(60, 2_000_000, 3_000_000));

  const back = await browser.get(redirectTo(app, { challenge: '0123456789abcdef0123456789abcdef' }));
  assert.match(back.text, /That was all for today .* It goes on from 00:00\./);
  const checked = await browser.get(linkTo(back, '/go/'));
  assert.match(checked.text, /That was all for today/);
  app.clock.reach('2030-06-05T22:00:30Z');
  const tomorrow = await browser.once(redirectTo(app, { challenge: '0123456789abcdef0123456789abcdef' }));
  assert.match(tomorrow.location ?? tomorrow.text, /^http:\/\/10\.1\.0\.1:3990\/logon/);
});

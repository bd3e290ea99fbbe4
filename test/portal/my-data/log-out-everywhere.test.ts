import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Code } from '../../../src/radius/codes.js';
import { openVenue } from '../../journeys/open-venue.js';
import { ACCOUNTS, createAccount } from '../../support/accounts.js';
import { onEachDatabase, sqliteFor } from '../../support/databases.js';
import {
  acceptTerms,
  handBackOf,
  linkTo,
  openPortal,
  personalLinkOn,
  redirectTo,
  register,
} from '../../support/guest-portal.js';
import { openUamGateway } from '../../support/uam-gateway.js';
import { createWebClient } from '../../support/web-client.js';

onEachDatabase('R22: logging out everywhere takes every terminal offline', async (databases, t) => {
  const { simulator, until } = await openVenue(t, databases);
  const browser = createWebClient();
  const phones = [simulator.terminal(1), simulator.terminal(2)];
  const [first, second] = await Promise.all(phones.map((phone) => phone.join()));
  assert.ok(first?.kind === 'captured' && second?.kind === 'captured');
  const ready = await acceptTerms(browser, await browser.get(first.redirect));
  await browser.get(linkTo(ready, '/on/'));
  await browser.get(second.redirect);
  const link = personalLinkOn(ready);
  const asked = await createWebClient().get(linkTo(await createWebClient().get(link), '/log-out'));
  assert.match(asked.text, /2 devices go offline/);
  assert.deepEqual(
    phones.map((phone) => phone.state().stage.kind),
    ['online', 'online'],
    'asking changes nothing',
  );
  await createWebClient().post(asked.url, {});
  await until(() => phones.every((phone) => phone.state().stage.kind === 'captured'));
});

onEachDatabase(
  'P14: after logging out everywhere only the new personal link proves the guest',
  async (databases, t) => {
    const app = await openPortal(t, databases);
    const gateway = openUamGateway(t, app);
    const browser = createWebClient({ 'sec-fetch-site': 'same-origin' });
    const thief = createWebClient({ 'sec-fetch-site': 'same-origin' });
    const welcome = await browser.get(redirectTo(app));
    const ready = await register(browser, welcome, { name: 'Ada' });
    const old = personalLinkOn(ready);
    const handBack = await handBackOf(browser, ready);
    await gateway.logOn(handBack);

    const page = await createWebClient().post(`${old}/log-out`, {});
    assert.match(page.text, /logged out everywhere/);
    const fresh = personalLinkOn(page);
    assert.notEqual(fresh, old);
    assert.equal((await createWebClient().get(fresh)).value('a.name'), 'Ada', 'the data stays');

    assert.equal((await createWebClient().get(old)).status, 404, 'the old link');
    assert.equal((await browser.get(`${app.publicUrl}/p/linden/my`)).status, 404, 'the cookie');
    assert.equal((await gateway.logOn(handBack)).code, Code.AccessReject, 'the ticket');
    assert.equal((await gateway.logOnByMac()).code, Code.AccessReject, 'the terminal');

    // The visit is still open for half an hour: it must not be the guest's any more, with cookies or without.
    const way = await thief.get(linkTo(ready, '/on/'));
    assert.match(way.text, /Good to see you/);
    const another = personalLinkOn(await acceptTerms(thief, way));
    assert.doesNotMatch((await thief.get(another)).text, /Ada/, 'who signs in on that page is somebody new');
    const guests = await app.foundation.databases.main.read('guests').select();
    assert.equal(guests.length, 2);
  },
);

test('who has an account is told that user name and password go on to work', async (t) => {
  const app = await openPortal(t, await sqliteFor(), { venue: ACCOUNTS });
  const browser = createWebClient();
  const typed = { name: 'Anna', password: 'a quiet place' };
  const ready = await createAccount(browser, await browser.get(redirectTo(app)), typed);
  const asked = await browser.get(linkTo(await browser.get(personalLinkOn(ready)), '/log-out'));
  assert.match(asked.text, /Your user name and password still work/);
  const page = await createWebClient().post(asked.url, {});
  assert.match(page.text, /change the password below/);
  assert.equal((await createWebClient().get(personalLinkOn(page))).status, 200);
});

import assert from 'node:assert/strict';
import { Code } from '../../src/radius/codes.js';
import { onEachDatabase } from '../support/databases.js';
import { linkTo, openPortal, redirectTo, register } from '../support/guest-portal.js';
import { newGuest, sessionOf, ticketFor } from '../support/guests.js';
import { openGateway } from '../support/radius-gateway.js';
import { pap, phone } from '../support/radius-packets.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';
import { startApp } from '../support/start-app.js';
import { createWebClient } from '../support/web-client.js';

const DAMAGED = { sealed: 'AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' };

onEachDatabase(
  'a session whose seal is damaged is rejected alone, not with its batch',
  async (databases, t) => {
    const app = await startApp(t, databases);
    await app.applyVenue(sampleVenue());
    const gateway = openGateway(t, app);
    const guestId = await newGuest(app);
    const ticket = await ticketFor(app, guestId);
    const login = [...pap(ticket), ...phone('02-CC-00-00-00-01')];
    assert.equal((await gateway.access(login)).code, Code.AccessAccept);
    const { id } = await sessionOf(app, guestId);
    await app.foundation.databases.main.write('sessions').where({ id }).update(DAMAGED);

    const other = await ticketFor(app, await newGuest(app));
    const [again, beside] = await Promise.all([
      gateway.access(login),
      gateway.access([...pap(other), ...phone('02-CC-00-00-00-02')]),
    ]);
    assert.deepEqual([again.code, beside.code], [Code.AccessReject, Code.AccessAccept]);
  },
);

onEachDatabase(
  'an access point whose seal is damaged is left out, and the others serve',
  async (databases, t) => {
    const first = await startApp(t, databases);
    const other = { name: 'Cellar', nasIdentifier: 'cellar', secret: 'another-secret-of-the-tests' };
    await first.applyVenue(sampleVenue({ accessPoints: [sampleAccessPoint(), sampleAccessPoint(other)] }));
    await first.foundation.databases.main
      .write('access_points')
      .where({ name: 'Cellar' })
      .update({ secret_sealed: DAMAGED.sealed });
    await first.app.stop();

    const app = await startApp(t, databases);
    assert.equal((await openGateway(t, app).status(app.authPort)).code, Code.AccessAccept);
    assert.equal(app.logLines().filter((line) => line.includes('is left out')).length, 1);
  },
);

onEachDatabase(
  'a guest whose key went while the form was open signs in as a new one',
  async (databases, t) => {
    const app = await openPortal(t, databases);
    const browser = createWebClient();
    const answers = { name: 'Ada', email: 'ada@example.org' };
    const first = await browser.get(redirectTo(app));
    const welcome = await browser.get(redirectTo(app, { mac: '02-CC-00-00-00-09' }));
    await register(browser, first, answers);
    const { main } = app.foundation.databases;
    const [before] = (await main.read('guests').pluck('id')) as string[];
    await app.domain.vault.destroyKey(before ?? '');
    const again = await register(browser, welcome, answers);
    assert.equal(again.status, 200, again.text);
    assert.ok(linkTo(again, '/on/'));
    assert.equal((await main.read('guests').pluck('id')).length, 2);
  },
);

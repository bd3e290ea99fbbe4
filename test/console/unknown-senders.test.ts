import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { DAY, HOUR } from '../../src/base/clock.js';
import { text } from '../../src/radius/attributes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { createUnknownSenderStore } from '../../src/venues/unknown-sender-store.js';
import { bindGateway, EMAIL, openConsoleVenue, secretOn } from '../support/console-venue.js';
import { retainNow } from '../support/counted-guests.js';
import { missingPostgres, onEachDatabase, postgresFor } from '../support/databases.js';
import { openGateway } from '../support/radius-gateway.js';
import { startApp, type TestApp } from '../support/start-app.js';

/** A packet under a secret of nobody comes to a program, which has looked at it when this resolves. */
async function comeAsStranger(t: TestContext, app: TestApp, secret: string): Promise<void> {
  const stranger = openGateway(t, app, { secret: 'nobody’s secret', retransmission: { giveUpMs: 100 } });
  await assert.rejects(stranger.access([text(Attr.UserName, 'x')]));
  // What came before it on the same port has been looked at.
  await openGateway(t, app, { secret }).status(app.authPort);
  await app.domain.senders.flush();
}

onEachDatabase(
  'packets that fit no entry of a registered network are shown to its owner alone, for a day',
  async (databases, t) => {
    const venue = await openConsoleVenue(t, databases);
    const { app, get, addOwner, addVenue, signedIn, url } = venue;
    const secret = secretOn(await bindGateway(venue));
    await bindGateway(venue, { name: 'Roof', 'nas-identifier': 'roof-nas' });
    await comeAsStranger(t, app, secret);
    const list = await get('/access-points');
    assert.match(list.text, /Is this yours\?/);
    assert.match(list.text, /127\.0\.0\.1 1 packet/);
    assert.ok(list.links.some((link) => link.endsWith('/access-points/new?address=127.0.0.1')));
    const other = await addOwner('ben@quay.example');
    const quay = await addVenue('quay', { ownerId: other, role: 'owner' });
    const browser = await signedIn('ben@quay.example');
    const theirs = await browser.get(`${url}/venues/${quay}/access-points`);
    assert.doesNotMatch(theirs.text, /Is this yours|127\.0\.0\.1/);

    app.clock.advance(DAY);
    const later = await (await signedIn(EMAIL)).get(venue.at('/access-points'));
    assert.doesNotMatch(later.text, /Is this yours/);
    app.clock.advance(HOUR);
    await retainNow(app);
    assert.deepEqual(await app.foundation.databases.main.read('unknown_senders').select(), []);
  },
);

test('what another program on the same database saw is shown as well', {
  skip: missingPostgres(),
}, async (t) => {
  const databases = await postgresFor();
  const venue = await openConsoleVenue(t, databases);
  const secret = secretOn(await bindGateway(venue));
  await bindGateway(venue, { name: 'Roof', 'nas-identifier': 'roof-nas' });
  const other = await startApp(t, databases, { PORTICO_PUBLIC_URL: venue.app.publicUrl });
  for (const app of [other, other, venue.app]) await comeAsStranger(t, app, secret);
  assert.match((await venue.get('/access-points')).text, /127\.0\.0\.1 3 packets/);
});

onEachDatabase('a venue has so many of them at most, and those are counted on', async (databases, t) => {
  const { app, venueId } = await openConsoleVenue(t, databases);
  const { main } = app.foundation.databases;
  const now = app.clock.now();
  const counts = Array.from({ length: 501 }, (_, nth) => ({
    venueId,
    network: `203.0.${nth >> 8}.${nth & 255}`,
    count: 1,
  }));
  await main.transaction((trx) => createUnknownSenderStore(trx).add(counts, now));
  await main.transaction((trx) => createUnknownSenderStore(trx).add(counts, now));
  const kept = await createUnknownSenderStore(main.read).ofVenue(venueId, now - HOUR);
  assert.equal(kept.length, 500);
  assert.ok(kept.every(({ count }) => count === 2));
});

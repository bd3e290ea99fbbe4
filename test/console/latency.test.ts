import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY, HOUR } from '../../src/base/clock.js';
import { type Attribute, text } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { EMAIL, openConsoleVenue } from '../support/console-venue.js';
import { retainNow } from '../support/counted-guests.js';
import { missingPostgres, onEachDatabase, postgresFor } from '../support/databases.js';
import { openGateway, openPeer } from '../support/radius-gateway.js';
import { report, signedRequest } from '../support/radius-packets.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';
import { startApp, type TestApp } from '../support/start-app.js';

const MAC = '02-CC-00-00-00-01';
const UNKNOWN_DEVICE: readonly Attribute[] = [
  text(Attr.UserName, MAC),
  text(Attr.UserPassword, MAC),
  text(Attr.CallingStationId, MAC),
];
const VENUE = sampleVenue({ accessPoints: [sampleAccessPoint()] });

async function write({ domain }: Pick<TestApp, 'domain'>): Promise<void> {
  await domain.counts.flush();
  await domain.latencies.flush();
}

onEachDatabase(
  'R12: an access point’s page tells its requests and how long answers took',
  async (databases, t) => {
    const venue = await openConsoleVenue(t, databases);
    const { app, get } = venue;
    await app.applyVenue(VENUE);
    const [row] = await venue.accessPoints();
    const path = `/access-points/${row?.id}`;
    assert.doesNotMatch((await get(path)).text, /All requests|How long answers take/);

    const gateway = openGateway(t, app);
    assert.equal((await gateway.access(UNKNOWN_DEVICE)).code, Code.AccessReject);
    await gateway.account(report('on'));
    await gateway.account(report('off'));
    await gateway.status(app.authPort);
    const peer = await openPeer(t);
    const asked = signedRequest({
      code: Code.AccessRequest,
      identifier: 7,
      authenticator: Buffer.alloc(16, 7),
      attributes: [text(Attr.NasIdentifier, 'rig-nas'), ...UNKNOWN_DEVICE],
    });
    for (const _time of ['first', 'again']) {
      peer.send(asked, app.authPort);
      await peer.next();
    }
    await write(app);
    const page = await get(path);
    assert.match(page.text, /All requests 6 6/);
    assert.match(page.text, /Log-ins asked for .* 2 2 accepted 0 0 rejected 2 2/);
    assert.match(page.text, /Reports of sessions \(accounting\) 2 2/);
    assert.match(page.text, /Status-Server\) 1 1 Asked again .* 1 1 Not answered .* 0 0/);
    assert.match(page.text, /half of the log-ins were answered within [\d,]+ ms, 95 of 100 within [\d,]+ ms/);
    assert.match(page.text, /half of the reports were answered within/);
    assert.equal(page.html.match(/<figure class="chart">/g)?.length, 2);
    assert.match(page.text, /\d\d:00 2 [\d,]+ ms [\d,]+ ms/, 'a row of the table beneath');

    app.clock.advance(2 * DAY);
    const later = await (await venue.signedIn(EMAIL)).get(venue.at(path));
    assert.match(later.text, /All requests 0 6/);
    assert.doesNotMatch(later.text, /How long answers take/);
    app.clock.advance(6 * DAY + HOUR);
    await retainNow(app);
    assert.deepEqual(await app.foundation.databases.main.read('access_point_latencies').select('hour'), []);
  },
);

test('what two programs answered at once is one count', { skip: missingPostgres() }, async (t) => {
  const databases = await postgresFor();
  const venue = await openConsoleVenue(t, databases);
  const { app, get } = venue;
  const other = await startApp(t, databases, { PORTICO_PUBLIC_URL: app.publicUrl });
  await app.applyVenue(VENUE);
  await other.foundation.directory.refresh();
  const [row] = await venue.accessPoints();
  for (const one of [app, other]) await openGateway(t, one).access(UNKNOWN_DEVICE);
  await Promise.all([write(app), write(other)]);
  assert.match((await get(`/access-points/${row?.id}`)).text, /Log-ins asked for .* 2 2 accepted 0 0/);
});

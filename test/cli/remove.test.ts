import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { sendRequest } from '../requests/request-form.js';
import { filesIn } from '../privacy/raw-bytes.js';
import { openCoaPort } from '../support/coa-port.js';
import { onEachDatabase, settingsOf, sqliteFor, type TestDatabases } from '../support/databases.js';
import { handBackOf, openPortal, personalLinkOn, redirectTo, register } from '../support/guest-portal.js';
import { venueOf } from '../support/guests.js';
import { runCli } from '../support/run-cli.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';
import type { TestApp } from '../support/start-app.js';
import { openUamGateway } from '../support/uam-gateway.js';
import { brokenReferences, countRows, keysBelow, rowsWith } from '../support/walk-tables.js';
import { createWebClient } from '../support/web-client.js';

const ANSWERS = { name: 'Ada Lovelace', email: 'ada@example.org' };

/** Two venues; a guest of the first is online, has asked something in writing, and a browser is on its way there. */
async function openVenues(t: TestContext, databases: TestDatabases) {
  const nas = await openCoaPort(t);
  const accessPoints = [sampleAccessPoint({ coaPort: nas.port })];
  const app = await openPortal(t, databases, { venue: { accessPoints } });
  await app.applyVenue(
    sampleVenue({
      venue: 'other',
      accessPoints: [
        sampleAccessPoint({ name: 'Roof', nasIdentifier: 'other-nas', secret: 'another-secret-of-tests' }),
      ],
    }),
  );
  const [browser, elsewhere] = [createWebClient(), createWebClient()];
  const ready = await register(browser, await browser.get(redirectTo(app)), ANSWERS);
  await openUamGateway(t, app).logOn(await handBackOf(browser, ready));
  await createWebClient().get(redirectTo(app, { mac: '02-CC-00-00-00-02' }));
  await sendRequest(app);
  const other = redirectTo(app, { nasid: 'other-nas' }).replace('/p/linden?', '/p/other?');
  const welcome = await elsewhere.get(other);
  const hidden = ['visit', 'page', 'terms', 'notice'].map(
    (name) => [name, welcome.value(name) ?? ''] as const,
  );
  const form = { ...Object.fromEntries(hidden), accept: 'yes', 'a.name': 'Bob' };
  const otherReady = await elsewhere.post(`${app.publicUrl}/p/other/register`, form);
  await app.domain.counts.flush();
  return {
    app,
    env: settingsOf(databases),
    link: personalLinkOn(ready),
    otherLink: personalLinkOn(otherReady),
  };
}

async function untilGone(app: TestApp, url: string): Promise<void> {
  const until = Date.now() + 30_000;
  while ((await createWebClient().get(url)).status !== 404)
    assert.ok(Date.now() < until, 'it is served on and on');
  assert.equal(app.foundation.directory.venueBySlug('linden'), undefined);
}

onEachDatabase(
  'R29: a venue is removed with everything that is its, and nothing orphaned, while the program serves',
  async (databases, t) => {
    const { app, env, link, otherLink } = await openVenues(t, databases);
    const { main, keys } = app.foundation.databases;
    const { id } = venueOf(app);
    const gone = await keysBelow(main.read, id);
    const before = await rowsWith(main.read, gone);
    const tables = new Set(before.map((row) => row.split(':')[0]));
    for (const table of [
      'access_points',
      'guests',
      'devices',
      'sessions',
      'visits',
      'tickets',
      'requests',
      'documents',
      'consents',
      'guest_links',
      'access_point_events',
    ])
      assert.ok(tables.has(table), `${table} holds something of the venue`);
    assert.equal((await rowsWith(keys.read, gone)).length, 1);

    const { code, said } = await runCli(['remove', 'linden', '--confirm', 'linden'], { env });
    assert.equal(code, 0);
    assert.match(said, /Removed\. Guests: 1\.\nSessions being disconnected .*: 1$/);
    assert.deepEqual(await rowsWith(main.read, gone), []);
    assert.deepEqual(await rowsWith(keys.read, gone), []);
    assert.deepEqual(await brokenReferences(main.read), []);
    assert.equal((await countRows(main.read)).pending_disconnects, 1);
    await untilGone(app, `${app.publicUrl}/p/linden/terms`);
    assert.equal((await createWebClient().get(link)).status, 404);
    assert.equal((await createWebClient().get(otherLink)).value('a.name'), 'Bob');
    assert.deepEqual(await countRows(keys.read), { guest_keys: 1 });
    await app.domain.counts.flush();
    assert.deepEqual(
      app.logLines().filter((line) => line.includes('"level":"error"')),
      [],
    );
  },
);

test('remove tells what goes, and does it only where the name is given twice', async (t) => {
  const { app, env } = await openVenues(t, await sqliteFor());
  const { read } = app.foundation.databases.main;
  const before = await countRows(read);
  const run = (...args: string[]) => runCli(['remove', ...args], { env });
  const dry = await run('linden', '--dry-run');
  assert.equal(dry.code, 0);
  assert.deepEqual(dry.said.split('\n'), [
    'What goes with the venue "linden":',
    '  guests: 1, with their answers, devices, times online and consents',
    '  online now: 1',
    '  access points: 1 (Bar)',
    '  requests not answered yet: 1',
    '  counts for reports: 0',
    'Nothing was removed (--dry-run).',
  ]);
  const unsure = await run('linden');
  assert.deepEqual(
    [unsure.code, unsure.complained],
    [2, 'Nothing was removed. To do it: portico remove linden --confirm linden'],
  );
  assert.equal((await run('linden', '--confirm', 'other')).code, 2);
  assert.equal((await run('nowhere', '--confirm', 'nowhere')).code, 4);
  assert.equal((await run('linden', '--confirm', 'linden', '--dry-run')).code, 0);
  assert.deepEqual(await countRows(read), before);
});

test('P5: a removed venue leaves no trace of answers, keys, sessions and requests in any file', async (t) => {
  const databases = await sqliteFor();
  const { app, env } = await openVenues(t, databases);
  const { main, keys } = app.foundation.databases;
  const { id } = venueOf(app);
  const guests = (await main.read('guests').where({ venue_id: id }).pluck('id')) as string[];
  const sealed = [
    ...((await main.read('guests').where({ venue_id: id }).pluck('vault')) as string[]),
    ...((await keys.read('guest_keys').whereIn('guest_id', guests).pluck('sealed')) as string[]),
    ...((await main.read('sessions').where({ venue_id: id }).pluck('sealed')) as string[]),
    ...((await main.read('requests').pluck('sealed')) as string[]),
    ...((await main.read('access_points').where({ venue_id: id }).pluck('secret_sealed')) as string[]),
  ].map((text) => text.slice(0, 40));
  assert.equal(sealed.length, 5);
  const held = () => {
    const files = [...filesIn(databases.dataDir).values()];
    return sealed.filter((text) => files.some((bytes) => bytes.includes(text)));
  };
  assert.deepEqual(held(), sealed, 'they are there before');
  await runCli(['remove', 'linden', '--confirm', 'linden'], { env });
  assert.deepEqual(held(), []);
});

import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { DAY, HOUR } from '../../src/base/clock.js';
import { Code } from '../../src/radius/codes.js';
import { createDisconnectStore } from '../../src/access/disconnect-store.js';
import { sweep } from '../../src/upkeep/sweep.js';
import { exclusively } from '../../src/db/exclusively.js';
import { createRetentionStore } from '../../src/upkeep/retention-store.js';
import {
  closeTheDay,
  fillIn,
  fillInTimes,
  openCountingPortal,
  retainNow,
} from '../support/counted-guests.js';
import { onEachDatabase, type TestDatabases } from '../support/databases.js';
import { handBackOf } from '../support/guest-portal.js';
import { newGuest, ticketFor } from '../support/guests.js';
import { counters } from '../support/radius-packets.js';
import type { TestApp } from '../support/start-app.js';
import { openUamGateway, readQuery } from '../support/uam-gateway.js';
import { countRows, walkTables } from '../support/walk-tables.js';
import { createWebClient } from '../support/web-client.js';

const MAC = '02-CC-00-01-FF-01';

/** A guest with everything a guest can leave behind, a day's counts, and one guest more who is still online. */
async function openLivelyVenue(t: TestContext, databases: TestDatabases): Promise<TestApp> {
  const app = await openCountingPortal(t, databases);
  const gateway = openUamGateway(t, app);
  const browser = createWebClient();
  const ready = await fillIn(
    app,
    { 's.gender': 'female' },
    { browser, mac: MAC, typed: { 'a.name': 'Ada' } },
  );
  const handBack = await handBackOf(browser, ready);
  const accept = await gateway.logOn(handBack, { mac: MAC });
  assert.equal(accept.code, Code.AccessAccept);
  const userName = readQuery(handBack).get('username') ?? '';
  for (const status of ['start', 'stop'] as const)
    await gateway.account(status, { accept, userName, mac: MAC }, counters(60, 1_000, 2_000));
  await fillInTimes(app, 5, { 's.gender': 'female' });
  // Without others who stay hidden beside them, they would wait as well.
  await fillInTimes(app, 4, { 's.gender': 'male' });
  await ticketFor(app, await newGuest(app));
  // What is gathered has the hour it is written in.
  await app.domain.counts.flush();
  await app.domain.latencies.flush();
  return app;
}

/** What stays by right: who the venue is, what it says, and counts about nobody. */
const STAYS = [
  'access_points',
  'demographic_tallies',
  'deployment',
  'directory',
  'documents',
  'retention_runs',
  'server_keys',
  'serving_processes',
  'tally_days',
  'usage_tallies',
  'venue_revisions',
  'venues',
];

onEachDatabase(
  'R24: 91 days on nothing about anybody is left, and the counts stand',
  async (databases, t) => {
    const app = await openLivelyVenue(t, databases);
    const { main, keys } = app.foundation.databases;
    const before = await countRows(main.read);
    for (const table of [
      'guests',
      'guest_links',
      'consents',
      'devices',
      'sessions',
      'tickets',
      'visits',
      'limits',
    ])
      assert.ok(before[table], `${table} has rows before`);
    assert.ok(before.access_point_events, 'what the access point did is counted');
    await closeTheDay(app);
    app.clock.advance(90 * DAY);
    await sweep(main, { now: app.clock.now(), reachableSince: 0 });
    const run = await retainNow(app);
    assert.deepEqual(
      Object.keys(await countRows(main.read)).filter((table) => !STAYS.includes(table)),
      [],
    );
    assert.deepEqual(await countRows(keys.read), {});
    assert.equal(run?.removed.guests, 11);
    const counts = (await walkTables(main.read)).get('demographic_tallies') ?? [];
    assert.deepEqual(counts.map(({ state, gender, guests }) => [state, gender, guests].join(' ')).sort(), [
      'shown female 6',
      'waiting male 4',
    ]);
    const shown = counts.find(({ state }) => state === 'shown');
    assert.match(String(shown?.period), /^\d{4}-\d\d$/, 'days have become their month');
  },
);

onEachDatabase('R24: guests seen within 90 days stay, with all that is theirs', async (databases, t) => {
  const app = await openLivelyVenue(t, databases);
  const { main, keys } = app.foundation.databases;
  const before = await countRows(main.read);
  app.clock.advance(89 * DAY);
  await retainNow(app);
  const after = await countRows(main.read);
  for (const table of ['guests', 'consents', 'sessions']) assert.equal(after[table], before[table], table);
  assert.equal(after.guest_links, before.guests, 'personal links; browsers are known for a day');
  assert.equal((await countRows(keys.read)).guest_keys, before.guests);
  assert.equal(after.devices, undefined, 'the terminal is not remembered any more');
});

onEachDatabase(
  'R24: a guest whose time is over goes as if cancelled, online or not',
  async (databases, t) => {
    const app = await openCountingPortal(t, databases);
    const { main, keys } = app.foundation.databases;
    const gateway = openUamGateway(t, app);
    const browser = createWebClient();
    const ready = await fillIn(app, {}, { browser, mac: MAC, typed: { 'a.name': 'Ada' } });
    const accept = await gateway.logOn(await handBackOf(browser, ready), { mac: MAC });
    assert.equal(accept.code, Code.AccessAccept);
    await main.write('guests').update({ expires_at: app.clock.now() + HOUR });
    await retainNow(app);
    assert.equal((await countRows(main.read)).guests, 1);
    app.clock.advance(HOUR);
    await retainNow(app);
    const left = await countRows(main.read);
    assert.deepEqual([left.guests, left.sessions, left.devices], [undefined, undefined, undefined]);
    assert.deepEqual(await countRows(keys.read), {});
    assert.equal((await createDisconnectStore(main.read).due(app.clock.now(), 10)).length, 1);
  },
);

onEachDatabase('P7: one process at a time, and the last run is kept', async (databases, t) => {
  const app = await openCountingPortal(t, databases);
  const { main } = app.foundation.databases;
  app.clock.advance(HOUR);
  const run = await retainNow(app);
  assert.equal(
    run?.ranAt,
    await createRetentionStore(main.read)
      .last()
      .then((last) => last?.ranAt),
  );
  const inner = await exclusively(main, 1, () => exclusively(main, 1, () => Promise.resolve('again')));
  assert.equal(inner, databases.kind === 'PostgreSQL' ? undefined : 'again');
  const other = await exclusively(main, 1, () => exclusively(main, 2, () => Promise.resolve('other')));
  assert.equal(other, 'other');
});

import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { DAY, HOUR, SECOND } from '../../src/base/clock.js';
import { bytes, readBytes } from '../../src/radius/attributes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { report } from '../../src/tallies/report.js';
import { USAGE } from '../../src/tallies/tally-shape.js';
import { closeTheDay, openCountingPortal, retainNow } from '../support/counted-guests.js';
import { onEachDatabase } from '../support/databases.js';
import { newGuest, ticketFor, venueOf } from '../support/guests.js';
import { openGateway } from '../support/radius-gateway.js';
import { counters, pap, phone, report as accounting } from '../support/radius-packets.js';
import { sampleVenue } from '../support/sample-venue.js';
import type { TestApp } from '../support/start-app.js';

const RANGE = { from: '2000-01-01', to: '2999-12-31' };

/** That many guests who were online for a minute each, 1,000 octets up and 2,000 down. */
async function online(t: TestContext, app: TestApp, guests: number): Promise<void> {
  const gateway = openGateway(t, app);
  for (let guest = 0; guest < guests; guest += 1) {
    const own = phone(`02-CC-00-02-00-${String(10 + guest)}`);
    const ticket = await ticketFor(app, await newGuest(app));
    const accept = await gateway.access([...pap(ticket), ...own]);
    const session = bytes(Attr.Class, readBytes(accept, Attr.Class) ?? Buffer.alloc(0));
    await gateway.account(accounting('start', [...own, session]));
    await gateway.account([...accounting('stop', [...own, session]), ...counters(60, 1_000, 2_000)]);
  }
}

async function shown(app: TestApp) {
  const { read } = app.foundation.databases.main;
  const rows = await report(read, USAGE, { venueId: venueOf(app).id, range: RANGE, fewest: 5 });
  return rows.map(({ cell, counts }) => ({ ...cell, ...counts }));
}

onEachDatabase(
  'R15: sessions, time and traffic of a day are counted when it closes',
  async (databases, t) => {
    const app = await openCountingPortal(t, databases, {
      collect: { usageBy: ['hour', 'access-point', 'way'] },
    });
    const [accessPoint] = app.foundation.directory.accessPointsOf(venueOf(app).id);
    app.clock.advance(2 * HOUR);
    await online(t, app, 6);
    app.clock.advance(2 * HOUR);
    await online(t, app, 4);
    assert.deepEqual(await shown(app), [], 'not while the day lasts');
    await closeTheDay(app);
    assert.deepEqual(await shown(app), [
      {
        event: 'session',
        hour: '14',
        way: 'ticket',
        access_point_id: accessPoint?.id,
        language: '',
        standing: '',
        guests: 6,
        fresh: 0,
        times: 6,
        seconds: 360,
        bytes: 18_000,
      },
    ]);
  },
);

onEachDatabase('days that passed while nothing ran are counted later, each once', async (databases, t) => {
  const app = await openCountingPortal(t, databases, { collect: { usageBy: [] } });
  await closeTheDay(app);
  await online(t, app, 5);
  app.clock.advance(DAY);
  await online(t, app, 7);
  app.clock.advance(20 * DAY + SECOND);
  await closeTheDay(app);
  await closeTheDay(app);
  assert.deepEqual(
    (await shown(app)).map(({ times, seconds }) => [times, seconds]),
    [
      [5, 300],
      [7, 420],
    ],
  );
});

onEachDatabase('R14: sessions are not counted where the owner does not want it', async (databases, t) => {
  const app = await openCountingPortal(t, databases, { collect: { usage: false } });
  await online(t, app, 5);
  await closeTheDay(app);
  assert.deepEqual(await shown(app), []);
});

onEachDatabase(
  'P2: where the time zone moves, no session is in the counts of two days',
  async (databases, t) => {
    const app = await openCountingPortal(t, databases);
    const moveTo = (timeZone: string) => app.applyVenue(sampleVenue({ collect: { usageBy: [] }, timeZone }));
    await retainNow(app);
    await moveTo('Etc/GMT+12');
    app.clock.advance(HOUR);
    await online(t, app, 6);
    app.clock.advance(26 * HOUR);
    await retainNow(app);
    await moveTo('Pacific/Kiritimati');
    await retainNow(app);
    const times = (await shown(app)).map((row) => [row.event, row.times]);
    assert.deepEqual(times, [['session', 6]]);
  },
);

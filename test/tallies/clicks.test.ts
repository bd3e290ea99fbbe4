import assert from 'node:assert/strict';
import { closeDays } from '../../src/tallies/close-days.js';
import { addDays, dayAt } from '../../src/tallies/local-day.js';
import { report } from '../../src/tallies/report.js';
import { createTallies, type Occasion } from '../../src/tallies/tallies.js';
import { ADVERTISEMENTS } from '../../src/tallies/tally-shape.js';
import { openPortal } from '../support/guest-portal.js';
import { onEachDatabase } from '../support/databases.js';
import { venueOf } from '../support/guests.js';

const MORNING = Date.parse('2026-03-28T09:00:00Z');
const RANGE = { from: '2026-01-01', to: '2026-12-31' };

onEachDatabase('P2: who saw it and did not follow is no difference of a report', async (databases, t) => {
  const app = await openPortal(t, databases);
  const { main } = app.foundation.databases;
  const tallies = createTallies(main);
  const venueId = venueOf(app).id;
  let day = dayAt('UTC', MORNING);

  /** A day of that many new guests, then what reports tell: times by event. */
  async function come(views: number, clicks: number) {
    const occasion: Occasion = {
      venueId,
      timeZone: 'UTC',
      at: Date.parse(`${day}T09:00:00Z`),
      isFirstOfDay: true,
      standing: 'new',
    };
    const count = (event: 'view' | 'click') =>
      tallies.countAdvertisement(occasion, { event, advertisement: 'bakery' });
    for (let guest = 0; guest < views; guest += 1) count('view');
    for (let guest = 0; guest < clicks; guest += 1) count('click');
    await tallies.flush();
    const today = addDays(day, 1);
    await main.transaction((trx) => closeDays(trx, { venueId, today, fewest: 5 }));
    const rows = await report(main.read, ADVERTISEMENTS, {
      venueId,
      range: { ...RANGE, from: day },
      fewest: 5,
    });
    day = today;
    return Object.fromEntries(rows.map(({ cell, counts }) => [cell.event, counts.times]));
  }

  assert.deepEqual(await come(8, 6), {}, 'two did not follow');
  assert.deepEqual(await come(12, 5), { view: 20, click: 11 });
  assert.deepEqual(await come(20, 4), { view: 20 }, 'four who follow wait until they are enough');
  assert.deepEqual(await come(20, 6), { view: 20, click: 10 });
});

onEachDatabase(
  'P2: who signs in again has seen it already, so views are no total of sign-ins',
  async (databases, t) => {
    const app = await openPortal(t, databases);
    const tallies = createTallies(app.foundation.databases.main);
    const of = { venueId: venueOf(app).id, timeZone: 'UTC', at: MORNING, standing: 'new' } as const;
    const view = { event: 'view', advertisement: 'bakery' } as const;
    for (let guest = 0; guest < 5; guest += 1)
      for (const isFirstOfDay of [true, false]) tallies.countAdvertisement({ ...of, isFirstOfDay }, view);
    await tallies.flush();
    const row = await app.foundation.databases.main.read('ad_tallies').first('guests', 'times');
    assert.deepEqual([Number(row?.guests), Number(row?.times)], [5, 5]);
  },
);

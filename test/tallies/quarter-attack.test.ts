import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { closeDays } from '../../src/tallies/close-days.js';
import { addDays } from '../../src/tallies/local-day.js';
import { report } from '../../src/tallies/report.js';
import { csvLines } from '../../src/tallies/report-formats.js';
import { REPORTS, tableOf } from '../../src/tallies/reports.js';
import { openConsoleVenue } from '../support/console-venue.js';
import { onEachDatabase, settingsOf, sqliteFor, type TestDatabases } from '../support/databases.js';
import { runCli } from '../support/run-cli.js';
import {
  type Attack,
  begin,
  knowForms,
  knowListed,
  knowSilent,
  knowWays,
  leaksOf,
  readWindows,
  listedOn,
} from './attack/attack.js';
import { createNotebook } from './attack/notebook.js';
import { REPORT_NAMES, rowsOfCsv, rowsOfJson } from './attack/read-files.js';
import { daysUpTo, liveThrough, type Trade, type Truth } from './attack/trade.js';

/** A little more than a quarter: the oldest days have become part of their month. */
const QUARTER = 95;

const CORNER = { guests: 3, returning: 60, by: ['way'], asks: ['gender'], isAsking: true } as const;
const CAFE = { guests: 60, returning: 50, by: ['way'], asks: ['gender'], isAsking: true } as const;
const HALL = {
  guests: 110,
  returning: 40,
  by: ['way', 'access-point', 'language'],
  asks: ['gender', 'age-group'],
  isAsking: false,
} as const;

type Named = Omit<Trade, 'accessPoints'>;

/** Lets a quarter pass and tries what can be tried. */
async function attackQuarter(t: TestContext, databases: TestDatabases, trade: Named): Promise<Attack> {
  const attack = await begin(await openConsoleVenue(t, databases), trade, QUARTER);
  const { notebook, days } = attack;
  await readWindows(attack, { length: 7, step: 3, by: 'day' });
  await readWindows(attack, { length: 30, step: 11, by: 'week' });
  await readWindows(attack, { length: 90, step: 2, by: 'week' });
  for (const kind of REPORT_NAMES) {
    const asked = ['report', kind, '--venue', 'linden', '--from', days[0] ?? '', '--to', days.at(-1) ?? ''];
    const csv = await runCli([...asked, '--csv'], { env: settingsOf(databases) });
    const json = await runCli([...asked, '--json'], { env: settingsOf(databases) });
    notebook.readRows(rowsOfCsv(kind, csv.said), days.at(-1) ?? '');
    assert.deepEqual(rowsOfJson(kind, json.said), rowsOfCsv(kind, csv.said));
  }
  assert.deepEqual(leaksOf(attack), []);
  knowForms(attack);
  knowSilent(attack);
  assert.deepEqual(leaksOf(attack), [], 'nor where both reports are held against each other');
  knowListed(attack);
  const listed = (unknown: string) => listedOn(attack.truth, unknown);
  assert.deepEqual(leaksOf(attack, listed), [], 'nor beside the list of guests');
  assert.deepEqual(notebook.oddities, [], 'pages tell sums of rows; no row ever changes by a few');
  return attack;
}

test('P2: no small count of a quarter comes out at a corner shop of three guests a day', async (t) => {
  await attackQuarter(t, await sqliteFor(), CORNER);
});

test('P2: no small count of a quarter comes out at a hall that counts much apart', async (t) => {
  await attackQuarter(t, await sqliteFor(), HALL);
});

onEachDatabase('P2: no small count of a quarter comes out at a café', async (databases, t) => {
  const attack = await attackQuarter(t, databases, CAFE);
  knowWays(attack);
  assert.ok(leaksOf(attack).length > 0, 'some would, were the total of each way in told');
});

test('P2: small counts come out where a count shows from two people on', async (t) => {
  const venue = await openConsoleVenue(t, await sqliteFor());
  const db = venue.app.foundation.databases.main;
  const place = { db, venueId: venue.venueId, timeZone: 'Europe/Berlin' };
  const days = daysUpTo('2026-05-31', 30);
  const truth: Truth = new Map();
  const notebook = createNotebook(days[0] ?? '', 2);
  const range = { from: days[0] ?? '', to: days.at(-1) ?? '' };
  for (const day of days) {
    await liveThrough(place, { ...CAFE, accessPoints: [{ id: 'bar', name: 'bar' }] }, { day, truth });
    const closing = { venueId: venue.venueId, today: addDays(day, 1), fewest: 2 };
    await db.transaction((trx) => closeDays(trx, closing));
    const rows = await report(db.read, REPORTS.usage.shape, { venueId: venue.venueId, range, fewest: 2 });
    const csv = csvLines(tableOf('usage', rows, (id) => id)).join('\n');
    notebook.readRows(rowsOfCsv('usage', csv), day);
  }
  assert.ok(leaksOf({ truth, notebook }).length > days.length);
});

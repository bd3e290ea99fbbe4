import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { DAY, HOUR } from '../../src/base/clock.js';
import { addDays, dayAt, startOfDay } from '../../src/tallies/local-day.js';
import { createSurveyTextStore } from '../../src/tallies/survey-text-store.js';
import { closeVenueDays } from '../../src/upkeep/close-venue-days.js';
import { openConsoleVenue } from '../support/console-venue.js';
import { onEachDatabase, sqliteFor, type TestDatabases } from '../support/databases.js';
import { QUESTIONNAIRE } from '../support/questionnaire.js';
import { sampleVenue } from '../support/sample-venue.js';
import { areInOrder, createTextNotebook, tellingsOf } from './attack/read-texts.js';
import { daysUpTo } from './attack/trade.js';
import { type Writing, writeThrough, type Written } from './attack/writers.js';

const LIVING = 45;
/** Until everything has gone again. */
const FADING = 92;

const CAFE: Writing = { guests: [40, 14, 16, 20, 24, 30, 45], writing: 30, isAsking: () => true };
/** Three guests a day, and a market on Saturdays. */
const CORNER: Writing = { guests: [2, 1, 3, 3, 2, 3, 30], writing: 50, isAsking: () => true };
const EAGER: Writing = { ...CAFE, writing: 95 };
const ON_SATURDAYS: Writing = { ...CAFE, isAsking: (day) => new Date(day).getUTCDay() === 6 };

/** Lets guests write and their texts go again, and reads the page of texts every day. */
async function attackTexts(t: TestContext, databases: TestDatabases, writing: Writing) {
  const venue = await openConsoleVenue(t, databases);
  const { app, venueId } = venue;
  await app.applyVenue(sampleVenue({ questionnaire: QUESTIONNAIRE }));
  const stored = app.foundation.directory.venueById(venueId);
  assert.ok(stored);
  const { timeZone } = stored.document;
  const db = app.foundation.databases.main;
  const place = { db, venueId, timeZone, seal: app.foundation.sealer.seal };
  const written: Written = { came: new Map(), texts: new Map() };
  const notebook = createTextNotebook();
  const days = daysUpTo(addDays(dayAt(timeZone, app.clock.now()), -1), LIVING + FADING);
  for (const [index, day] of days.entries()) {
    if (index < LIVING) await writeThrough(place, writing, { day, written });
    const now = startOfDay(timeZone, addDays(day, 1)) + 4 * HOUR;
    const gone = await createSurveyTextStore(db.write).removeThrough(dayAt('UTC', now - 90 * DAY), 1_000);
    await closeVenueDays(db, stored, now);
    if (index < LIVING || gone > 0) notebook.read(await venue.get('/reports/texts'), day);
  }
  const left = await db.read('survey_texts').where({ venue_id: venueId });
  assert.deepEqual(left, [], 'after ninety days nothing is left');
  return { written, batches: notebook.batches() };
}

type Read = Awaited<ReturnType<typeof attackTexts>>;

function tellings({ written, batches }: Read): readonly string[] {
  return batches.flatMap((batch) => tellingsOf(written, batch));
}

onEachDatabase('P2: texts of a quarter are of no day and nobody at a café', async (databases, t) => {
  const read = await attackTexts(t, databases, CAFE);
  assert.ok(read.batches.length > 3, 'texts are read');
  assert.deepEqual(tellings(read), []);
  assert.equal(areInOrder(read.written, read.batches), false, 'nor does their order tell');
});

test('P2: texts are of no day and nobody at a shop that is full on Saturdays alone', async (t) => {
  const read = await attackTexts(t, await sqliteFor(), CORNER);
  assert.deepEqual(tellings(read), []);
});

test('P2: that everybody who came wrote is not told', async (t) => {
  const read = await attackTexts(t, await sqliteFor(), EAGER);
  assert.deepEqual(tellings(read), []);
});

test('P2: texts are of no day where an owner asks on one day a week', async (t) => {
  const read = await attackTexts(t, await sqliteFor(), ON_SATURDAYS);
  assert.ok(read.batches.length > 1, 'texts are read');
  assert.deepEqual(tellings(read), []);
});

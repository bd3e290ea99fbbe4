import assert from 'node:assert/strict';
import { DAY } from '../../src/base/clock.js';
import { createSurveyTextStore } from '../../src/tallies/survey-text-store.js';
import { retainNow } from '../support/counted-guests.js';
import { onEachDatabase } from '../support/databases.js';
import { venueOf } from '../support/guests.js';
import { type AskingPortal, answerTimes, openAskingPortal } from '../support/questionnaire.js';
import { countRows } from '../support/walk-tables.js';
import { writings } from './raw-bytes.js';
import { written } from './written.js';

const CANARY = 'Nightingale of Questions';

async function shownTexts({ app }: AskingPortal): Promise<number> {
  const store = createSurveyTextStore(app.foundation.databases.main.read);
  return (await store.shown(venueOf(app).id)).length;
}

async function nextDay({ app }: AskingPortal): Promise<void> {
  await app.domain.surveys.flush();
  app.clock.advance(DAY);
  await retainNow(app);
}

onEachDatabase('P1: what a guest writes stands nowhere in plain', async (databases, t) => {
  const settings = { PORTICO_LOG_LEVEL: 'debug' };
  const portal = await openAskingPortal(t, databases, { settings });
  const { app } = portal;
  await answerTimes(portal, 5, { 'a.wish': CANARY, 'a.stay': '4' });
  await app.domain.surveys.flush();
  const rows = await countRows(app.foundation.databases.main.read);
  assert.equal(rows.survey_texts, 5);
  await nextDay(portal);
  for (const [place, bytes] of await written(app, databases))
    for (const form of writings(CANARY)) assert.equal(bytes.indexOf(form), -1, place);
});

onEachDatabase('P2: texts wait for a closed day on which five people wrote', async (databases, t) => {
  const portal = await openAskingPortal(t, databases);
  await answerTimes(portal, 4, { 'a.wish': 'Less cake' });
  await nextDay(portal);
  await answerTimes(portal, 4, { 'a.wish': 'The same cake' });
  await nextDay(portal);
  await nextDay(portal);
  assert.equal(await shownTexts(portal), 0, 'four people may have written twice');
  await answerTimes(portal, 5, { 'a.wish': 'More cake' });
  await portal.app.domain.surveys.flush();
  assert.equal(await shownTexts(portal), 0, 'the day lasts');
  await nextDay(portal);
  assert.equal(await shownTexts(portal), 13);
});

onEachDatabase('P7: texts are gone after 90 days, shown or not', async (databases, t) => {
  const portal = await openAskingPortal(t, databases);
  const { app } = portal;
  await answerTimes(portal, 5, { 'a.wish': 'More cake' });
  await nextDay(portal);
  app.clock.advance(88 * DAY);
  await retainNow(app);
  assert.equal(await shownTexts(portal), 5);
  app.clock.advance(DAY);
  await retainNow(app);
  assert.equal((await countRows(app.foundation.databases.main.read)).survey_texts, undefined);
});

onEachDatabase(
  'P5: who cancels is in no count’s row, and nothing refers to a guest',
  async (databases, t) => {
    const { app } = await openAskingPortal(t, databases);
    const { read } = app.foundation.databases.main;
    for (const table of ['survey_tallies', 'survey_texts']) {
      const columns = Object.keys(await read(table).columnInfo());
      assert.deepEqual(
        columns.filter((name) => /guest_|visit|session|device|_at$|hour/.test(name)),
        [],
      );
    }
  },
);

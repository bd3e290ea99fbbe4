import assert from 'node:assert/strict';
import { DAY } from '../../src/base/clock.js';
import { createSurveyTextStore } from '../../src/tallies/survey-text-store.js';
import { retainNow } from '../support/counted-guests.js';
import { onEachDatabase } from '../support/databases.js';
import { venueOf } from '../support/guests.js';
import { type AskingPortal, answerTimes, landAsGuest, openAskingPortal } from '../support/questionnaire.js';
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

/** So many new guests who write and so many who do not, on a day that closes. */
async function dayOf(portal: AskingPortal, writing: number, silent: number): Promise<void> {
  await answerTimes(portal, writing, { 'a.wish': 'More cake' });
  for (let guest = 0; guest < silent; guest += 1) await landAsGuest(portal);
  await nextDay(portal);
}

async function weekLater({ app }: AskingPortal): Promise<void> {
  app.clock.advance(7 * DAY);
  await retainNow(app);
}

onEachDatabase(
  'P2: texts wait for texts of other days, for guests and for a Monday',
  async (databases, t) => {
    const portal = await openAskingPortal(t, databases);
    await dayOf(portal, 5, 0);
    await weekLater(portal);
    assert.equal(await shownTexts(portal), 0, 'they would all be of one day');
    await dayOf(portal, 5, 7);
    await weekLater(portal);
    assert.equal(await shownTexts(portal), 0, 'nearly everybody who came would have written');
    await dayOf(portal, 5, 8);
    const chosen = await shownTexts(portal);
    await weekLater(portal);
    assert.deepEqual([chosen, await shownTexts(portal)], [0, 9], 'as many as there were guests for');
  },
);

onEachDatabase('P7: texts are gone after 90 days, shown or not', async (databases, t) => {
  const portal = await openAskingPortal(t, databases);
  const { app } = portal;
  const stored = async () => (await countRows(app.foundation.databases.main.read)).survey_texts;
  await dayOf(portal, 5, 0);
  app.clock.advance(82 * DAY);
  await retainNow(app);
  assert.equal(await stored(), 5);
  app.clock.advance(7 * DAY);
  await retainNow(app);
  assert.equal(await stored(), undefined);
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

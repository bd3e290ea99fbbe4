import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openConsoleVenue } from '../../support/console-venue.js';
import { onEachDatabase, sqliteFor } from '../../support/databases.js';
import { QUESTIONNAIRE } from '../../support/questionnaire.js';
import { sampleVenue } from '../../support/sample-venue.js';
import { showCounts, showTexts } from './shown-counts.js';

const DAY = '2026-11-20';
const CELL = { question: 'again', kind: 'yes-no' };
const TEXTS = ['More cake', '=2+2', '<b>Less</b> noise', 'I am Anna', 'Thanks'];

async function openAsked(...[t, databases, options]: Parameters<typeof openConsoleVenue>) {
  const venue = await openConsoleVenue(t, databases, options);
  venue.app.clock.reach(`${DAY}T12:00:00Z`);
  await venue.app.applyVenue(sampleVenue({ questionnaire: QUESTIONNAIRE }));
  await showCounts(venue, DAY, {
    questionnaire: [
      { day: DAY, cell: { ...CELL, choice: 'yes' }, counts: { guests: 12, fresh: 7 } },
      { day: DAY, cell: { question: 'gone', kind: 'choice', choice: 'blue' }, counts: { guests: 6 } },
    ],
  });
  return { ...venue, browser: await venue.signedIn('anna@linden.example') };
}

onEachDatabase('R15: what guests answered is drawn, and written down', async (databases, t) => {
  const venue = await openAsked(t, databases);
  const range = `from=${DAY}&to=${DAY}`;
  const page = await venue.browser.get(venue.at(`/reports?${range}`));
  assert.match(page.text, /Will you come again\? .*Yes 12/);
  assert.match(page.text, /No longer asked: gone .*blue 6/);
  const csv = await venue.browser.get(venue.at(`/reports/questionnaire.csv?${range}`));
  assert.match(csv.html, /period,since,question,kind,choice,guests/);
  assert.match(csv.html, /2026-11-20,,again,yes-no,yes,12/);
  const json = await venue.browser.get(venue.at(`/reports/questionnaire.json?${range}`));
  assert.doesNotMatch(json.html, /fresh/);
});

onEachDatabase('R15: texts are read, and one can be removed', async (databases, t) => {
  const venue = await openAsked(t, databases);
  const { browser, at } = venue;
  await showTexts(venue, DAY, { question: 'wish', texts: TEXTS });
  const page = await browser.get(at('/reports/texts'));
  assert.match(page.text, /What could be better\?/);
  assert.match(page.html, /&lt;b&gt;Less&lt;\/b&gt; noise/);
  const [, id] = /value="([\w-]{22})" aria-label="Remove: I am Anna"/.exec(page.html) ?? [];
  const posted = { 'form-token': page.value('form-token') ?? '', text: id ?? '' };
  const after = await browser.post(at('/reports/texts'), posted);
  assert.doesNotMatch(after.text, /I am Anna/);
  assert.match(after.text, /More cake/);
  assert.equal((await browser.post(at('/reports/texts'), posted)).status, 404);
  const done = await venue.actions();
  assert.ok(done.includes('survey-text-removed') && done.includes('survey-texts-opened'), done.join());
});

for (const role of ['manager', 'front-desk'] as const)
  test(`P13: ${role} does not read what guests wrote`, async (t) => {
    const venue = await openAsked(t, await sqliteFor(), { role });
    await showTexts(venue, DAY, { question: 'wish', texts: TEXTS });
    const { browser, at } = venue;
    const page = await browser.get(at('/reports/texts'));
    assert.equal(page.status, role === 'manager' ? 200 : 404);
    assert.doesNotMatch(page.text, /More cake/);
    assert.doesNotMatch((await browser.get(at('/reports'))).html, /reports\/texts/);
    const posted = { 'form-token': page.value('form-token') ?? '', text: 'x'.repeat(22) };
    assert.ok([403, 404].includes((await browser.post(at('/reports/texts'), posted)).status));
  });

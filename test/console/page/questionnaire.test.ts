import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openConsoleVenue } from '../../support/console-venue.js';
import { onEachDatabase, sqliteFor } from '../../support/databases.js';

const AT = '/page/questionnaire';

onEachDatabase('R9 R13: a questionnaire is begun, changed and published', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const { app, submit, get, venueId } = venue;
  const published = () => app.foundation.directory.venueById(venueId)?.document.questionnaire;
  assert.match((await get(AT)).text, /Ask your guests something/);
  const begun = await submit(AT, { fields: { do: 'start visit' } });
  assert.match(begun.text, /How did you like it here\?.*Would you come again\?.*What could be better\?/s);
  const choices = { 'choice-1.en': 'Coffee', 'choice-2.en': 'Cake' };
  const added = await submit(`${AT}/new/choices`, {
    fields: { 'label.en': 'What did you have?', ...choices },
  });
  assert.match(added.text, /What did you have\?.*Coffee, Cake/s);
  await submit(AT, { fields: { do: 'up what-did-you-have' } });
  await submit(AT, {
    to: `${AT}/settings`,
    fields: { on: 'yes', 'title.en': 'Tell us', 'intro.en': 'A minute.' },
  });
  const removal = await get(`${AT}/questions/better/remove`);
  assert.match(removal.text, /What guests wrote can be read/);
  assert.doesNotMatch(removal.text, /What was counted/, 'words are not counted');
  await submit(`${AT}/questions/better/remove`);
  assert.equal(published(), undefined, 'guests see nothing yet');
  await submit(AT, { to: '/page/publish', fields: { do: 'publish' } });
  const found = published();
  assert.equal(found?.title.en, 'Tell us');
  assert.deepEqual(
    found?.questions.map(({ id }) => id),
    ['visit', 'again', 'what-did-you-have'],
  );
  assert.match((await get('/page')).text, /Questionnaire/);
});

test('R13: what is wrong with a question is said, and what was typed stays', async (t) => {
  const { submit } = await openConsoleVenue(t, await sqliteFor());
  await submit(AT, { fields: { do: 'start found' } });
  const page = await submit(`${AT}/new/choice`, { fields: { 'choice-1.en': 'Coffee' } });
  assert.equal(page.status, 422);
  assert.match(page.text, /Write the question in one language at least/);
  assert.match(page.text, /Write at least two choices/);
  assert.equal(page.value('choice-1.en'), 'Coffee');
});

test('two people at one question: the second is told', async (t) => {
  const { submit, get, browser, at } = await openConsoleVenue(t, await sqliteFor());
  await submit(AT, { fields: { do: 'start visit' } });
  const open = await get(`${AT}/questions/again`);
  await submit(`${AT}/questions/again`, { fields: { 'label.en': 'Will you return?' } });
  const late = await browser.post(at(`${AT}/questions/again`), {
    'form-token': open.value('form-token') ?? '',
    version: open.value('version') ?? '',
    'label.en': 'Back soon?',
  });
  assert.equal(late.status, 409);
  assert.match(late.text, /Will you return\?/);
});

test('R13: the preview shows the questionnaire and takes answers, keeping none', async (t) => {
  const { app, submit, browser, at } = await openConsoleVenue(t, await sqliteFor());
  await submit(AT, { fields: { do: 'start visit' } });
  const guest = at('/page/guest/auto/en');
  const online = await browser.get(`${guest}?state=online`);
  assert.match(online.html, /\/questions\//);
  const asked = await browser.get(`${guest}?state=questionnaire`);
  assert.match(asked.text, /How did you like it here\?/);
  const posted = { visit: asked.value('visit') ?? '', 'a.visit': '5' };
  assert.match((await browser.post(`${guest}/questions`, posted)).text, /Thank you!/);
  assert.match((await browser.post(`${guest}/questions`, { ...posted, skip: 'yes' })).text, /You’re online/);
  await app.domain.surveys.flush();
});

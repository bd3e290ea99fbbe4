import assert from 'node:assert/strict';
import { readDraft } from '../../../src/venues/drafts.js';
import type { Field } from '../../../src/venues/field.js';
import { type ConsoleVenue, openConsoleVenue } from '../../support/console-venue.js';
import { onEachDatabase } from '../../support/databases.js';

const FORM = '/ways-in/form';

async function questions({ app, venueId }: ConsoleVenue): Promise<readonly Field[]> {
  const draft = await readDraft(app.foundation.databases.main.read, venueId);
  return draft?.document.waysIn.form?.fields ?? [];
}

async function namesOf(venue: ConsoleVenue): Promise<readonly string[]> {
  return (await questions(venue)).map(({ name }) => name);
}

/** Presses one of the small buttons of a list. */
function press(venue: ConsoleVenue, to: string, what: string) {
  return venue.submit(to.replace(/\/questions$/, ''), { to, fields: { do: what } });
}

onEachDatabase('R13, R14: questions are added, ordered and removed', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const page = await venue.get(FORM);
  assert.match(page.text, /Name One line · needed .*E-mail E-mail address · if they like/);
  assert.match(page.text, /In the privacy notice It says what it said\./);

  const saved = await venue.submit(`${FORM}/new/number`, {
    fields: {
      'label.en': 'How many are you?',
      'help.en': 'Children, too.',
      min: '1',
      max: '20',
      wholeNumber: 'yes',
    },
  });
  assert.match(saved.url, /\/ways-in\/form\?done=added#how_many_are_you$/);
  assert.match(saved.text, /Added to the draft/);
  assert.match(saved.text, /How many are you\? Number · if they like/);
  assert.match(saved.text, /Missing in Deutsch, Français, Español, العربية/);
  assert.match(saved.text, /the notice then says anew How many are you\? \(if you like\)/);
  const added = (await questions(venue)).at(-1);
  assert.deepEqual(added, {
    kind: 'number',
    name: 'how_many_are_you',
    label: { en: 'How many are you?' },
    help: { en: 'Children, too.' },
    required: false,
    min: 1,
    max: 20,
    wholeNumber: true,
  });

  await press(venue, `${FORM}/questions`, 'up how_many_are_you');
  assert.deepEqual(await namesOf(venue), ['name', 'email', 'how_many_are_you', 'table']);
  await press(venue, `${FORM}/questions`, 'down name');
  assert.deepEqual(await namesOf(venue), ['email', 'name', 'how_many_are_you', 'table']);

  const asked = await venue.get(`${FORM}/questions/table/remove`);
  assert.match(asked.text, /Remove “Where are you sitting\?”\?/);
  assert.match(asked.text, /They stay, sealed with each guest, until the guest goes/);
  const gone = await venue.submit(`${FORM}/questions/table/remove`);
  assert.match(
    gone.text,
    /says anew How many are you\? \(if you like\) says no longer Where are you sitting\? \(if you like\)/,
  );
  assert.deepEqual(await namesOf(venue), ['email', 'name', 'how_many_are_you']);

  await venue.submit(`${FORM}/new/text`, { fields: { 'label.en': 'Table' } });
  assert.equal((await namesOf(venue)).at(-1), 'table_2', 'old answers are none to this question');
});

onEachDatabase('every kind is made, and made again as it stands', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const made = {
    text: { minLength: '2', maxLength: '20' },
    'long-text': {},
    email: { required: 'yes' },
    phone: {},
    number: { min: '-2.5' },
    date: { earliest: '2026-01-01', latest: '2026-12-31' },
    choice: { 'choice-1.en': 'Inside', 'choice-2.en': 'In the garden', 'choice-2.de': 'Im Garten' },
    choices: { 'choice-1.ar': 'حفلات' },
    tick: { required: 'yes' },
  };
  for (const [kind, fields] of Object.entries(made)) {
    const saved = await venue.submit(`${FORM}/new/${kind}`, {
      fields: { 'label.en': `A question by ${kind}`, ...fields },
    });
    assert.match(saved.text, /Added to the draft/, kind);
  }
  const all = await questions(venue);
  for (const { name } of all) {
    const again = await venue.submit(`${FORM}/questions/${name}`);
    assert.match(again.text, /Saved in the draft/, name);
  }
  assert.deepEqual(await questions(venue), all);
  const choice = all.find(({ name }) => name === 'a_question_by_choice');
  assert.ok(choice?.kind === 'choice');
  assert.deepEqual(
    choice.options.map(({ value }) => value),
    ['inside', 'in-the-garden'],
  );
});

onEachDatabase('choices are renamed, moved, added and removed', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const at = `${FORM}/questions/table`;
  const optionsNow = async () => {
    const field = (await questions(venue)).find(({ name }) => name === 'table');
    return field?.kind === 'choice' ? field.options.map(({ value, label }) => [value, label.en]) : [];
  };
  await venue.submit(at, { fields: { 'choice-2.en': 'On the terrace', 'choice-3.en': 'At the bar' } });
  assert.deepEqual(await optionsNow(), [
    ['inside', 'Inside'],
    ['garden', 'On the terrace'],
    ['at-the-bar', 'At the bar'],
  ]);
  const moved = await venue.submit(at, { fields: { do: 'up 3' } });
  assert.match(moved.url, /\/questions\/table\?done=moved#order$/);
  assert.deepEqual(
    (await optionsNow()).map(([value]) => value),
    ['inside', 'at-the-bar', 'garden'],
  );
  const empty = Object.fromEntries(['en', 'de', 'fr', 'es', 'ar'].map((code) => [`choice-1.${code}`, '']));
  await venue.submit(at, { fields: empty });
  assert.deepEqual(
    (await optionsNow()).map(([value]) => value),
    ['at-the-bar', 'garden'],
  );
  const tooFew = await venue.submit(at, { fields: empty });
  assert.equal(tooFew.status, 422);
  assert.match(tooFew.html, /<a href="#choice-1\.en">Write at least two choices\.<\/a>/);
});

onEachDatabase('what is wrong is told beside it, and what was typed stays', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const wrong = await venue.submit(`${FORM}/new/number`, {
    fields: { 'help.de': 'Mit Kindern', min: '9', max: 'many' },
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.html, /<a href="#max">Give a number/);
  assert.match(wrong.html, /value="Mit Kindern"/);
  assert.match(wrong.html, /value="many"/);
  const crossed = await venue.submit(`${FORM}/new/number`, { fields: { min: '9', max: '3' } });
  assert.match(crossed.html, /<a href="#label\.en">Write the question in one language/);
  assert.match(crossed.html, /<a href="#max">The second has to be larger/);
  const day = await venue.submit(`${FORM}/new/date`, {
    fields: { 'label.en': 'When?', earliest: '2026-02-30' },
  });
  assert.match(day.html, /<a href="#earliest">Give a day/);
  assert.deepEqual(await namesOf(venue), ['name', 'email', 'table']);
  for (const nothing of ['/new/colour', '/questions/colour', '/questions/colour/remove']) {
    assert.equal((await venue.get(FORM + nothing)).status, 404, nothing);
  }
  assert.equal((await venue.get('/ways-in/account/new/text')).status, 404, 'that way is off');
});

onEachDatabase('a form keeps its last question', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  for (const name of ['email', 'table']) await venue.submit(`${FORM}/questions/${name}/remove`);
  assert.doesNotMatch((await venue.get(FORM)).html, /\/questions\/name\/remove/);
  const refused = await venue.submit(`${FORM}/questions/name/remove`);
  assert.equal(refused.status, 422);
  assert.match(refused.text, /A form needs at least one question/);
  assert.deepEqual(await namesOf(venue), ['name']);
});

onEachDatabase('P3: questions for statistics are apart, and turn their count on', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const before = await venue.get(FORM);
  assert.match(before.text, /Counted, never kept with a person/);
  await venue.submit('/ways-in/collected', { fields: { form: '' } });
  const saved = await venue.submit(FORM, { to: `${FORM}/statistics`, fields: { statistics: 'gender' } });
  assert.match(saved.text, /the notice then says anew Gender \(if you like\): only counted/);
  assert.match((await venue.get('/page/guest/auto/en')).text, /For our statistics, if you like/);
  const draft = await readDraft(venue.app.foundation.databases.main.read, venue.venueId);
  assert.equal(draft?.document.collect.demographics.form, true);
});

const CANARY = '"><script>alert(1)</script><img src=x onerror=alert(1)>';

onEachDatabase('words that look like HTML are words, on every page', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const words = { 'label.en': `L${CANARY}`, 'help.en': `H${CANARY}` };
  await venue.submit(`${FORM}/new/choice`, {
    fields: { ...words, 'choice-1.en': `A${CANARY}`, 'choice-2.en': `B${CANARY}` },
  });
  const name = (await namesOf(venue)).at(-1) ?? '';
  for (const path of [
    FORM,
    `${FORM}/questions/${name}`,
    `${FORM}/questions/${name}/remove`,
    '/ways-in/notice',
    '/page/guest/auto/en',
  ]) {
    const page = await venue.get(path);
    assert.equal(page.status, 200, path);
    assert.doesNotMatch(page.html, /<script>alert|<img src=x/, path);
    assert.match(page.html, /&lt;script&gt;alert/, path);
  }
  const tried = await venue.submit(`${FORM}/new/text`, {
    fields: { ...words, preview: 'auto/en/welcome' },
  });
  assert.match(tried.html, /H&#34;&gt;&lt;script/, 'the preview has what is typed');
  assert.doesNotMatch(tried.html, /<script>alert/);
  assert.equal((await namesOf(venue)).length, 4, 'and keeps nothing of it');
});

onEachDatabase('beside a question the phone shows where guests are asked it', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const phone = /<div class="phone"[^>]* data-target="([^"]*)">\s*<iframe name="phone" src="([^"]+)"/;
  const shown = async (path: string) => {
    const [, target = '', src = ''] = phone.exec((await venue.get(path)).html) ?? [];
    const page = await venue.browser.get(new URL(src, venue.url).href);
    return { target, isThere: page.html.includes(`id="${target}"`) };
  };
  assert.deepEqual(await shown(`${FORM}/questions/table`), { target: 'a.table', isThere: true });
  assert.deepEqual(await shown(`${FORM}/new/text`), { target: 'accept', isThere: true });
  await venue.submit('/ways-in', { fields: { do: 'on account' } });
  await venue.submit('/ways-in/account/new/text', { fields: { 'label.en': 'Room' } });
  const ofAccount = '/ways-in/account/questions/room';
  assert.deepEqual(await shown(ofAccount), { target: 'a.room', isThere: true });
});

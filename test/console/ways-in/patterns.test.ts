import assert from 'node:assert/strict';
import { readDraft } from '../../../src/venues/drafts.js';
import { type ConsoleVenue, openConsoleVenue } from '../../support/console-venue.js';
import { onEachDatabase } from '../../support/databases.js';

const FORM = '/ways-in/form';
const ROOM = `${FORM}/questions/room`;

async function patternOf({ app, venueId }: ConsoleVenue): Promise<unknown> {
  const draft = await readDraft(app.foundation.databases.main.read, venueId);
  const field = draft?.document.waysIn.form?.fields.find(({ name }) => name === 'room');
  return field && 'pattern' in field ? field.pattern : undefined;
}

onEachDatabase('what a line is made of is chosen, or written as a pattern', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  await venue.submit(`${FORM}/new/text`, { fields: { 'label.en': 'Room' } });
  assert.equal(await patternOf(venue), undefined);
  await venue.submit(ROOM, { fields: { madeOf: 'digits' } });
  assert.equal(await patternOf(venue), '[0-9]+');
  assert.match((await venue.get(ROOM)).html, /value="digits" selected/);

  const own = { madeOf: 'own', pattern: '[A-Z]{2}[0-9]{4}' };
  await venue.submit(ROOM, { fields: own });
  assert.equal(await patternOf(venue), own.pattern);
  assert.match((await venue.get(ROOM)).html, /value="own" selected[\s\S]*value="\[A-Z\]\{2\}\[0-9\]\{4\}"/);
  await venue.submit(ROOM, { fields: { 'help.en': 'As on your card' } });
  assert.equal(await patternOf(venue), own.pattern, 'it stays');

  const none = await venue.submit(ROOM, { fields: { madeOf: 'own', pattern: '' } });
  assert.equal(none.status, 422);
  assert.match(none.html, /<a href="#pattern">Write the pattern/);
  for (const pattern of ['(a+)+', '[', '(?=x)']) {
    const refused = await venue.submit(ROOM, { fields: { madeOf: 'own', pattern } });
    assert.match(refused.html, /<a href="#pattern">This is no regular expression we can use/);
  }
  assert.equal(await patternOf(venue), own.pattern);
  await venue.submit(ROOM, { fields: { madeOf: 'anything' } });
  assert.equal(await patternOf(venue), undefined);
});

onEachDatabase('an answer that does not fit is told so in the preview', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const fields = { 'label.en': 'Room', madeOf: 'letters-digits', pattern: '' };
  await venue.submit(`${FORM}/new/text`, { fields });
  const page = await venue.get('/page/guest/auto/en');
  const press = (room: string) =>
    venue.browser.post(venue.at('/page/guest/auto/en/register'), {
      visit: page.value('visit') ?? '',
      'a.name': 'Ada',
      'a.room': room,
      accept: 'yes',
    });
  assert.match((await press('B 7')).html, /<a href="#a\.room">.*doesn’t look right/s);
  assert.match((await press('غ٧')).text, /You’re all set/);
});

import assert from 'node:assert/strict';
import { type ConsoleVenue, openConsoleVenue } from '../../support/console-venue.js';
import { onEachDatabase } from '../../support/databases.js';
import { newGuest, venueOf } from '../../support/guests.js';

function turn(venue: ConsoleVenue, what: string) {
  return venue.submit('/ways-in', { fields: { do: what } });
}

function publish(venue: ConsoleVenue, what = 'publish') {
  return venue.submit('/ways-in', { to: '/page/publish', fields: { do: what } });
}

/** Accepts what is in force in `language` as well. */
async function accept({ app }: ConsoleVenue, guestId: string, language: 'en' | 'de'): Promise<void> {
  const texts = venueOf(app).texts.get(language);
  const rows = (['terms', 'notice'] as const).map((document) => ({
    guest_id: guestId,
    document,
    version: texts?.[document].version,
    language,
    method: 'form',
    accepted_at: app.clock.now(),
  }));
  await app.foundation.databases.main.write('consents').insert(rows);
}

const NONE = /Publishing changes the privacy notice\. No guest has to be asked again\./;

onEachDatabase('publishing tells how many guests it makes accept the texts again', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const { write } = venue.app.foundation.databases.main;
  const outdated = await newGuest(venue.app);
  await turn(venue, 'off form');
  await publish(venue);
  const now = venue.app.clock.now();
  const silent = { id: 'guest-without-consent', venue_id: venue.venueId, created_at: now, last_seen_at: now };
  await write('guests').insert(silent);
  await turn(venue, 'on account');
  assert.match((await venue.get('/page')).text, NONE, 'they are asked in any case');

  await accept(venue, outdated, 'de');
  const one = await venue.get('/page');
  assert.match(one.text, /notice\. 1 guest who accepted what is in force is asked again at the next visit\./);
  const gone = await newGuest(venue.app);
  await newGuest(venue.app);
  assert.match((await venue.get('/page')).text, /3 guests who accepted what is in force are asked again/);
  await write('guests')
    .where({ id: gone })
    .update({ expires_at: now - 1 });
  assert.match((await venue.get('/page')).text, /2 guests who accepted/, 'who is over does not come back');

  await publish(venue, 'discard');
  await turn(venue, 'on form');
  const back = await venue.get('/ways-in');
  assert.match(back.text, /1 guest who accepted/, 'the other one accepted these once, in English');
});

onEachDatabase('what leaves the texts alone asks nobody', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  await newGuest(venue.app);
  await venue.submit('/ways-in/terms', { fields: { 'button.en': 'In we go' } });
  assert.doesNotMatch((await venue.get('/ways-in')).text, /Publishing changes/);
});

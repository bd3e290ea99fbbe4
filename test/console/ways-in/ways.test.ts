import assert from 'node:assert/strict';
import { openConsoleVenue } from '../../support/console-venue.js';
import { onEachDatabase } from '../../support/databases.js';
import { createWebClient } from '../../support/web-client.js';

onEachDatabase('R13: ways in are turned on and off in the draft, and published', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const turn = (what: string) => venue.submit('/ways-in', { fields: { do: what } });
  const page = await venue.get('/ways-in');
  assert.match(page.text, /One tap .* Plan “guest” On/);
  assert.match(page.text, /Registration form .* 3 questions · Plan “regular” On/);
  assert.match(page.text, /User name and password .* Off/);

  const on = await turn('on account');
  assert.match(on.text, /Turned on in the draft\. Guests see it once you publish\./);
  assert.match(on.text, /User name and password .* No questions · Plan “guest” On in the draft/);
  assert.match(on.text, /Publishing changes the privacy notice\. No guest has to be asked again\./);
  const guests = createWebClient();
  const notice = `${venue.app.foundation.config.publicUrl}/p/linden/privacy?lang=en`;
  assert.doesNotMatch((await guests.get(notice)).text, /If you create an account/);
  const published = await venue.submit('/ways-in', { to: '/page/publish', fields: { do: 'publish' } });
  assert.match(published.url, /\/ways-in\?done=published$/);
  assert.match((await guests.get(notice)).text, /If you create an account/);
  assert.ok((await venue.actions()).includes('venue-changed'));

  const minutes = await turn('on provisional');
  assert.match(minutes.text, /A few minutes before signing in .* 5 minutes On in the draft/);
  assert.match((await turn('off provisional')).text, /Off in the draft|Turned off/);
  assert.equal((await turn('on everything')).status, 400);
});

onEachDatabase('the last way in stays, and so does what others depend on', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const turn = (what: string) => venue.submit('/ways-in', { fields: { do: what } });
  await venue.submit('/ways-in/collected', { fields: { below: 'once' } });
  const needed = await turn('off terms');
  assert.equal(needed.status, 422);
  assert.match(
    needed.text,
    /Guests below the age limit are sent to the way in by one tap, so it has to stay on/,
  );
  await turn('off form');
  await venue.submit('/ways-in/collected', { fields: { below: 'auto' } });
  const last = await turn('off terms');
  assert.equal(last.status, 422);
  assert.match(last.text, /At least one way in has to stay on/);
});

onEachDatabase('a way comes back with the settings it had', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const turn = (what: string) => venue.submit('/ways-in', { fields: { do: what } });
  await turn('off form');
  await venue.submit('/ways-in', { to: '/page/publish', fields: { do: 'publish' } });
  assert.match((await venue.get('/ways-in/form')).text, /This way is off/);
  const back = await turn('on form');
  assert.match(back.text, /with the settings it had last/);
  assert.match(back.text, /Registration form .* 3 questions · Plan “regular”/);
});

onEachDatabase('plan, button and minutes are set', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const saved = await venue.submit('/ways-in/terms', {
    fields: { plan: 'regular', 'button.en': 'In we go' },
  });
  assert.match(saved.text, /Saved in the draft/);
  assert.match((await venue.get('/page/guest/auto/en')).text, /In we go/);
  assert.match((await venue.get('/ways-in')).text, /One tap .* Plan “regular”/);
  const unknown = await venue.submit('/ways-in/terms', { fields: { plan: 'nothing' } });
  assert.equal(unknown.status, 422);
  assert.match(unknown.html, /<a href="#plan">Choose something for “Plan”/);
  await venue.submit('/ways-in', { fields: { do: 'on provisional' } });
  const long = await venue.submit('/ways-in/provisional', { fields: { minutes: '60' } });
  assert.match(long.html, /<a href="#minutes">Give a whole number from 1 to 15/);
  assert.match(long.html, /value="60"/);
  await venue.submit('/ways-in/provisional', { fields: { minutes: '7', plan: 'guest' } });
  assert.match((await venue.get('/ways-in')).text, /7 minutes · Plan “guest”/);
  assert.equal((await venue.get('/ways-in/fax')).status, 404);
});

onEachDatabase('R14: what is collected is decided, and the notice follows', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const off = await venue.submit('/ways-in/collected', {
    fields: { usage: '', remember: '', limit: '18', showFrom: '10', usageBy: [] },
  });
  assert.match(off.text, /says no longer .*Counts of sign-ins, time and traffic/);
  assert.match(off.text, /says anew .*Your device is not remembered/);
  const notice = await venue.get('/ways-in/notice?language=de');
  assert.match(notice.html, /lang="de" dir="ltr"/);
  assert.match(notice.text, /18/);
  assert.match((await venue.get('/ways-in/notice?language=ar')).html, /lang="ar" dir="rtl"/);

  const few = await venue.submit('/ways-in/collected', { fields: { showFrom: '4', limit: '12' } });
  assert.equal(few.status, 422);
  assert.match(few.html, /<a href="#showFrom">Give a whole number from 5 to 1000/);
  assert.match(few.html, /<a href="#limit">Give a whole number from 13 to 21/);
  const half = await venue.submit('/ways-in/collected', { fields: { 'marketing.de': '' } });
  assert.equal(half.status, 422);
  assert.match(half.html, /<a href="#marketing\.de">These words are needed in every language/);
  const none = Object.fromEntries(['en', 'de', 'fr', 'es', 'ar'].map((code) => [`marketing.${code}`, '']));
  const unasked = await venue.submit('/ways-in/collected', { fields: none });
  assert.match(unasked.text, /says no longer .*News and offers/);
});

onEachDatabase('front desk sees none of it', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases, { role: 'front-desk' });
  assert.equal((await venue.get('/ways-in')).status, 404);
});

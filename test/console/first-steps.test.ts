import assert from 'node:assert/strict';
import { changeHeading } from '../browser/tour/cafe-page.js';
import { bindGateway, openConsoleVenue } from '../support/console-venue.js';
import { onEachDatabase } from '../support/databases.js';
import { newGuest } from '../support/guests.js';

onEachDatabase('a new owner is led to the first guest, one step after the other', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases, { role: 'owner' });
  const { app, get, submit } = venue;
  const fresh = await get('');
  assert.match(fresh.text, /Make the venue .* Done Make the page yours .* Choose a design Next/);
  assert.match(fresh.text, /Add an access point .* Later Set it up .* Later Be your first guest .* Later/);
  assert.equal(fresh.html.match(/class="button small"/g)?.length, 1, 'one is the next');

  await changeHeading(venue, 'Welcome to Café Linden');
  await submit('/page', { to: '/page/publish', fields: { do: 'publish' } });
  assert.match((await get('')).text, /Make the page yours .* Done .* Add an access point Next/);

  await bindGateway(venue);
  const [bar] = await venue.accessPoints();
  const bound = await get('');
  assert.match(bound.text, /Set it up .* Open the sheet Next Be your first guest .* Later/);
  assert.ok(bound.html.includes(`/access-points/${bar?.id}/sheet"`));

  await newGuest(app);
  assert.doesNotMatch((await get('')).text, /first guest/);
});

onEachDatabase('the front desk is led nowhere', async (databases, t) => {
  const { get } = await openConsoleVenue(t, databases, { role: 'front-desk' });
  assert.doesNotMatch((await get('')).text, /first guest/);
});

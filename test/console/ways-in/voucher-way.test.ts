import assert from 'node:assert/strict';
import { openConsoleVenue } from '../../support/console-venue.js';
import { onEachDatabase } from '../../support/databases.js';

onEachDatabase('vouchers are a way in like any other, drafted and published', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const inForce = () => venue.app.foundation.directory.venueById(venue.venueId)?.document.waysIn.voucher;
  const turned = await venue.submit('/ways-in', { fields: { do: 'on voucher' } });
  assert.match(turned.text, /Vouchers .* New batches give “guest” On in the draft/);
  assert.equal(inForce(), undefined);
  assert.match((await venue.get('/page/guest/auto/en')).text, /Code on your voucher/);

  const saved = await venue.submit('/ways-in/voucher', {
    fields: { plan: 'regular', overRadius: 'yes', 'button.en': 'In we go' },
  });
  assert.match(saved.text, /Saved in the draft/);
  assert.match((await venue.get('/page/guest/auto/en')).text, /In we go/);
  await venue.submit('/ways-in', { to: '/page/publish', fields: { do: 'publish' } });
  assert.deepEqual(inForce(), { plan: 'regular', button: { en: 'In we go' }, overRadius: true });
  assert.match((await venue.get('/ways-in')).text, /“regular” · Codes by access points, too On/);
  assert.match((await venue.get('/vouchers/new')).html, /value="regular" selected/);

  await venue.submit('/ways-in/voucher', { fields: { overRadius: [] } });
  await venue.submit('/ways-in', { to: '/page/publish', fields: { do: 'publish' } });
  assert.equal(inForce()?.overRadius, false);
  const kept = await venue.get('/plans/regular/remove');
  assert.match(kept.text, /It is given by: Registration form, Vouchers/);
});

onEachDatabase('vouchers offered without a plan are set up with the first one', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  await venue.submit('/vouchers', { to: '/vouchers/offer' });
  const saved = await venue.submit('/ways-in/voucher', { fields: { overRadius: 'yes' } });
  assert.match(saved.text, /Saved in the draft/);
  assert.match(
    (await venue.get('/ways-in')).text,
    /New batches give “guest” · Codes by access points, too On/,
  );
});

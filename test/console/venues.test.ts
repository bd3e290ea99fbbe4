import assert from 'node:assert/strict';
import { createAuditStore } from '../../src/owners/audit-store.js';
import { openConsole, send } from '../support/console.js';
import { onEachDatabase } from '../support/databases.js';

const EMAIL = 'anna@linden.example';

onEachDatabase(
  'R13: a venue made in the console serves its page at once, in five languages',
  async (databases, t) => {
    const { app, url, addOwner, signedIn } = await openConsole(t, databases);
    await addOwner(EMAIL);
    const browser = await signedIn(EMAIL);
    const start = await browser.get(`${url}/`);
    assert.match(start.text, /No venue yet/);
    const page = await browser.get(`${url}/venues/new`);
    assert.match(
      page.html,
      /<option value="Europe\/Berlin" selected>/,
      'the time zone of the account’s country',
    );
    assert.equal(page.value('controller'), 'Harbour Ltd');
    const made = await send(browser, page, { to: '/venues/new', fields: { name: 'Café Größe & Söhne' } });
    assert.equal(made.status, 200, made.text);
    assert.match(made.url, /\/venues\/[\w-]{22}$/);
    const guests = await fetch(`${app.publicUrl}/p/cafe-grosse-sohne/terms?lang=ar`);
    assert.equal(guests.status, 200);
    assert.match(await guests.text(), /شبكتنا مجانية/);

    const again = await send(browser, page, { to: '/venues/new', fields: { name: 'Café Größe & Söhne' } });
    assert.equal(again.status, 422);
    assert.match(again.text, /This address is taken/);
    const none = await send(browser, page, { to: '/venues/new', fields: { name: 'مقهى' } });
    assert.match(none.text, /Use lower-case letters, digits and hyphens/);
    const wrong = await send(browser, page, {
      to: '/venues/new',
      fields: { name: ' ', languages: [], slug: 'A b' },
    });
    assert.match(wrong.text, /3 things are not right yet/);
  },
);

onEachDatabase(
  'settings are checked, kept as typed, stored with their texts, and written down',
  async (databases, t) => {
    const { app, url, addOwner, addVenue, signedIn } = await openConsole(t, databases);
    const ownerId = await addOwner(EMAIL);
    const venueId = await addVenue('linden', { ownerId, role: 'owner' });
    const browser = await signedIn(EMAIL);
    const address = `${url}/venues/${venueId}/settings`;
    const [general, controller] = [
      `/venues/${venueId}/settings/general`,
      `/venues/${venueId}/settings/controller`,
    ];
    const wrong = await send(browser, await browser.get(address), {
      to: general,
      fields: { name: 'x'.repeat(81) },
    });
    assert.equal(wrong.status, 422);
    assert.equal(wrong.value('name'), 'x'.repeat(81));

    const fields = { name: 'Linden Two', languages: ['en', 'de'], 'main-language': 'de' };
    const saved = await send(browser, await browser.get(address), { to: general, fields });
    assert.match(saved.text, /Saved\./);
    const document = () => app.foundation.directory.venueById(venueId)?.document;
    assert.deepEqual(document()?.languages, ['de', 'en']);
    const changed = await send(browser, saved, {
      to: controller,
      fields: { controller: 'Linden GmbH', authority: '' },
    });
    assert.match(changed.text, /Saved\./);
    assert.equal(document()?.controller.name, 'Linden GmbH');
    assert.equal(document()?.controller.complaintAuthority, undefined);
    assert.equal(document()?.name, 'Linden Two', 'one section leaves the other');
    assert.match((await send(browser, changed, { to: controller })).text, /Nothing was changed/);

    const notice = await fetch(`${app.publicUrl}/p/linden/privacy?lang=en`);
    assert.match(await notice.text(), /Linden GmbH/);
    const events = await createAuditStore(app.foundation.databases.main.read).ofVenue(venueId, {
      most: 10,
      before: app.clock.now() + 1,
    });
    assert.deepEqual(
      events.map(({ action, object, email }) => [action, object, email]),
      [
        ['venue-changed', 'controller', EMAIL],
        ['venue-changed', 'name, languages', EMAIL],
      ],
    );
    const activity = await browser.get(`${url}/venues/${venueId}/activity`);
    assert.match(activity.text, /Changed the venue: who answers for the data/);
  },
);

onEachDatabase(
  'who saves last does not undo in passing what somebody saved meanwhile',
  async (databases, t) => {
    const { app, url, addOwner, addVenue, signedIn } = await openConsole(t, databases);
    const ownerId = await addOwner(EMAIL);
    const venueId = await addVenue('linden', { ownerId, role: 'owner' });
    const browser = await signedIn(EMAIL);
    const address = `${url}/venues/${venueId}/settings`;
    const to = `/venues/${venueId}/settings/general`;
    const shownBefore = await browser.get(address);
    await send(browser, await browser.get(address), { to, fields: { name: 'First' } });
    const stale = await send(browser, shownBefore, { to, fields: { name: 'Second' } });
    assert.equal(stale.status, 409);
    assert.match(stale.text, /Somebody else saved this meanwhile .* Name Stored now: First Yours: Second/);
    assert.equal(stale.value('name'), 'Second', 'what was typed stays');
    const name = () => app.foundation.directory.venueById(venueId)?.document.name;
    assert.equal(name(), 'First');
    await send(browser, stale, { to });
    assert.equal(name(), 'Second', 'looked over and saved once more');
  },
);

onEachDatabase('a language is offered only where its terms can be read', async (databases, t) => {
  const { app, url, addOwner, addVenue, signedIn } = await openConsole(t, databases);
  const ownerId = await addOwner(EMAIL);
  const venueId = await addVenue('linden', { ownerId, role: 'owner' });
  await app.applyVenue({
    venue: 'linden',
    name: 'Linden',
    languages: ['en'],
    waysIn: { terms: { plan: 'hour' } },
    terms: { en: 'Be kind.' },
    controller: { name: 'Linden' },
    plans: [{ name: 'hour' }],
  });
  const browser = await signedIn(EMAIL);
  const page = await browser.get(`${url}/venues/${venueId}/settings`);
  const to = `/venues/${venueId}/settings/general`;
  const refused = await send(browser, page, { to, fields: { languages: ['en', 'fr'] } });
  assert.equal(refused.status, 422);
  assert.match(refused.text, /no terms of use in French yet/);
});

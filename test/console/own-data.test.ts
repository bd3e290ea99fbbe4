import assert from 'node:assert/strict';
import { createMemberStore } from '../../src/owners/member-store.js';
import { downloadAccount } from '../support/account-archive.js';
import { openConsole, PASSWORD, send, type TestConsole } from '../support/console.js';
import { onEachDatabase } from '../support/databases.js';
import { newGuest } from '../support/guests.js';
import { SECRET, sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';
import { countRows } from '../support/walk-tables.js';
import { createWebClient } from '../support/web-client.js';

const EMAIL = 'anna@linden.example';

/** An owner with the sample venue, which has an access point, and a guest. */
async function open(console: TestConsole) {
  const ownerId = await console.addOwner(EMAIL);
  const venueId = await console.addVenue('linden', { ownerId, role: 'owner' });
  await console.app.applyVenue(sampleVenue({ accessPoints: [sampleAccessPoint()] }));
  await newGuest(console.app);
  return { ownerId, venueId, browser: await console.signedIn(EMAIL) };
}

onEachDatabase(
  'R17: a venue is removed by its name, with everything in it and nothing else',
  async (databases, t) => {
    const console = await openConsole(t, databases);
    const { ownerId, venueId, browser } = await open(console);
    await console.addVenue('stays', { ownerId, role: 'owner' });
    const page = await browser.get(`${console.url}/venues/${venueId}/remove`);
    assert.match(page.text, /1 guest, with answers.*1 access point \(Bar\): unbound/);
    const to = `/venues/${venueId}/remove`;
    const wrong = await send(browser, page, { to, fields: { name: 'Linden' } });
    assert.equal(wrong.status, 422);
    assert.equal((await browser.once(`${console.url}/venues/${venueId}`)).status, 200);
    const gone = await send(browser, wrong, { to, fields: { name: 'Café Linden' } });
    assert.match(gone.text, /The venue is removed\..*Café stays/);
    assert.equal((await browser.once(`${console.url}/venues/${venueId}`)).status, 404);
    const rows = await countRows(console.app.foundation.databases.main.read);
    assert.deepEqual([rows.venues, rows.guests, rows.access_points], [1, undefined, undefined]);
    assert.match(
      (await browser.get(`${console.url}/account/activity`)).text,
      /Removed the venue: Café Linden/,
    );
  },
);

onEachDatabase(
  'R17: what belongs to an account is downloaded, without secrets or guests',
  async (databases, t) => {
    const console = await openConsole(t, databases);
    const { browser } = await open(console);
    const files = await downloadAccount(console.url, browser);
    const parsed = (path: string) => JSON.parse(files.get(path) ?? 'null');
    assert.equal(parsed('account.json').email, EMAIL);
    assert.equal(parsed('account.json').country, 'DE');
    assert.equal(parsed('sessions.json').length, 1);
    assert.deepEqual(parsed('muted-notices.json'), []);
    assert.equal(parsed('venues/linden/venue.json').name, 'Café Linden');
    assert.equal(parsed('venues/linden/access-points.json')[0].name, 'Bar');
    assert.equal(parsed('venues/linden/people.json')[0].role, 'owner');
    assert.equal(parsed('venues/linden/versions.json').at(-1).document.name, 'Café linden');
    assert.equal(parsed('venues/linden/draft.json'), null);
    const all = [...files.values()].join();
    assert.doesNotMatch(all, new RegExp(`${SECRET}|argon2|[Ss]ealed|[Hh]ash`));
    assert.match((await browser.get(`${console.url}/account/activity`)).text, /Downloaded the account/);
  },
);

onEachDatabase(
  'R17: a deactivated account opens nothing until its owner signs in and says so',
  async (databases, t) => {
    const console = await openConsole(t, databases);
    const { browser, venueId } = await open(console);
    const other = await console.signedIn(EMAIL);
    const page = await browser.get(`${console.url}/account/deactivate`);
    const out = await send(browser, page, { to: '/account/deactivate' });
    assert.match(out.text, /Your account is deactivated/);
    assert.equal((await other.once(`${console.url}/`)).status, 303);
    assert.equal((await fetch(`${console.app.publicUrl}/p/linden/terms`)).status, 200, 'guests are served');
    const fields = { email: EMAIL, password: PASSWORD };
    const asked = await send(browser, out, { to: '/sign-in', fields });
    assert.match(asked.text, /Make it active again to go on/);
    assert.equal((await browser.once(`${console.url}/venues/${venueId}`)).status, 303, 'not signed in yet');
    const back = await send(browser, asked, { to: '/reactivate' });
    assert.match(back.text, /Café Linden/);
  },
);

onEachDatabase(
  'R12 R17 R29: a deleted account leaves nothing, and takes the venues that are its alone',
  async (databases, t) => {
    const console = await openConsole(t, databases);
    const { ownerId, venueId, browser } = await open(console);
    const partner = await console.addOwner('ben@linden.example');
    const shared = await console.addVenue('shared', { ownerId, role: 'owner' });
    const since = console.app.clock.now();
    const members = createMemberStore(console.app.foundation.databases.main.write);
    await members.put({ venueId: shared, ownerId: partner, role: 'owner', readsAnswers: true, since });
    const page = await browser.get(`${console.url}/account/delete`);
    assert.match(
      page.text,
      /the venue “Café Linden”, with: 1 guest.*Bar.*your access to “Café shared”, which stays/,
    );
    const to = '/account/delete';
    assert.equal((await send(browser, page, { to, fields: { email: 'ben@linden.example' } })).status, 422);
    const gone = await send(browser, page, { to, fields: { email: EMAIL } });
    assert.match(gone.text, /Your account is deleted/);
    const { read } = console.app.foundation.databases.main;
    const rows = await countRows(read);
    assert.deepEqual(
      [rows.owners, rows.venues, rows.venue_members, rows.guests, rows.access_points, rows.owner_sessions],
      [1, 1, 1, undefined, undefined, undefined],
    );
    assert.equal(await read('audit_events').where({ owner_id: ownerId }).first(), undefined);
    assert.equal(console.app.foundation.directory.venueById(venueId), undefined);
    const stranger = createWebClient();
    const fields = { email: EMAIL, password: PASSWORD };
    const refused = await send(stranger, await stranger.get(`${console.url}/sign-in`), {
      to: '/sign-in',
      fields,
    });
    assert.equal(refused.status, 422);
  },
);

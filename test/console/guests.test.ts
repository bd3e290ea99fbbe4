import assert from 'node:assert/strict';
import { DAY, MINUTE } from '../../src/base/clock.js';
import { createMemberStore } from '../../src/owners/member-store.js';
import { createWebClient } from '../support/web-client.js';
import { type ConsoleVenue, openConsoleVenue } from '../support/console-venue.js';
import { PASSWORD, send } from '../support/console.js';
import { onEachDatabase } from '../support/databases.js';
import { redirectTo, register } from '../support/guest-portal.js';
import { newGuest } from '../support/guests.js';
import { goOnline } from '../support/online-guest.js';
import { openGateway } from '../support/radius-gateway.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';

/** A guest who filled in the sample's form. */
async function fillIn({ app }: ConsoleVenue, answers: Readonly<Record<string, string>>): Promise<void> {
  const phone = createWebClient();
  const ready = await register(phone, await phone.get(redirectTo(app)), answers);
  assert.equal(ready.status, 200, ready.text);
}

async function openWithGuest(...[t, databases]: Parameters<typeof openConsoleVenue>): Promise<ConsoleVenue> {
  const venue = await openConsoleVenue(t, databases);
  await venue.app.applyVenue(sampleVenue({ accessPoints: [sampleAccessPoint({ coaPort: null })] }));
  await fillIn(venue, { name: '=Mia "Quay"', email: 'mia@guests.example', table: 'garden' });
  return venue;
}

async function guestPath(venue: ConsoleVenue): Promise<string> {
  const { links } = await venue.get('/guests');
  const link = links.find((one) => /\/guests\/[\w-]{22}$/.test(one));
  assert.ok(link, 'a guest is listed');
  return link.slice(`/venues/${venue.venueId}`.length);
}

onEachDatabase(
  'P13: answers are opened one guest at a time, each time written down',
  async (databases, t) => {
    const venue = await openWithGuest(t, databases);
    const { get, submit } = venue;
    await newGuest(venue.app);
    const list = await get('/guests');
    assert.match(list.text, /1 guest\. .* answers .* Away Open/);
    assert.match((await get('/guests?show=all')).text, /2 guests\./);
    const path = await guestPath(venue);
    const shown = await get(path);
    for (const page of [list, shown]) assert.doesNotMatch(page.html, /Mia|mia@|garden/i);
    assert.match(shown.text, /They are sealed\. .* Marketing not asked: no marketing/);
    assert.match(shown.text, /Terms of use \d+ \w+ \d+ at \d\d:\d\d, in English/);
    assert.deepEqual(await venue.actions(), []);
    for (const times of [1, 2]) {
      const opened = await submit(path, { to: `${path}/answers` });
      assert.match(
        opened.text,
        /Name =Mia "Quay" E-mail mia@guests\.example Where are you sitting\? In the garden/,
      );
      assert.deepEqual(await venue.actions(), Array(times).fill('answers-opened'));
    }
  },
);

onEachDatabase(
  'P13: managers read answers where the owner says so; the front desk sees no list',
  async (databases, t) => {
    const venue = await openWithGuest(t, databases);
    const { app, venueId, addOwner, signedIn, at } = venue;
    const path = await guestPath(venue);
    const members = createMemberStore(app.foundation.databases.main.write);
    const member = { venueId, ownerId: await addOwner('max@linden.example'), since: 0 };
    const be = (role: 'manager' | 'front-desk', readsAnswers: boolean) =>
      members.put({ ...member, role, readsAnswers });
    await be('manager', false);
    const browser = await signedIn('max@linden.example');
    const page = await browser.get(at(path));
    assert.match(page.text, /Reading answers is for the venue’s owner/);
    const token = page.value('form-token') ?? '';
    const open = () =>
      browser.once(at(`${path}/answers`), {
        method: 'POST',
        body: new URLSearchParams({ 'form-token': token }),
      });
    assert.equal((await open()).status, 404);
    assert.equal((await browser.once(at('/guests/export'))).status, 404);
    await be('manager', true);
    assert.match((await open()).text, /mia@guests\.example/);
    // What a front desk was allowed as a manager is not left over.
    await be('front-desk', true);
    assert.equal((await open()).status, 404);
    assert.equal((await browser.once(at(path))).status, 404);
    assert.equal((await browser.once(at('/guests'))).status, 404);
  },
);

onEachDatabase(
  'R22: removing a guest names what goes, ends the session, and leaves nothing',
  async (databases, t) => {
    const venue = await openWithGuest(t, databases);
    const { app, get, submit, browser, at } = venue;
    const path = await guestPath(venue);
    const guestId = path.slice('/guests/'.length);
    await goOnline(app, openGateway(t, app), { guestId });
    assert.match((await get('/guests?show=online')).text, /1 guest\. .* Online Open/);
    assert.match((await get(path)).text, /Device [\w-]{4} remembered until/);
    const asked = await get(`${path}/remove`);
    assert.match(asked.text, /with its answers, one device, one session, consents and links/);
    assert.match((await submit(`${path}/remove`)).text, /The guest is removed\. .*No guests here/);
    assert.equal((await browser.once(at(path))).status, 404);
    const { main, keys } = app.foundation.databases;
    for (const table of ['guests', 'sessions', 'devices', 'consents']) {
      assert.deepEqual(await main.read(table).select(), [], table);
    }
    assert.deepEqual(await keys.read('guest_keys').select(), []);
    assert.deepEqual(await venue.actions(), ['guest-removed']);
    assert.doesNotMatch(JSON.stringify(await main.read('audit_events').select()), new RegExp(guestId));
  },
);

onEachDatabase(
  'guests are found by their days, as the venue’s calendar counts them',
  async (databases, t) => {
    const venue = await openWithGuest(t, databases);
    const { app, get } = venue;
    const day = (at: number) => new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin' }).format(at);
    const [today, tomorrow] = [day(app.clock.now()), day(app.clock.now() + DAY)];
    assert.match((await get(`/guests?from=${today}&to=${today}`)).text, /1 guest\./);
    assert.match((await get(`/guests?from=${tomorrow}`)).text, /0 guests\./);
    assert.match((await get('/guests?from=2026-02-31&to=x&show=y&after=z')).text, /1 guest\./);
  },
);

onEachDatabase(
  'answers are exported where the notice says so, to those who told it',
  async (databases, t) => {
    const venue = await openWithGuest(t, databases);
    const { app, get, submit, browser, at } = venue;
    const page = await get('/guests/export');
    assert.match(page.text, /There is no file as long as the privacy notice says nothing/);
    const post = {
      method: 'POST',
      body: new URLSearchParams({ 'form-token': page.value('form-token') ?? '' }),
    };
    assert.equal((await browser.once(at('/guests/export'), post)).status, 404);
    const allowed = await submit('/guests/export', { to: '/guests/export/allow', fields: { allow: 'yes' } });
    assert.match(allowed.text, /the privacy notice says it from now on/i);
    assert.match(allowed.text, /One guest has answers; 0 accepted the notice/, 'she accepted another one');
    for (const [language, words] of [
      ['en', /may also save your answers as a file/],
      ['de', /kann Ihre Angaben auch als Datei sichern/],
      ['ar', /حفظ إجاباتك في ملف/],
    ] as const) {
      const notice = await fetch(`${app.publicUrl}/p/linden/privacy?lang=${language}`);
      assert.match(await notice.text(), words, language);
    }
    await fillIn(venue, { name: '=Mia "Quay"', email: 'mia@guests.example', table: 'inside' });
    app.clock.advance(11 * MINUTE);
    const asked = await get('/guests/export');
    assert.match(asked.text, /Is it still you/);
    await send(browser, asked, { to: '/confirm', fields: { password: PASSWORD } });
    const file = await submit('/guests/export');
    assert.match(String(file.headers.get('content-type')), /^text\/csv/);
    assert.match(
      String(file.headers.get('content-disposition')),
      /attachment; filename="?linden-guests\.csv/,
    );
    const [head, row, ...rest] = file.html
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\n');
    assert.equal(head, 'Registered,Last seen,Marketing,Name,E-mail,Where are you sitting?');
    assert.match(row ?? '', /^[\dT:.Z-]+,[\dT:.Z-]+,no,"'=Mia ""Quay""",mia@guests\.example,Inside$/);
    assert.deepEqual(rest, []);
    assert.deepEqual((await venue.actions()).slice(0, 2), ['guests-exported', 'venue-changed']);
  },
);

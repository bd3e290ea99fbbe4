import assert from 'node:assert/strict';
import { DAY } from '../../src/base/clock.js';
import { createMemberStore } from '../../src/owners/member-store.js';
import { referenceOn, sendRequest } from '../requests/request-form.js';
import { type ConsoleVenue, openConsoleVenue } from '../support/console-venue.js';
import { onEachDatabase } from '../support/databases.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';

async function openWithRequest(
  ...[t, databases]: Parameters<typeof openConsoleVenue>
): Promise<ConsoleVenue & { readonly reference: string }> {
  const venue = await openConsoleVenue(t, databases);
  await venue.app.applyVenue(sampleVenue({ accessPoints: [sampleAccessPoint({ coaPort: null })] }));
  return { ...venue, reference: referenceOn(await sendRequest(venue.app)) };
}

onEachDatabase(
  'R28: an owner opens a request, which is written down, and closes it with a note',
  async (databases, t) => {
    const venue = await openWithRequest(t, databases);
    const { reference, get, submit, browser, at, app } = venue;
    assert.match(
      (await get('')).text,
      /Somebody asked for something in writing\. Answer it by \d+ \w+ 20\d\d/,
    );
    const list = await get('/requests');
    assert.match(list.text, new RegExp(`${reference} Deleting data .* 30 days left`));
    const path = `/requests/${reference}`;
    const shown = await get(path);
    for (const page of [list, shown]) assert.doesNotMatch(page.html, /canary|Nightingale/i);
    assert.deepEqual(await venue.actions(), []);
    const opened = await submit(path, { to: `${path}/open` });
    assert.match(
      opened.text,
      /Nightingale Canary was here\..* canary\.bird@example\.org Written in English/s,
    );
    assert.deepEqual(await venue.actions(), ['request-opened']);

    app.clock.advance(31 * DAY);
    const again = await venue.signedIn('anna@linden.example');
    assert.match((await again.get(at(''))).text, /A request in writing is overdue/);
    assert.match((await again.get(at('/requests'))).text, /Overdue by 1 day/);
    const page = await again.get(at(path));
    const token = page.value('form-token') ?? '';
    const close = (note: string) => again.post(at(`${path}/close`), { 'form-token': token, note });
    assert.equal((await close(' ')).status, 422);
    const closed = await close('Deleted by hand');
    assert.match(closed.text, new RegExp(`The request is closed\\..*${reference} Deleting data .* Closed`));
    assert.equal((await close('Twice')).status, 409);
    assert.match((await again.get(at(path))).text, /What came of it Deleted by hand/);
    assert.deepEqual(await venue.actions(), ['request-closed', 'request-opened']);
    assert.doesNotMatch((await again.get(at(''))).text, /in writing/);
    assert.equal((await browser.once(at('/requests/LIN-0000-0000'))).status, 303, 'the old session is over');
  },
);

onEachDatabase('T43: requests are for the owner of their venue alone', async (databases, t) => {
  const venue = await openWithRequest(t, databases);
  const { reference, addOwner, addVenue, signedIn, url, at, app, venueId } = venue;
  const ownerId = await addOwner('ben@elsewhere.example');
  const elsewhere = await addVenue('elsewhere', { ownerId, role: 'owner' });
  const ben = await signedIn('ben@elsewhere.example');
  const own = `${url}/venues/${elsewhere}/requests/${reference}`;
  assert.equal((await ben.once(own)).status, 404, 'through his own venue');
  assert.equal((await ben.once(at('/requests'))).status, 404);
  const manager = { venueId, ownerId, role: 'manager', readsAnswers: true, since: 0 } as const;
  await createMemberStore(app.foundation.databases.main.write).put(manager);
  assert.equal((await ben.once(at('/requests'))).status, 404, 'as a manager');
  assert.doesNotMatch((await ben.get(at(''))).text, /in writing/);
});

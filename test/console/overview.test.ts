import assert from 'node:assert/strict';
import { MINUTE } from '../../src/base/clock.js';
import { addDays, dayAt } from '../../src/tallies/local-day.js';
import { USAGE } from '../../src/tallies/tally-shape.js';
import { createTallyDayStore } from '../../src/tallies/tally-day-store.js';
import { createTallyStore, type StoredTally } from '../../src/tallies/tally-store.js';
import { openConsoleVenue } from '../support/console-venue.js';
import { onEachDatabase } from '../support/databases.js';
import { haveReported, watchAndMail } from '../support/notices.js';
import { goOnline } from '../support/online-guest.js';
import { openGateway } from '../support/radius-gateway.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';

onEachDatabase(
  'the overview tells who is online, what is alive and what is to be done',
  async (databases, t) => {
    const { app, get, accessPoints } = await openConsoleVenue(t, databases, { role: 'owner' });
    await app.applyVenue(sampleVenue({ accessPoints: [] }));
    assert.match((await get('')).text, /Add an access point The device that sends out your WiFi/);
    await app.applyVenue(sampleVenue({ accessPoints: [sampleAccessPoint()] }));
    const unheard = await get('');
    assert.match(unheard.text, /“Bar” was never heard of/);
    assert.match(unheard.text, /The terms of use of this service have changed/);

    const gateway = openGateway(t, app);
    const { sessionId } = await goOnline(app, gateway);
    await app.domain.counts.flush();
    const lively = await get('');
    assert.match(lively.text, /Guests online now 1 One guest with an open session/);
    assert.match(lively.text, /Bar Last heard of .* 1 guest session Alive/);
    assert.doesNotMatch(lively.text, /never heard of/);
    await haveReported(app, sessionId);
    app.clock.advance(13 * MINUTE);
    await watchAndMail(app);
    const silent = await get('');
    assert.match(silent.text, /“Bar” had guests online and went silent/);
    assert.match(silent.text, /Bar Last heard of .* Silent/);
    const [row] = await accessPoints();
    const itself = await get(`/access-points/${row?.id}`);
    assert.match(
      itself.text,
      /Bar Silent .* 13 minutes ago\. Silent since then, though it had guests online/,
    );
    app.clock.advance(MINUTE);
    await goOnline(app, gateway, { terminal: '02-CC-00-00-00-02' });
    await app.domain.counts.flush();
    assert.match((await get('')).text, /Bar Last heard of .* Alive/, 'once heard it is not silent');
  },
);

onEachDatabase(
  'the overview compares the last closed days, from the counts that may be shown',
  async (databases, t) => {
    const { app, get, venueId } = await openConsoleVenue(t, databases, { role: 'front-desk' });
    const bare = await get('');
    assert.match(bare.text, /Add an access point, so that guests can get online/);
    assert.match(bare.text, /Not enough to show yet/);
    const { write } = app.foundation.databases.main;
    const zone = app.foundation.directory.venueById(venueId)?.document.timeZone ?? '';
    const yesterday = addDays(dayAt(zone, app.clock.now()), -1);
    const shown = (period: string, times: number): StoredTally => ({
      venueId,
      state: 'shown',
      period,
      cell: { event: 'sign-in', standing: 'new', way: 'terms' },
      counts: { guests: 6, fresh: 6, times },
    });
    await createTallyStore(write, USAGE).add([shown(yesterday, 12), shown(addDays(yesterday, -1), 9)]);
    await createTallyDayStore(write).closeThrough(venueId, yesterday);
    const page = await get('');
    assert.match(page.text, /Sign-ins on the last full day 12 .* 3 more than the day before/);
    assert.equal(page.html.match(/<rect x=/g)?.length, 14, 'a bar a day');
    assert.match(page.text, /Show as a table .* 9 .* 12/);
  },
);

onEachDatabase('R18: changed terms are accepted by who reads them', async (databases, t) => {
  const { get, browser, url } = await openConsoleVenue(t, databases, { role: 'owner' });
  const terms = await browser.get(`${url}/terms`);
  const token = terms.value('form-token') ?? '';
  const accepted = await browser.post(`${url}/terms`, { 'form-token': token });
  assert.match(accepted.text, /You have accepted these terms/);
  assert.doesNotMatch((await get('')).text, /terms of use of this service have changed/);
});

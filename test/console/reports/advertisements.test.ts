import assert from 'node:assert/strict';
import { reportMail } from '../../../src/console/reports/report-mail.js';
import { addDays } from '../../../src/tallies/local-day.js';
import { periodGone } from '../../../src/tallies/report-period.js';
import { downloadAccount } from '../../support/account-archive.js';
import { BAKERY, PLACES } from '../../support/advertisements.js';
import { openConsoleVenue } from '../../support/console-venue.js';
import { onEachDatabase } from '../../support/databases.js';
import { sampleVenue } from '../../support/sample-venue.js';
import { evenUse, showCounts } from './shown-counts.js';

onEachDatabase('R15: what was shown and followed is told on every way a report is', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const { app, venueId } = venue;
  const name = '=Bakery <b>';
  await app.applyVenue(sampleVenue({ page: PLACES, advertisements: [{ ...BAKERY, name }] }));
  const open = app.foundation.directory.venueById(venueId) ?? assert.fail();
  const now = app.clock.now();
  const { to } = periodGone('week', open.document.timeZone, now);
  assert.match((await venue.get('/reports')).text, /Example/);
  const of = (day: string, event: string, advertisement: string, times: number) => ({
    day,
    cell: { event, advertisement },
    counts: { guests: times, fresh: times, times },
  });
  await showCounts(venue, to, {
    usage: evenUse(to, 2),
    advertisements: [
      of(addDays(to, -1), 'view', 'bakery', 30),
      of(to, 'view', 'bakery', 10),
      of(to, 'click', 'bakery', 10),
      of(to, 'view', 'gone', 7),
    ],
  });

  const range = `from=${addDays(to, -6)}&to=${to}`;
  const page = await venue.get(`/reports?${range}`);
  assert.match(page.text, /=Bakery <b> 40 followed: 10 \(25 %\) removed since 7 followed: too few to tell/);
  const csv = await venue.get(`/reports/advertisements.csv?${range}`);
  assert.match(csv.html, /period,since,event,advertisement,times\r\n/);
  assert.match(csv.html, new RegExp(`${to},,click,'=Bakery <b>,10\r\n`));
  const json = JSON.parse((await venue.get(`/reports/advertisements.json?${range}`)).html) as {
    rows: object[];
  };
  assert.deepEqual(json.rows.at(-1), { period: to, event: 'view', advertisement: 'gone', times: 7 });

  const { config, databases: stored } = app.foundation;
  const deps = { db: stored.main.read, consoleUrl: config.consoleUrl ?? '' };
  const mail = await reportMail(deps, { venue: open, every: 'week', now });
  assert.match(mail?.text ?? '', /shown to 40 guests\n {2}followed: 10 \(25 %\)/);

  const files = await downloadAccount(venue.url, venue.browser);
  const counts = JSON.parse(files.get('venues/linden/advertisement-counts.json') ?? '[]') as object[];
  assert.equal(counts.length, 4);
  assert.deepEqual(counts.at(-1), {
    period: to,
    cell: { event: 'view', advertisement: 'gone' },
    counts: { times: 7 },
  });
});

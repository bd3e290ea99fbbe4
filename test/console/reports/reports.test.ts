import assert from 'node:assert/strict';
import { addDays, dayAt } from '../../../src/tallies/local-day.js';
import { type ConsoleVenue, openConsoleVenue } from '../../support/console-venue.js';
import { onEachDatabase } from '../../support/databases.js';
import { sampleAccessPoint, sampleVenue } from '../../support/sample-venue.js';
import { evenUse, showCounts } from './shown-counts.js';

/** The sample venue's last day that can be closed. */
function yesterdayAt({ app, venueId }: ConsoleVenue): string {
  const zone = app.foundation.directory.venueById(venueId)?.document.timeZone ?? '';
  return addDays(dayAt(zone, app.clock.now()), -1);
}

onEachDatabase('R15: use is drawn by day, with a table, beside the days before', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases, { role: 'manager' });
  const last = yesterdayAt(venue);
  await showCounts(venue, last, { usage: evenUse(last, 14) });
  const more = { event: 'sign-in', standing: 'new', way: 'form' };
  await showCounts(venue, last, { usage: [{ day: last, cell: more, counts: { guests: 10, times: 10 } }] });
  const page = await venue.get('/reports?days=7');
  assert.match(page.text, /Sign-ins 150 7 % more than in the 7 days before \(140\)/);
  assert.match(page.text, /Of new guests 52 35 % of the sign-ins/);
  assert.match(page.text, /Sessions 140 as in the 7 days before/);
  assert.match(page.text, /Time online 70 hours 30 minutes a session as in/);
  assert.match(page.text, /Traffic 14 GB/);
  assert.match(page.text, /Sign-ins by day .* 16 14 30 /, 'new, returning, all');
  assert.match(page.text, /Ways in .* One tap 98 65 % Form 52 35 %/);
  assert.match(page.text, /not counted apart by hour/);
  assert.match(page.html, /href="\/venues\/[\w-]+\/ways-in\/collected"/);
  assert.match(page.text, /Small numbers wait until 5 people/);
  const [chart = ''] = /<svg class="drawn"[^]*?<\/svg>/.exec(page.html) ?? [];
  assert.equal(chart.match(/class="shade-1"/g)?.length, 7, 'a column a day');
  assert.equal(chart.match(/class="shade-2"/g)?.length, 7);
  assert.doesNotMatch(page.html, /style=/);
  const weeks = await venue.get('/reports?days=30&by=week');
  assert.match(weeks.text, /Sign-ins by week .* Week from/);
  assert.match(weeks.text, /nothing to show in the 30 days before/);
  const old = `from=${addDays(last, -150)}&to=${addDays(last, -100)}`;
  const months = await venue.get(`/reports?${old}`);
  assert.match(months.text, /Nothing to show for these days/);
  assert.match(months.text, /kept by the month alone, so columns are months/);
});

onEachDatabase(
  'R15: what is counted apart is told by hour, access point and language',
  async (databases, t) => {
    const venue = await openConsoleVenue(t, databases);
    await venue.app.applyVenue(sampleVenue({ accessPoints: [sampleAccessPoint()] }));
    const [bar] = await venue.accessPoints();
    const day = yesterdayAt(venue);
    const signIn = { event: 'sign-in', standing: 'new' };
    const of = (cell: object, times: number) => ({
      day,
      cell: { ...signIn, ...cell },
      counts: { guests: times, times },
    });
    await showCounts(venue, day, {
      usage: [
        of({ hour: '09', access_point_id: bar?.id, language: 'de' }, 12),
        of({ hour: '17', access_point_id: 'gone', language: 'ar' }, 6),
      ],
      demographics: [
        { day, cell: { source: 'form', gender: 'female', age_group: '25-34' }, counts: { guests: 9 } },
        { day, cell: { source: 'form', gender: 'unknown', age_group: '65-plus' }, counts: { guests: 3 } },
      ],
    });
    const page = await venue.get('/reports');
    assert.match(page.text, /Busiest hours .* 09:00 12 10:00 0 .* 17:00 6/);
    assert.match(page.text, /Access points .* Bar 12 67 % unbound since 6 33 %/);
    assert.match(page.text, /Languages .* German 12 67 % Arabic 6 33 %/);
    assert.match(page.text, /Gender .* Female 9 100 % Age .* 25 to 34 9 100 %/);
    assert.doesNotMatch(page.text, /65 or older/, 'three people are shown to nobody');
  },
);

onEachDatabase('R15: an empty venue shows an example and the next step', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  await venue.app.applyVenue(sampleVenue({ accessPoints: [] }));
  const page = await venue.get('/reports');
  assert.match(page.text, /Your first report .* without one nobody gets online\. Add an access point/);
  assert.match(page.text, /Example These numbers are made up/);
  assert.match(page.text, /No day has been counted yet/);
  assert.doesNotMatch(page.html, /usage\.csv/, 'made-up numbers are no file');
});

onEachDatabase('R15: reports go out as CSV and JSON, and no cell as a formula', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const accessPoint = sampleAccessPoint({ name: '=cmd()' });
  await venue.app.applyVenue(sampleVenue({ accessPoints: [accessPoint] }));
  const [bar] = await venue.accessPoints();
  const day = yesterdayAt(venue);
  const cell = { event: 'sign-in', access_point_id: bar?.id ?? '', standing: 'new' };
  await showCounts(venue, day, { usage: [{ day, cell, counts: { guests: 7, times: 8 } }] });
  const page = await venue.get('/reports?days=7');
  const links = page.links.filter((link) => link.includes('/reports/usage.'));
  assert.equal(links.length, 2);
  const [csv, json] = await Promise.all(links.map((link) => venue.browser.get(venue.url + link)));
  assert.equal(
    csv?.html,
    `period,since,event,hour,way,access_point,language,standing,times,seconds,bytes\r\n${day},,sign-in,,,'=cmd(),,new,8,0,0\r\n`,
  );
  assert.match(String(csv?.headers.get('content-disposition')), /^attachment; filename=linden-usage-/);
  const told = JSON.parse(json?.html ?? '') as { readonly rows: readonly object[]; readonly to: string };
  assert.equal(told.to, day);
  assert.deepEqual(told.rows, [
    {
      period: day,
      event: 'sign-in',
      access_point: '=cmd()',
      standing: 'new',
      times: 8,
      seconds: 0,
      bytes: 0,
    },
  ]);
  assert.equal((await venue.browser.once(venue.at('/reports/guests.csv'))).status, 404);
});

onEachDatabase('days that make no report are refused in words', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  for (const query of [
    'from=2026-02-31&to=2026-03-01',
    'from=2026-03-02&to=2026-03-01',
    'from=2026-01-01&to=2026-06-01',
    'from=x&to=y',
  ]) {
    const page = await venue.get(`/reports?${query}`);
    assert.equal(page.status, 422, query);
    assert.match(page.text, /no days a report can cover/);
    assert.equal((await venue.browser.once(venue.at(`/reports/usage.csv?${query}`))).status, 404);
  }
});

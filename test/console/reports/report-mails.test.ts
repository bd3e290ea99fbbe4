import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { DAY, MINUTE } from '../../../src/base/clock.js';
import type { Mailer } from '../../../src/mail/mailer.js';
import { addDays } from '../../../src/tallies/local-day.js';
import { nextReportAt, periodGone } from '../../../src/tallies/report-period.js';
import { send } from '../../support/console.js';
import { EMAIL, openConsoleVenue } from '../../support/console-venue.js';
import { onEachDatabase, type TestDatabases } from '../../support/databases.js';
import { openMailbox } from '../../support/outbox.js';
import { mailReports } from '../../support/report-mails.js';
import { evenUse, showCounts } from './shown-counts.js';

type Sending = Pick<Mailer, 'send'>;

async function open(t: TestContext, databases: TestDatabases) {
  const venue = await openConsoleVenue(t, databases, { role: 'manager' });
  const { app, venueId } = venue;
  const zone = app.foundation.directory.venueById(venueId)?.document.timeZone ?? '';
  return {
    ...venue,
    mails: async () => (await app.domain.mailer.outbox.entries()).length,
    choose: (every: string) => venue.submit('/reports', { to: '/reports/mails', fields: { every } }),
    /** The next morning on which a report is due, its last day closed or not. */
    async reachMorning(every: 'week' | 'month', isClosed = true) {
      app.clock.advance(nextReportAt(every, zone, app.clock.now()) - app.clock.now() + MINUTE);
      const gone = periodGone(every, zone, app.clock.now());
      if (isClosed) await showCounts(venue, gone.to, {});
      return gone;
    },
  };
}

onEachDatabase('R15: who wants it has last week’s figures by mail, once', async (databases, t) => {
  const venue = await open(t, databases);
  const mailbox = openMailbox(venue.app);
  assert.match((await venue.get('/reports')).html, /value="never"[^>]* checked/);
  assert.match((await venue.choose('week')).text, /Saved\./);
  await mailReports(venue.app);
  assert.equal(await venue.mails(), 0, 'the week is not over');
  const { from, to } = await venue.reachMorning('week');
  await showCounts(venue, to, { usage: evenUse(to, 14) });
  const more = { day: to, cell: { event: 'sign-in', standing: 'new' }, counts: { guests: 10, times: 10 } };
  const few = {
    day: to,
    cell: { event: 'sign-in', standing: 'new', way: 'x' },
    counts: { guests: 4, times: 4 },
  };
  await showCounts(venue, to, { usage: [more, few] });
  await Promise.all([mailReports(venue.app), mailReports(venue.app), mailReports(venue.app)]);
  await mailReports(venue.app);
  assert.equal(await venue.mails(), 1, 'of several processes one sends it');
  const mail = await mailbox.next();
  assert.equal(mail.to, EMAIL);
  assert.match(mail.subject, /the_week_from/);
  const text = mail.text.replace(/\s+/g, ' ');
  assert.match(text, /Sign-ins: 150 7 % more than in the 7 days before \(140\) Of new guests: 52/);
  assert.match(text, /Sessions: 140 as in the 7 days before/);
  assert.match(text, new RegExp(`/venues/${venue.venueId}/reports\\?from=${from}&to=${to} `));
  assert.match(text, /Choose otherwise: \S+\/reports#mails/);
});

onEachDatabase('R15: after downtime the last period alone is mailed', async (databases, t) => {
  const venue = await open(t, databases);
  const mailbox = openMailbox(venue.app);
  await venue.choose('month');
  await venue.reachMorning('month');
  venue.app.clock.advance(70 * DAY);
  const { to } = await venue.reachMorning('month');
  await mailReports(venue.app);
  await mailReports(venue.app);
  assert.equal(await venue.mails(), 1);
  const month = new Date(`${to}T00:00:00Z`).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' });
  assert.match((await mailbox.next()).text, new RegExp(`1 ${month} \\d+ – .*Nothing to show`, 's'));
});

onEachDatabase(
  'R15: a report waits for its last day, and comes again where it may not have left',
  async (databases, t) => {
    const venue = await open(t, databases);
    await venue.choose('week');
    const { to } = await venue.reachMorning('week', false);
    await showCounts(venue, addDays(to, -1), {});
    await mailReports(venue.app);
    assert.equal(await venue.mails(), 0, 'Sunday is still open');
    await showCounts(venue, to, {});
    venue.app.clock.advance(15 * MINUTE);
    // As if the process were killed when the mail was out and before that was written down.
    const killed: Sending = {
      async send(mail) {
        await venue.app.domain.mailer.send(mail);
        throw new Error('killed');
      },
    };
    await mailReports(venue.app, { mailer: killed });
    await mailReports(venue.app);
    assert.equal(await venue.mails(), 1, 'not at once');
    venue.app.clock.advance(15 * MINUTE);
    await mailReports(venue.app);
    assert.equal(await venue.mails(), 2, 'at least once');
    venue.app.clock.advance(DAY);
    await mailReports(venue.app);
    assert.equal(await venue.mails(), 2);
  },
);

onEachDatabase('R15: no report for who turned it off or may see none', async (databases, t) => {
  const venue = await open(t, databases);
  const { ownerId } = venue;
  await venue.choose('week');
  await venue.addVenue('linden', { ownerId, role: 'front-desk' });
  await venue.reachMorning('week');
  await mailReports(venue.app);
  assert.equal(await venue.mails(), 0, 'the front desk sees no reports');
  await venue.addVenue('linden', { ownerId, role: 'manager' });
  const browser = await venue.signedIn(EMAIL);
  const page = await browser.get(venue.at('/reports'));
  await send(browser, page, { to: `/venues/${venue.venueId}/reports/mails`, fields: { every: 'never' } });
  await mailReports(venue.app);
  assert.equal(await venue.mails(), 0, 'off');
  assert.deepEqual((await venue.actions()).slice(0, 2), ['report-mails-chosen', 'report-mails-chosen']);
});

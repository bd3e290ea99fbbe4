import assert from 'node:assert/strict';
import { createReportMailStore } from '../../../src/owners/report-mail-store.js';
import { addDays, startOfDay } from '../../../src/tallies/local-day.js';
import { nextReportAt, periodGone, type ReportPeriod } from '../../../src/tallies/report-period.js';
import { downloadAccount } from '../../support/account-archive.js';
import { type ConsoleVenue, EMAIL } from '../../support/console-venue.js';
import type { Mailbox } from '../../support/outbox.js';
import { mailReports } from '../../support/report-mails.js';
import type { Notebook } from './notebook.js';
import { rowsOfArchive } from './read-archive.js';
import { readMail, readOverview } from './read-page.js';
import { windowOf } from './read-window.js';

interface Reader {
  readonly venue: ConsoleVenue;
  readonly notebook: Notebook;
  readonly mailbox: Mailbox;
}

/** Another than that on which weeks begin, so that reading adds days of its own. */
const READING_DAY = 4;
const SPARK_DAYS = 14;

/** What an owner reads as time goes by, on the day after `day`: the ZIP and the overview once a week, the mails as they come. */
export async function readAlong(
  reader: Reader,
  { day, timeZone }: { readonly day: string; readonly timeZone: string },
): Promise<void> {
  const { venue, notebook } = reader;
  if (new Date(day).getUTCDay() === READING_DAY) {
    await readArchive(venue, notebook, day);
    const seen = await windowOf(venue, { from: addDays(day, 1 - SPARK_DAYS), to: day });
    readOverview(notebook, await venue.get(''), seen);
  }
  for (const every of ['week', 'month'] as const) {
    const morning = nextReportAt(every, timeZone, startOfDay(timeZone, addDays(day, 1)));
    const range = periodGone(every, timeZone, morning);
    if (range.to === day) await readMailed(reader, every, morning);
  }
}

/** "Download everything" and the page that tells how much would be removed; both want the password to be recent. */
async function readArchive(venue: ConsoleVenue, notebook: Notebook, day: string): Promise<void> {
  const browser = await venue.signedIn(EMAIL);
  const rows = rowsOfArchive(await downloadAccount(venue.url, browser));
  notebook.readRows(rows, day);
  const [, shown = '0'] =
    /(\d+) counts? for reports/.exec((await browser.get(venue.at('/remove'))).text) ?? [];
  assert.equal(Number(shown), rows.length, 'of cells that wait not even the number is told');
}

async function readMailed(
  { venue, notebook, mailbox }: Reader,
  every: ReportPeriod,
  morning: number,
): Promise<void> {
  const { app, venueId, ownerId } = venue;
  const { databases, directory } = app.foundation;
  const which = { venueId, ownerId };
  await createReportMailStore(databases.main.write).choose(which, { every, firstAt: morning });
  await mailReports(app, { now: () => morning });
  const { text } = await mailbox.next();
  const range = periodGone(every, directory.venueById(venueId)?.document.timeZone ?? '', morning);
  const length = (Date.parse(range.to) - Date.parse(range.from)) / 86_400_000 + 1;
  const earlier = { from: addDays(range.from, -length), to: addDays(range.from, -1) };
  const compared = { window: await windowOf(venue, range), before: await windowOf(venue, earlier) };
  readMail(notebook, text, compared);
}

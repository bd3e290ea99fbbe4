import type { Queryable } from '../../db/database.js';
import { mailable, type Message } from '../../mail/template.js';
import { addDays } from '../../tallies/local-day.js';
import { type DayRange, report } from '../../tallies/report.js';
import { type ReportPeriod, periodGone } from '../../tallies/report-period.js';
import { ADVERTISEMENTS, SURVEY, type TallyShape, USAGE } from '../../tallies/tally-shape.js';
import { createTallyDayStore } from '../../tallies/tally-day-store.js';
import type { Venue } from '../../venues/open-venue.js';
import type { BarChart } from '../charts/bar-chart.js';
import { reportTexts } from '../texts/reports.js';
import { advertisementFigures } from './advertisement-charts.js';
import { type Figure, figuresOf, useOf } from './figures.js';
import { periodNames } from './periods.js';
import { queryOf } from './range-links.js';
import { daysIn } from './report-range.js';
import { surveyCharts } from './survey-charts.js';

const t = reportTexts.mail;

/**
 * The mail of the week or month that is over at `now`: the figures of the reports page for the same days, under the same
 * rule, beside as many days before. Undefined while its last day is not closed.
 */
export async function reportMail(
  deps: { readonly db: Queryable; readonly consoleUrl: string },
  { venue, every, now }: { readonly venue: Venue; readonly every: ReportPeriod; readonly now: number },
): Promise<Message | undefined> {
  const { name, timeZone } = venue.document;
  const range = periodGone(every, timeZone, now);
  const closed = await createTallyDayStore(deps.db).closedThrough(venue.id);
  if (closed === undefined || closed < range.to) return undefined;
  const days = daysIn(range);
  const before = { from: addDays(range.from, -days), to: addDays(range.from, -1) };
  const shown = await useIn(deps.db, venue, range);
  const figures = figuresOf(shown, { use: await useIn(deps.db, venue, before), days });
  const advertised = await reportIn(deps.db, venue, { shape: ADVERTISEMENTS, range });
  const nameOf = (id: string) =>
    mailable(
      venue.document.advertisements?.find((one) => one.id === id)?.name ?? reportTexts.advertisements.gone,
    );
  const all = [...figures, ...advertisementFigures(advertised, nameOf)];
  const isEmpty = [shown.signIns, shown.sessions, advertised].every((rows) => rows.length === 0);
  const page = `${deps.consoleUrl}/venues/${venue.id}/reports`;
  const title = `${periodNames.long(range.from)} – ${periodNames.long(range.to)}`;
  return {
    subject: t.subject[every](mailable(name), periodNames.long(range.from)),
    text: [
      t.lead(mailable(name), title),
      isEmpty ? t.nothing : all.map(linesOf).join('\n\n'),
      ...surveyCharts(await reportIn(deps.db, venue, { shape: SURVEY, range }), venue.document).map(
        chartLines,
      ),
      t.page(`${page}?${queryOf(range)}`),
      reportTexts.small(venue.document.collect.showFrom),
      t.off(`${page}#mails`),
      '',
    ].join('\n\n'),
  };
}

async function useIn(db: Queryable, venue: Venue, range: DayRange) {
  return useOf(await reportIn(db, venue, { shape: USAGE, range }));
}

function reportIn(
  db: Queryable,
  { id, document }: Venue,
  { shape, range }: { readonly shape: TallyShape; readonly range: DayRange },
) {
  return report(db, shape, { venueId: id, range, fewest: document.collect.showFrom });
}

/** The owner's words, which must lead nowhere in a mail. */
function chartLines({ title, rows }: BarChart): string {
  return [mailable(title), ...rows.map(({ name, count }) => `  ${mailable(name)}: ${count}`)].join('\n');
}

function linesOf({ label, value, notes }: Figure): string {
  return [`${label}: ${value}`, ...notes.map((note) => `  ${note}`)].join('\n');
}

import type { DayRange, ReportRow } from '../../tallies/report.js';
import { type BarChart, barChart } from '../charts/bar-chart.js';
import type { VenueScope } from '../scope.js';
import { reportTexts } from '../texts/reports.js';
import { totalOf, totalsBy } from './counted.js';
import { type Figure, numberOf } from './figures.js';
import { countedNames, reported } from './reported.js';

const t = reportTexts.advertisements;

interface Shown {
  readonly name: string;
  readonly views: number;
  /** Nothing where too few followed it to be told. */
  readonly clicks: number | undefined;
}

type Naming = (id: string) => string;

/** Each advertisement, the most shown first. */
function shownIn(rows: readonly ReportRow[], nameOf: Naming): readonly Shown[] {
  const of = (event: string) => rows.filter(({ cell }) => cell.event === event);
  const views = totalsBy(of('view'), { dimension: 'advertisement', measure: 'times' });
  return views.map(({ value, count }) => {
    const clicks = of('click').filter(({ cell }) => cell.advertisement === value);
    return {
      name: nameOf(value),
      views: count,
      clicks: clicks.length === 0 ? undefined : totalOf(clicks, 'times'),
    };
  });
}

/** The chart of a range; undefined where the venue has no advertisement and had none. */
export async function advertisementsShown(scope: VenueScope, range: DayRange): Promise<BarChart | undefined> {
  const rows = await reported(scope, 'advertisements', range);
  const isAdvertising = (scope.venue.document.advertisements ?? []).length > 0;
  if (rows.length === 0 && !isAdvertising) return undefined;
  return advertisementChart(
    rows,
    countedNames(scope, () => t.gone),
  );
}

/** How often each was shown, and beside it how often it was followed. */
function advertisementChart(rows: readonly ReportRow[], nameOf: Naming): BarChart {
  const shown = shownIn(rows, nameOf);
  const chart = barChart(
    shown.map(({ name, views }) => ({ name, count: views })),
    { title: t.chart, head: [t.advertisement, t.views, t.clicks], numberOf },
  );
  return {
    ...chart,
    rows: chart.rows.map((row, index) => ({ ...row, share: t.clicksOf(followed(shown[index])) })),
  };
}

/** The same in words. */
export function advertisementFigures(rows: readonly ReportRow[], nameOf: Naming): readonly Figure[] {
  return shownIn(rows, nameOf).map((one) => ({
    label: t.label(one.name),
    value: t.viewsOf(numberOf(one.views)),
    notes: [t.clicksOf(followed(one))],
  }));
}

/** Clicks may have waited since before the range, so that there can be more of them than views. */
function followed(
  { views, clicks }: Pick<Shown, 'views' | 'clicks'> = { views: 0, clicks: undefined },
): string {
  if (clicks === undefined) return t.fewer;
  return clicks > views ? numberOf(clicks) : t.share(numberOf(clicks), Math.round((100 * clicks) / views));
}

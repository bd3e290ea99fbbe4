import type { UsageDetail } from '../../tallies/tallies.js';
import { type BarChart, barChart } from '../charts/bar-chart.js';
import { type ColumnChart, columnChart } from '../charts/column-chart.js';
import { reportTexts as t } from '../texts/reports.js';
import { languageNamed } from '../venues/language-named.js';
import { totalOf, totalsBy } from './counted.js';
import { bytesOf, numberOf, timeOf, type Use } from './figures.js';
import { periodNames, periodOf, periodsOf } from './periods.js';
import type { ReportRange } from './report-range.js';

/** What of a venue's use is counted apart: bars, or that it is not. */
export type Apart =
  | { readonly kind: 'bars'; readonly chart: BarChart }
  | { readonly kind: 'columns'; readonly chart: ColumnChart; readonly note: string }
  | { readonly kind: 'not'; readonly title: string; readonly lead: string };

export function signInsChart({ signIns }: Use, range: ReportRange): ColumnChart {
  const periods = periodsOf(range, range.grain).map((period) => {
    const rows = signIns.filter((row) => periodOf(row.period, range, range.grain) === period);
    const newcomers = totalOf(
      rows.filter(({ cell }) => cell.standing === 'new'),
      'times',
    );
    return { period, newcomers, all: totalOf(rows, 'times') };
  });
  return columnChart({
    title: t.signInsBy[range.grain],
    legend: [t.returning, t.newGuests],
    numberOf,
    columns: periods.map(({ period, newcomers, all }) => ({
      tick: periodNames.short(period),
      parts: [all - newcomers, newcomers],
    })),
    table: {
      head: [t.periods[range.grain], t.newGuests, t.returning, t.all],
      rows: periods.map(({ period, newcomers, all }) => ({
        name: periodNames.long(period),
        values: [newcomers, all - newcomers, all].map(numberOf),
      })),
    },
  });
}

export function sessionsChart({ sessions }: Use, range: ReportRange): ColumnChart {
  const periods = periodsOf(range, range.grain).map((period) => ({
    period,
    rows: sessions.filter((row) => periodOf(row.period, range, range.grain) === period),
  }));
  return columnChart({
    title: t.sessionsBy[range.grain],
    legend: [t.sessions],
    numberOf,
    columns: periods.map(({ period, rows }) => ({
      tick: periodNames.short(period),
      parts: [totalOf(rows, 'times')],
    })),
    table: {
      head: [t.periods[range.grain], t.sessions, t.time, t.volume],
      rows: periods.map(({ period, rows }) => ({
        name: periodNames.long(period),
        values: [
          numberOf(totalOf(rows, 'times')),
          timeOf(totalOf(rows, 'seconds')),
          bytesOf(totalOf(rows, 'bytes')),
        ],
      })),
    },
  });
}

/** Sign-ins by what the venue counts apart, in the order the page has them. */
export function apartOf(use: Use, accessPointName: (id: string) => string): readonly Apart[] {
  const bars = (wanted: Omit<BarsWanted, 'use'>) => barsOf({ ...wanted, use });
  return [
    hoursOf(use),
    bars({
      detail: 'way',
      dimension: 'way',
      title: t.ways,
      what: t.way,
      nameOf: (way) => t.wayNames[way] ?? way,
    }),
    bars({
      detail: 'access-point',
      dimension: 'access_point_id',
      title: t.accessPoints,
      what: t.accessPoint,
      nameOf: accessPointName,
    }),
    bars({
      detail: 'language',
      dimension: 'language',
      title: t.languages,
      what: t.language,
      nameOf: languageNamed,
    }),
  ];
}

interface BarsWanted {
  readonly use: Use;
  readonly detail: UsageDetail;
  readonly dimension: string;
  readonly title: string;
  readonly what: string;
  readonly nameOf: (value: string) => string;
}

function barsOf({ use, detail, dimension, title, what, nameOf }: BarsWanted): Apart {
  const totals = totalsBy(use.signIns, { dimension, measure: 'times' });
  if (totals.length === 0) return notApart(title, detail);
  const counts = totals.map(({ value, count }) => ({ name: nameOf(value), count }));
  return { kind: 'bars', chart: barChart(counts, { title, head: [what, t.count, t.share], numberOf }) };
}

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));

function hoursOf({ signIns }: Use): Apart {
  const totals = new Map(
    totalsBy(signIns, { dimension: 'hour', measure: 'times' }).map(({ value, count }) => [value, count]),
  );
  if (totals.size === 0) return notApart(t.hours, 'hour');
  const chart = columnChart({
    title: t.hours,
    legend: [t.count],
    numberOf,
    columns: HOURS.map((hour) => ({ tick: `${hour}:00`, parts: [totals.get(hour) ?? 0] })),
    table: {
      head: [t.hour, t.count],
      rows: HOURS.map((hour) => ({ name: `${hour}:00`, values: [numberOf(totals.get(hour) ?? 0)] })),
    },
  });
  return { kind: 'columns', chart, note: t.hoursNote };
}

function notApart(title: string, detail: UsageDetail): Apart {
  return { kind: 'not', title, lead: t.apart.lead(t.apart.names[detail]) };
}

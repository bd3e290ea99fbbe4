import { AGE_GROUPS } from '../../tallies/age-group.js';
import { GENDERS } from '../../tallies/gender.js';
import type { ReportRow } from '../../tallies/report.js';
import { type BarChart, barChart } from '../charts/bar-chart.js';
import { reportTexts as t } from '../texts/reports.js';
import { totalsBy } from './counted.js';
import { numberOf } from './figures.js';

/** Gender and age groups of whom is shown; by way in too where several asked. Empty where nobody is shown. */
export function peopleCharts(rows: readonly ReportRow[]): readonly BarChart[] {
  const chart = (title: string, what: string, by: By) => {
    const totals = totalsBy(rows, {
      dimension: by.dimension,
      measure: 'guests',
      ...(by.order && { order: by.order }),
    });
    const counts = totals.map(({ value, count }) => ({ name: by.names[value] ?? value, count }));
    return barChart(counts, { title, head: [what, t.guests, t.share], numberOf });
  };
  const charts = [
    chart(t.gender, t.gender, { dimension: 'gender', order: GENDERS, names: t.genders }),
    chart(t.age, t.ageGroup, { dimension: 'age_group', order: AGE_GROUPS, names: t.ages }),
  ];
  const sources = chart(t.sources, t.source, { dimension: 'source', names: t.wayNames });
  return [...charts, ...(sources.rows.length > 1 ? [sources] : [])].filter(
    ({ rows: some }) => some.length > 0,
  );
}

interface By {
  readonly dimension: string;
  readonly order?: readonly string[];
  readonly names: Readonly<Record<string, string>>;
}

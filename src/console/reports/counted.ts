import type { ReportRow } from '../../tallies/report.js';

/** What a row counts of what. */
function countOf(row: ReportRow, measure: string): number {
  return row.counts[measure] ?? 0;
}

/** Sums over rows that are shown: reports have no other totals. */
export function totalOf(rows: readonly ReportRow[], measure: string): number {
  return rows.reduce((sum, row) => sum + countOf(row, measure), 0);
}

/** Sums by what a dimension says, where it is counted apart; the largest first unless `order` says otherwise. */
export function totalsBy(
  rows: readonly ReportRow[],
  wanted: { readonly dimension: string; readonly measure: string; readonly order?: readonly string[] },
): readonly { readonly value: string; readonly count: number }[] {
  const { dimension, measure, order } = wanted;
  const sums = new Map<string, number>();
  for (const row of rows) {
    const value = row.cell[dimension] ?? '';
    if (value !== '') sums.set(value, (sums.get(value) ?? 0) + countOf(row, measure));
  }
  const totals = [...sums].map(([value, count]) => ({ value, count }));
  if (order) return totals.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
  return totals.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Bars from zero to the right, each in its row of a table: what `parts/bars` shows. */
export interface BarChart {
  readonly title: string;
  /** What the rows are, and what is counted. */
  readonly head: readonly [what: string, count: string, share: string];
  readonly rows: readonly {
    readonly name: string;
    readonly count: string;
    readonly share: string;
    /** Of the drawing's width. */
    readonly width: string;
  }[];
}

interface BarChartWords {
  readonly title: string;
  readonly head: BarChart['head'];
  readonly numberOf: (value: number) => string;
}

/** Bars in the order given; `share` is of the sum of what is shown. */
export function barChart(
  counts: readonly { readonly name: string; readonly count: number }[],
  { title, head, numberOf }: BarChartWords,
): BarChart {
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return {
    title,
    head,
    rows: counts.map(({ name, count }) => ({
      name,
      count: numberOf(count),
      share: `${Math.round((100 * count) / Math.max(1, all))} %`,
      width: `${Math.max(0.5, (100 * count) / most).toFixed(1)}%`,
    })),
  };
}

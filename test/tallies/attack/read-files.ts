import type { ToldRow } from './notebook.js';

type Report = ToldRow['report'];

const NAMING = {
  usage: ['event', 'hour', 'way', 'access_point', 'language', 'standing'],
  demographics: ['source', 'gender', 'age_group'],
} as const;
const COUNTING = { usage: 'times', demographics: 'guests' } as const;

/** The rows of a CSV file, whose values here hold neither comma nor quote. */
export function rowsOfCsv(report: Report, csv: string): readonly ToldRow[] {
  const [head = '', ...lines] = csv
    .replace('\uFEFF', '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const columns = head.split(',');
  return lines.map((line) => {
    const values = line.split(',');
    return rowOf(report, Object.fromEntries(columns.map((column, index) => [column, values[index] ?? ''])));
  });
}

/** The rows of a JSON file. */
export function rowsOfJson(report: Report, json: string): readonly ToldRow[] {
  const { rows } = JSON.parse(json) as { readonly rows: readonly Record<string, string | number>[] };
  return rows.map((row) => rowOf(report, row));
}

function rowOf(report: Report, row: Readonly<Record<string, string | number>>): ToldRow {
  return {
    report,
    period: String(row.period),
    since: String(row.since ?? ''),
    cell: NAMING[report].map((column) => row[column] ?? '').join(','),
    count: Number(row[COUNTING[report]]),
  };
}

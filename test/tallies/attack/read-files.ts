import assert from 'node:assert/strict';
import type { ToldRow } from './notebook.js';

export type Report = ToldRow['report'];

/** By report, the columns that name a cell. */
export const NAMING = {
  usage: ['event', 'hour', 'way', 'access_point', 'language', 'standing'],
  demographics: ['source', 'gender', 'age_group'],
  questionnaire: ['question', 'kind', 'choice'],
  advertisements: ['event', 'advertisement'],
} as const;

export const REPORT_NAMES = Object.keys(NAMING) as readonly Report[];

/** By report, the column with what a cell counts. */
export const COUNTING = {
  usage: 'times',
  demographics: 'guests',
  questionnaire: 'guests',
  advertisements: 'times',
} as const;

/** Columns besides: when, and what is measured of those counted. */
const BESIDE = {
  usage: ['period', 'since', 'seconds', 'bytes'],
  demographics: ['period', 'since'],
  questionnaire: ['period', 'since'],
  advertisements: ['period', 'since'],
} as const;

/** The rows of a CSV file, whose values here hold neither comma nor quote. */
export function rowsOfCsv(report: Report, csv: string): readonly ToldRow[] {
  const [head = '', ...lines] = csv
    .replace('\uFEFF', '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const columns = head.split(',');
  const known: readonly string[] = [...NAMING[report], COUNTING[report], ...BESIDE[report]];
  assert.deepEqual(columns.toSorted(), known.toSorted(), 'columns nobody has looked at yet');
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

/** A row by its columns. */
export function rowOf(report: Report, row: Readonly<Record<string, string | number>>): ToldRow {
  assert.match(String(row.period), /^\d{4}-\d\d(?:-\d\d)?$/, 'every count is of a day or a month');
  return {
    report,
    period: String(row.period),
    since: String(row.since ?? ''),
    cell: NAMING[report].map((column) => row[column] ?? '').join(','),
    count: Number(row[COUNTING[report]]),
  };
}

import type { ReportRow } from './report.js';
import type { ReportTable } from './report-formats.js';
import { ADVERTISEMENTS, DEMOGRAPHICS, SURVEY, type TallyShape, USAGE } from './tally-shape.js';

/** What a thing is called that is counted under its id. */
type Naming = (id: string) => string;

/** A kind of report: what it shows, and the columns it has wherever it is written down. */
interface ReportKind {
  readonly shape: TallyShape;
  readonly columns: readonly string[];
  /** What stands in the columns. */
  readonly valuesOf: (row: ReportRow, nameOf: Naming) => readonly (string | number)[];
}

export type ReportName = 'demographics' | 'usage' | 'questionnaire' | 'advertisements';

export const REPORTS: Readonly<Record<ReportName, ReportKind>> = {
  demographics: {
    shape: DEMOGRAPHICS,
    columns: ['period', 'since', 'source', 'gender', 'age_group', 'guests'],
    valuesOf: ({ period, since, cell, counts }) => [
      period,
      since ?? '',
      cell.source ?? '',
      cell.gender ?? '',
      cell.age_group ?? '',
      counts.guests ?? 0,
    ],
  },
  // How many people a count is about is not told: it decides what is shown.
  usage: {
    shape: USAGE,
    columns: [
      'period',
      'since',
      'event',
      'hour',
      'way',
      'access_point',
      'language',
      'standing',
      'times',
      'seconds',
      'bytes',
    ],
    valuesOf: ({ period, since, cell, counts }, nameOf) => [
      period,
      since ?? '',
      cell.event ?? '',
      cell.hour ?? '',
      cell.way ?? '',
      cell.access_point_id ? nameOf(cell.access_point_id) : '',
      cell.language ?? '',
      cell.standing ?? '',
      counts.times ?? 0,
      counts.seconds ?? 0,
      counts.bytes ?? 0,
    ],
  },
  questionnaire: {
    shape: SURVEY,
    columns: ['period', 'since', 'question', 'kind', 'choice', 'guests'],
    valuesOf: ({ period, since, cell, counts }) => [
      period,
      since ?? '',
      cell.question ?? '',
      cell.kind ?? '',
      cell.choice ?? '',
      counts.guests ?? 0,
    ],
  },
  advertisements: {
    shape: ADVERTISEMENTS,
    columns: ['period', 'since', 'event', 'advertisement', 'times'],
    valuesOf: ({ period, since, cell, counts }, nameOf) => [
      period,
      since ?? '',
      cell.event ?? '',
      nameOf(cell.advertisement ?? ''),
      counts.times ?? 0,
    ],
  },
};

/** Rows as a report is written down. */
export function tableOf(name: ReportName, rows: readonly ReportRow[], nameOf: Naming): ReportTable {
  const { columns, valuesOf } = REPORTS[name];
  return { columns, rows: rows.map((row) => valuesOf(row, nameOf)) };
}

/** The same, row by row as they come. */
export async function* writtenRows(
  name: ReportName,
  rows: AsyncIterable<ReportRow>,
  nameOf: Naming,
): AsyncGenerator<readonly (string | number)[]> {
  for await (const row of rows) yield REPORTS[name].valuesOf(row, nameOf);
}

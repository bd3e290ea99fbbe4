import type { ReportRow } from './report.js';
import type { ReportTable } from './report-formats.js';
import { DEMOGRAPHICS, type TallyShape, USAGE } from './tally-shape.js';

/** A kind of report: what it shows, and the columns it has wherever it is written down. */
interface ReportKind {
  readonly shape: TallyShape;
  readonly tableOf: (rows: readonly ReportRow[], accessPointName: (id: string) => string) => ReportTable;
}

export type ReportName = 'demographics' | 'usage';

export const REPORTS: Readonly<Record<ReportName, ReportKind>> = {
  demographics: { shape: DEMOGRAPHICS, tableOf: demographicsTable },
  usage: { shape: USAGE, tableOf: usageTable },
};

function demographicsTable(rows: readonly ReportRow[]): ReportTable {
  return {
    columns: ['period', 'since', 'source', 'gender', 'age_group', 'guests'],
    rows: rows.map(({ period, since, cell, counts }) => [
      period,
      since ?? '',
      cell.source ?? '',
      cell.gender ?? '',
      cell.age_group ?? '',
      counts.guests ?? 0,
    ]),
  };
}

/** How many people a count is about is not told: it decides what is shown. */
function usageTable(rows: readonly ReportRow[], accessPointName: (id: string) => string): ReportTable {
  return {
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
    rows: rows.map(({ period, since, cell, counts }) => [
      period,
      since ?? '',
      cell.event ?? '',
      cell.hour ?? '',
      cell.way ?? '',
      cell.access_point_id ? accessPointName(cell.access_point_id) : '',
      cell.language ?? '',
      cell.standing ?? '',
      counts.times ?? 0,
      counts.seconds ?? 0,
      counts.bytes ?? 0,
    ]),
  };
}

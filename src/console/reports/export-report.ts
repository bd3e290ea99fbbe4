import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { PublicError } from '../../base/errors.js';
import { csvText, jsonText } from '../../tallies/report-formats.js';
import { type ReportName, REPORTS, writtenRows } from '../../tallies/reports.js';
import type { VenueScope } from '../scope.js';
import { rangeOf } from './report-range.js';
import { countedNames, reportedRows } from './reported.js';

const FILES: Readonly<Record<string, { readonly name: ReportName; readonly ending: 'csv' | 'json' }>> = {
  'usage.csv': { name: 'usage', ending: 'csv' },
  'usage.json': { name: 'usage', ending: 'json' },
  'demographics.csv': { name: 'demographics', ending: 'csv' },
  'demographics.json': { name: 'demographics', ending: 'json' },
  'questionnaire.csv': { name: 'questionnaire', ending: 'csv' },
  'questionnaire.json': { name: 'questionnaire', ending: 'json' },
  'advertisements.csv': { name: 'advertisements', ending: 'csv' },
  'advertisements.json': { name: 'advertisements', ending: 'json' },
};

/**
 * `GET /venues/<id>/reports/usage.csv?from=…&to=…`: the rows of `portico report`, read from the
 * database while they are sent. Where that fails in the middle the connection breaks: half a file is not taken for a whole.
 */
export async function exportReport(scope: VenueScope): Promise<void> {
  const { venue, req, res } = scope;
  const file = FILES[String(req.params.file)];
  if (!file) throw new PublicError('not-found');
  const { name, ending } = file;
  const range = await rangeOf(scope);
  if (range.isRefused) throw new PublicError('not-found');
  const { from, to } = range;
  const nameOf = countedNames(scope, (id) => id);
  const rows = writtenRows(name, reportedRows(scope, name, range), nameOf);
  const table = { columns: REPORTS[name].columns, rows };
  const told = { report: name, venue: venue.slug, from, to, shownFrom: venue.document.collect.showFrom };
  res.attachment(`${venue.slug}-${name}-${from}-${to}.${ending}`);
  res.type(ending === 'csv' ? 'text/csv; charset=utf-8' : 'application/json');
  res.setHeader('Cache-Control', 'no-store');
  await pipeline(Readable.from(ending === 'csv' ? csvText(table) : jsonText(told, table)), res);
}

import type { ConsoleVenue } from '../../support/console-venue.js';
import type { ToldRow } from './notebook.js';
import { REPORT_NAMES, rowsOfCsv } from './read-files.js';
import type { Window } from './read-page.js';

/** The files of a range. */
export async function windowOf(
  venue: ConsoleVenue,
  { from, to }: Pick<Window, 'from' | 'to'>,
): Promise<Window> {
  const read = async (report: ToldRow['report']) => {
    const file = await venue.get(`/reports/${report}.csv?from=${from}&to=${to}`);
    return rowsOfCsv(report, file.html);
  };
  const rows: ToldRow[] = [];
  for (const report of REPORT_NAMES) rows.push(...(await read(report)));
  return { from, to, rows };
}

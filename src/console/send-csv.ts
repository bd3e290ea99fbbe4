import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Response } from 'express';

/** A file for a spreadsheet, as fast as it is taken; nobody in between keeps it. */
export async function sendCsv(
  res: Response,
  table: {
    readonly name: string;
    readonly columns: readonly string[];
    readonly rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>;
  },
): Promise<void> {
  res.attachment(table.name).type('text/csv; charset=utf-8').setHeader('Cache-Control', 'no-store');
  // A cell that begins like a formula would be one in a spreadsheet.
  const csv = stringify({ header: true, columns: [...table.columns], bom: true, escape_formulas: true });
  await pipeline(table.rows, csv, res);
}

/** Rows of texts and numbers under named columns. */
export interface ReportTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** For people: aligned, with the columns nothing stands in left out. */
export function tableLines({ columns, rows }: ReportTable): string[] {
  const kept = columns.map((_name, index) => index).filter((index) => rows.some((row) => row[index] !== ''));
  const cells = [columns, ...rows].map((row) => kept.map((index) => String(row[index] ?? '')));
  const widths = kept.map((_index, place) => Math.max(...cells.map((row) => row[place]?.length ?? 0)));
  const isNumber = kept.map((index) => rows.every((row) => typeof row[index] === 'number'));
  return cells.map((row) =>
    row
      .map((text, place) => {
        const width = widths[place] ?? 0;
        return isNumber[place] ? text.padStart(width) : text.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
}

/** RFC 4180, with a heading. */
export function csvLines({ columns, rows }: ReportTable): string[] {
  return [columns, ...rows].map(csvLine);
}

/** Rows as they come. */
interface ComingTable {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<readonly (string | number)[]>;
}

/** The same as a file, piece by piece: the mark in front tells spreadsheets that it is UTF-8. */
export async function* csvText({ columns, rows }: ComingTable): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(columns)}\r\n`;
  for await (const row of rows) yield `${csvLine(row)}\r\n`;
}

type Told = Readonly<Record<string, unknown>>;

/** One object: what was asked, and the rows as objects. Texts that stand for "not counted apart" are left out. */
export function jsonLines(told: Told, { columns, rows }: ReportTable): string[] {
  const objects = rows.map((row) => rowObject(columns, row));
  return [JSON.stringify({ ...told, rows: objects }, undefined, 2)];
}

/** The same as a file, piece by piece. `told` has something to tell. */
export async function* jsonText(told: Told, { columns, rows }: ComingTable): AsyncGenerator<string> {
  yield `${JSON.stringify(told).slice(0, -1)},"rows":[`;
  let between = '';
  for await (const row of rows) {
    yield `${between}\n${JSON.stringify(rowObject(columns, row))}`;
    between = ',';
  }
  yield '\n]}\n';
}

function rowObject(columns: readonly string[], row: readonly (string | number)[]): object {
  const named = columns.map((name, index) => [name, row[index]] as const);
  return Object.fromEntries(named.filter(([, value]) => value !== ''));
}

/** Spreadsheets take a text that begins with one of these for a formula; an apostrophe in front keeps it a text. */
const FORMULA = /^[=+\-@\t\r]/;

function csvLine(row: readonly (string | number)[]): string {
  return row.map(csvField).join(',');
}

function csvField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

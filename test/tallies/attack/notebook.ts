import { FEWEST } from '../../../src/tallies/gatherer.js';
import { addDays } from '../../../src/tallies/local-day.js';
import { DAYS_KEPT } from '../../../src/tallies/close-days.js';
import { type Interval, narrowest } from './bounds.js';
import { createWholeNumberSystem } from './whole-number-system.js';

/** A row of a report as its file tells it. */
export interface ToldRow {
  readonly report: 'usage' | 'demographics' | 'questionnaire' | 'advertisements';
  readonly period: string;
  readonly since: string;
  /** The values of the columns that name the cell, in their order. */
  readonly cell: string;
  /** Sign-ins or sessions; guests. */
  readonly count: number;
}

/** Everything somebody wrote down who reads reports again and again, and knows the rule. */
export interface Notebook {
  /** Takes up the rows of one reading, made when `closed` was the last day closed. */
  readRows(rows: readonly ToldRow[], closed: string): void;
  /** A number that is told of these rows together. */
  readNumber(count: number, rows: readonly ToldRow[], where: string): void;
  /** What else is known of days: these add up to those. */
  know(sum: readonly string[], total: readonly string[] | number): void;
  /** What each count of a day can be. */
  workOut(): ReadonlyMap<string, Interval>;
  /** Numbers that contradict the rows, and rows that changed by fewer than enough. */
  readonly oddities: readonly string[];
}

/** Names what one day counted in a cell. */
export function unknownOf(report: string, cell: string, day: string): string {
  return [report, cell, day].join(' ');
}

/** Of a venue counted since `firstDay`. */
export function createNotebook(firstDay: string, fewest: number = FEWEST): Notebook {
  const system = createWholeNumberSystem();
  const least = new Map<string, number>();
  const covered = new Map<string, readonly string[]>();
  const counts = new Map<string, number>();
  const oddities: string[] = [];
  /** By cell, the days it was seen shown on. */
  const shownOn = new Map<string, string[]>();

  function tell(unknowns: readonly string[], total: number, where: string): void {
    if (!system.tell({ terms: timesEach(unknowns), total })) oddities.push(`${where}: ${total}`);
  }

  function readRow(row: ToldRow, closed: string): void {
    const name = nameOf(row);
    const before = counts.get(name);
    counts.set(name, row.count);
    if (before === row.count) return;
    if (before !== undefined && Math.abs(row.count - before) < fewest) oddities.push(`${name} changed`);
    const days = row.period.length === 7 ? daysOfMonth(row, closed) : daysOf(row);
    const unknowns = days.map((day) => unknownOf(row.report, row.cell, day));
    covered.set(name, unknowns);
    tell(unknowns, row.count, name);
    if (row.period.length === 10 && isDecidedByDay(row))
      least.set(unknownOf(row.report, row.cell, row.period), fewest);
  }

  function daysOf({ report, cell, period, since }: ToldRow): readonly string[] {
    const seen = shownOn.get(`${report} ${cell}`) ?? [];
    shownOn.set(`${report} ${cell}`, [...seen, period]);
    const isFromTheFirst = seen.length === 0 && since === '';
    return daysBetween(since !== '' ? since : isFromTheFirst ? firstDay : period, period);
  }

  /** What has become part of a month so far. */
  function daysOfMonth({ report, cell, period }: ToldRow, closed: string): readonly string[] {
    const kept = addDays(closed, 1 - DAYS_KEPT);
    const folded = (shownOn.get(`${report} ${cell}`) ?? []).filter(
      (day) => day.startsWith(period) && day < kept,
    );
    return folded.flatMap((day) =>
      (covered.get([report, cell, day].join(' ')) ?? []).map((unknown) => unknown.slice(-10)),
    );
  }

  return {
    readRows: (rows, closed) => {
      for (const row of rows) readRow(row, closed);
    },
    readNumber: (count, rows, where) =>
      tell(
        rows.flatMap((row) => covered.get(nameOf(row)) ?? []),
        count,
        where,
      ),
    know(sum, total) {
      const terms = timesEach(sum);
      const others = typeof total === 'number' ? [] : total;
      for (const unknown of others) terms.set(unknown, (terms.get(unknown) ?? 0) - 1);
      system.tell({ terms, total: typeof total === 'number' ? total : 0 });
    },
    workOut: () => narrowest(system.sums(), least),
    oddities,
  };
}

/** Since when is left out: it is told no more once the day before has become part of its month. */
function nameOf({ report, cell, period }: ToldRow): string {
  return [report, cell, period].join(' ');
}

/** Of returning guests and of sessions only those of the last day can have been enough. */
function isDecidedByDay({ report, cell }: ToldRow): boolean {
  return report === 'usage' && !cell.endsWith(',new');
}

function timesEach(unknowns: readonly string[]): Map<string, number> {
  const terms = new Map<string, number>();
  for (const unknown of unknowns) terms.set(unknown, (terms.get(unknown) ?? 0) + 1);
  return terms;
}

export function daysBetween(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

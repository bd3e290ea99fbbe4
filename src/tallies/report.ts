import type { Queryable } from '../db/database.js';
import { addDays } from './local-day.js';
import { cellName, type Cell, type Counts, type TallyShape } from './tally-shape.js';
import { createTallyStore, type StoredTally } from './tally-store.js';

/** One shown count. */
export interface ReportRow {
  /** A day (2026-11-22), or a month (2026-11) once its days are long past. */
  readonly period: string;
  /**
   * The first day the count covers, where it is known and earlier than the period: fewer than enough waited until this
   * day brought the rest.
   */
  readonly since: string | undefined;
  readonly cell: Cell;
  readonly counts: Counts;
}

/** Days, both included. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/**
 * The counts shown that fall within a range: a day that lies in it, a month that lies in it whole. A count that tells
 * fewer than `fewest`, because the owner has raised the number since, is left out: by what it tells, for the number of
 * people behind it could be found by raising. There are no other totals than sums of these rows.
 */
export async function report(
  db: Queryable,
  shape: TallyShape,
  wanted: { readonly venueId: string; readonly range: DayRange; readonly fewest: number },
): Promise<readonly ReportRow[]> {
  const all = await createTallyStore(db, shape).shown(wanted.venueId);
  const before = previousDays(shape, all);
  return all
    .filter((tally) => (tally.counts[shape.told] ?? 0) >= wanted.fewest && liesIn(tally.period, wanted.range))
    .map((tally) => ({
      period: tally.period,
      since: sinceWhen(tally.period, before.get(tally)),
      cell: tally.cell,
      counts: tally.counts,
    }))
    .sort((a, b) => compare(orderOf(shape, a), orderOf(shape, b)));
}

function liesIn(period: string, { from, to }: DayRange): boolean {
  if (period.length === 10) return from <= period && period <= to;
  return from <= `${period}-01` && addDays(`${nextMonth(period)}-01`, -1) <= to;
}

function nextMonth(month: string): string {
  return addDays(`${month}-28`, 4).slice(0, 7);
}

/** For each shown day, the day its cell was shown before. */
function previousDays(shape: TallyShape, tallies: readonly StoredTally[]): ReadonlyMap<StoredTally, string> {
  const before = new Map<StoredTally, string>();
  const last = new Map<string, string>();
  for (const tally of [...tallies].sort((a, b) => compare(a.period, b.period))) {
    if (tally.period.length !== 10) continue;
    const name = cellName(shape, tally.cell);
    const previous = last.get(name);
    if (previous !== undefined) before.set(tally, previous);
    last.set(name, tally.period);
  }
  return before;
}

function sinceWhen(period: string, before: string | undefined): string | undefined {
  if (before === undefined) return undefined;
  const since = addDays(before, 1);
  return since < period ? since : undefined;
}

function orderOf(shape: TallyShape, row: ReportRow): string {
  return `${row.period} ${cellName(shape, row.cell)}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

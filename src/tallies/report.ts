import type { Queryable } from '../db/database.js';
import { addDays } from './local-day.js';
import { cellName, type Cell, type Counts, type TallyShape } from './tally-shape.js';
import { createTallyStore } from './tally-store.js';

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

interface Wanted {
  readonly venueId: string;
  readonly range: DayRange;
  readonly fewest: number;
}

/**
 * The counts shown that fall within a range: a day that lies in it, a month that lies in it whole. A count that tells
 * fewer than `fewest`, because the owner has raised the number since, is left out: by what it tells, for the number of
 * people behind it could be found by raising. There are no other totals than sums of these rows.
 */
export async function report(
  db: Queryable,
  shape: TallyShape,
  wanted: Wanted,
): Promise<readonly ReportRow[]> {
  const all: ReportRow[] = [];
  for await (const row of reportRows(db, shape, wanted)) all.push(row);
  return all;
}

/** The same, read from the database a day at a time, when it is asked for: no more than that is ever held. */
export async function* reportRows(
  db: Queryable,
  shape: TallyShape,
  { venueId, range, fewest }: Wanted,
): AsyncGenerator<ReportRow> {
  const store = createTallyStore(db, shape);
  const periods = (await store.shownPeriods(venueId)).filter((period) => liesIn(period, range));
  const [firstDay] = periods.filter((period) => period.length === 10);
  const before = firstDay === undefined ? [] : await store.lastShown(venueId, firstDay);
  const last = new Map(before.map(({ cell, period }) => [cellName(shape, cell), period]));
  for (const period of periods) {
    const named = (await store.shownIn(venueId, period)).map((tally) => ({
      tally,
      name: cellName(shape, tally.cell),
    }));
    for (const { tally, name } of named.sort((a, b) => compare(a.name, b.name))) {
      const since = period.length === 10 ? sinceWhen(period, last.get(name)) : undefined;
      if (period.length === 10) last.set(name, period);
      if ((tally.counts[shape.told] ?? 0) >= fewest)
        yield { period, since, cell: tally.cell, counts: tally.counts };
    }
  }
}

function liesIn(period: string, { from, to }: DayRange): boolean {
  if (period.length === 10) return from <= period && period <= to;
  return from <= `${period}-01` && addDays(`${nextMonth(period)}-01`, -1) <= to;
}

function nextMonth(month: string): string {
  return addDays(`${month}-28`, 4).slice(0, 7);
}

function sinceWhen(period: string, before: string | undefined): string | undefined {
  if (before === undefined) return undefined;
  const since = addDays(before, 1);
  return since < period ? since : undefined;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

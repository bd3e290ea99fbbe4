import { DAYS_KEPT } from '../../tallies/close-days.js';
import { addDays, dayAt } from '../../tallies/local-day.js';
import type { DayRange } from '../../tallies/report.js';
import { createTallyDayStore } from '../../tallies/tally-day-store.js';
import type { VenueScope } from '../scope.js';

/** What columns stand for. */
export type Grain = 'day' | 'week' | 'month';

/** The days a report is about, as the address names them. */
export interface ReportRange extends DayRange {
  readonly days: number;
  readonly grain: Grain;
  /** As many days, right before; nothing where some of them are kept by the month alone. */
  readonly before: DayRange | undefined;
  /** The last closed day; nothing where none was ever closed. */
  readonly closed: string | undefined;
  /** The last day there can be anything of. */
  readonly last: string;
  /** The address names days that make no range: these are the usual ones. */
  readonly isRefused: boolean;
}

export const PRESETS = [7, 30, 90] as const;
const USUAL_DAYS = 30;
export const MOST_DAYS = 90;
/** More columns than this are told apart better by the week. */
const MOST_COLUMNS = 31;

/** `?from=2026-11-01&to=2026-11-30&by=week`; `?days=7` for the last ones closed, which is also what stays after the last of them. */
export async function rangeOf({ deps, venue, req }: VenueScope): Promise<ReportRange> {
  const closed = await createTallyDayStore(deps.db.read).closedThrough(venue.id);
  const last = closed ?? addDays(dayAt(venue.document.timeZone, deps.now()), -1);
  const { from, to, days: preset, by } = req.query;
  const usual = usualRange(last, PRESETS.find((days) => String(days) === preset) ?? USUAL_DAYS);
  const isAsked = (from ?? '') !== '' || (to ?? '') !== '';
  const asked = isAsked ? askedRange(from, to, last) : usual;
  const range = asked ?? usual;
  const days = daysIn(range);
  const oldest = addDays(last, 1 - DAYS_KEPT);
  const before = { from: addDays(range.from, -days), to: addDays(range.from, -1) };
  return {
    ...range,
    days,
    grain: grainOf(range, { days, oldest, by }),
    before: before.from >= oldest ? before : undefined,
    closed,
    last,
    isRefused: asked === undefined,
  };
}

/** So many days up to `last`. */
export function usualRange(last: string, days: number): DayRange {
  return { from: addDays(last, 1 - days), to: last };
}

/** Nothing where they are no days, the wrong way round or too many. Days that are not closed yet have nothing to show. */
function askedRange(from: unknown, to: unknown, last: string): DayRange | undefined {
  if (!isDay(from) || !isDay(to)) return undefined;
  const range = { from, to: to > last ? last : to };
  return range.from <= range.to && daysIn(range) <= MOST_DAYS ? range : undefined;
}

function isDay(text: unknown): text is string {
  return typeof text === 'string' && /^[12]\d{3}-\d\d-\d\d$/.test(text) && addDays(text, 0) === text;
}

/** Old days are kept by the month, so no other columns can be told. */
function grainOf(
  { from }: DayRange,
  { days, oldest, by }: { readonly days: number; readonly oldest: string; readonly by: unknown },
): Grain {
  if (from < oldest) return 'month';
  if (by === 'day' || by === 'week') return by;
  return days > MOST_COLUMNS ? 'week' : 'day';
}

/** How many days a range has. */
export function daysIn({ from, to }: DayRange): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
}

import type { DayRange } from '../../tallies/report.js';
import { reportTexts as t } from '../texts/reports.js';
import { PRESETS, type ReportRange, usualRange } from './report-range.js';

/** A range to choose, and whether it is the one shown. */
export interface Choice {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

/** The last days closed, so many. */
export function presetsOf(range: ReportRange): readonly Choice[] {
  return PRESETS.map((days) => {
    const { from, to } = usualRange(range.last, days);
    const current = from === range.from && to === range.to;
    return { label: t.lastDays(days), href: `?days=${days}`, current };
  });
}

export function queryOf({ from, to }: DayRange): string {
  return new URLSearchParams({ from, to }).toString();
}

import { addDays } from '../../tallies/local-day.js';
import type { DayRange, ReportRow } from '../../tallies/report.js';

/** A week of a café nobody runs, from Monday: sign-ins of returning and of new guests. */
const WEEK = [
  [18, 9],
  [21, 8],
  [20, 11],
  [26, 12],
  [34, 19],
  [41, 27],
  [29, 16],
] as const;
const HOURS = { '08': 6, '09': 11, '10': 9, '12': 18, '13': 15, '15': 10, '16': 13, '18': 8 } as const;
const MINUTES_A_SESSION = 48;
const MEGABYTES_A_SESSION = 140;

/** Made-up rows over a range: the shapes a page without counts shows, marked as an example. */
export function exampleUse({ from, to }: DayRange): readonly ReportRow[] {
  const rows: ReportRow[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) rows.push(...exampleDay(day));
  return rows;
}

function exampleDay(day: string): readonly ReportRow[] {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const [returning, fresh] = WEEK[weekday] ?? [0, 0];
  const all = returning + fresh;
  const signIns = { event: 'sign-in', way: 'terms' } as const;
  return [
    row(day, { ...signIns, standing: 'returning' }, { times: returning }),
    row(day, { ...signIns, way: 'form', standing: 'new' }, { times: fresh }),
    row(
      day,
      { event: 'session' },
      { times: all, seconds: all * MINUTES_A_SESSION * 60, bytes: all * MEGABYTES_A_SESSION * 1e6 },
    ),
  ];
}

/** Sign-ins by hour: beside the rows above, of the same made-up guests. */
export function exampleHours({ from }: DayRange): readonly ReportRow[] {
  return Object.entries(HOURS).map(([hour, times]) => row(from, { event: 'sign-in', hour }, { times }));
}

/** Whom the made-up guests said they are. */
export function examplePeople({ from }: DayRange): readonly ReportRow[] {
  return [
    row(from, { gender: 'female', age_group: '25-34' }, { guests: 34 }),
    row(from, { gender: 'male', age_group: '25-34' }, { guests: 29 }),
    row(from, { gender: 'female', age_group: '35-44' }, { guests: 21 }),
    row(from, { gender: 'other', age_group: '18-24' }, { guests: 12 }),
    row(from, { gender: 'unknown', age_group: 'unknown' }, { guests: 17 }),
  ];
}

function row(period: string, cell: ReportRow['cell'], counts: ReportRow['counts']): ReportRow {
  return { period, since: undefined, cell, counts };
}

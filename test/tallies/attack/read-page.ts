import { addDays } from '../../../src/tallies/local-day.js';
import type { Page } from '../../support/web-client.js';
import type { Notebook, ToldRow } from './notebook.js';

/** A window of days, and the rows its files have. */
export interface Window {
  readonly from: string;
  readonly to: string;
  readonly rows: readonly ToldRow[];
}

interface Table {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly values: readonly string[] }[];
}

type Which = (row: ToldRow) => boolean;

const CELL = ['event', 'hour', 'way', 'accessPoint', 'language', 'standing'] as const;
const isOf =
  (part: (typeof CELL)[number], value: string): Which =>
  ({ report, cell }) =>
    report === 'usage' && cell.split(',')[CELL.indexOf(part)] === value;
const isSignIn = isOf('event', 'sign-in');
const isSession = isOf('event', 'session');
const isNew: Which = (row) => isSignIn(row) && isOf('standing', 'new')(row);
const isReturning: Which = (row) => isSignIn(row) && isOf('standing', 'returning')(row);

const WAYS: Readonly<Record<string, string>> = {
  'One tap': 'terms',
  Form: 'form',
  'User name': 'account',
  'Came back without a page': 'cookie',
  Google: 'google',
};
const LANGUAGES: Readonly<Record<string, string>> = {
  German: 'de',
  English: 'en',
  French: 'fr',
  Arabic: 'ar',
};

/** Takes up every number of a reports page: its figures, the range before, each table. */
export function readPage(notebook: Notebook, page: Page, window: Window, before: Window | undefined): void {
  const where = `page ${window.from} ${window.to}`;
  const tell = (count: string | undefined, rows: readonly ToldRow[]) => {
    if (count !== undefined) notebook.readNumber(Number(count.replaceAll(',', '')), rows, where);
  };
  const figures: readonly (readonly [string, Which])[] = [
    ['Sign-ins', isSignIn],
    ['Of new guests', isNew],
    ['Sessions', isSession],
  ];
  for (const [label, which] of figures) {
    const [, now, notes = ''] =
      new RegExp(
        `<dt class="label">${label}</dt>\\s*<dd>\\s*<p class="figure">([\\d,]+)</p>([^]*?)</dd>`,
      ).exec(page.html) ?? [];
    tell(now, window.rows.filter(which));
    if (before) tell(/\(([\d,]+)\)/.exec(notes)?.[1], before.rows.filter(which));
  }
  for (const table of tablesOf(page)) readTable(table, window, tell);
}

type Tell = (count: string | undefined, rows: readonly ToldRow[]) => void;

function readTable({ title, rows }: Table, window: Window, tell: Tell): void {
  if (/^(?:Sign-ins|Sessions) by (?:day|week|month)$/.test(title))
    return readColumns({ title, rows }, window, tell);
  for (const { name, values } of rows) tell(values[0], window.rows.filter(whichOf(title, name)));
}

/** A column counts from its day to the day before the next one's. */
function readColumns({ title, rows }: Table, window: Window, tell: Tell): void {
  const days = rows.map(({ name }) => new Date(`${name} UTC`).toISOString().slice(0, 10));
  const isWithin = (period: string, from: string, next: string) =>
    title.endsWith('by month') ? period.startsWith(from.slice(0, 7)) : from <= period && period < next;
  const told = title.startsWith('Sign-ins') ? [isNew, isReturning, isSignIn] : [isSession];
  rows.forEach(({ values }, index) => {
    const [from = '', next = addDays(window.to, 1)] = days.slice(index, index + 2);
    const within = window.rows.filter(({ period }) => isWithin(period, from, next));
    told.forEach((which, column) => tell(values[column], within.filter(which)));
  });
}

function whichOf(title: string, name: string): Which {
  const signIn =
    (part: (typeof CELL)[number], value: string): Which =>
    (row) =>
      isSignIn(row) && isOf(part, value)(row);
  const said =
    (part: number, value: string): Which =>
    ({ report, cell }) =>
      report === 'demographics' && cell.split(',')[part] === value;
  switch (title) {
    case 'Busiest hours':
      return signIn('hour', name.slice(0, 2));
    case 'Ways in':
      return signIn('way', WAYS[name] ?? name);
    case 'Access points':
      return signIn('accessPoint', name);
    case 'Languages':
      return signIn('language', LANGUAGES[name] ?? name);
    case 'Gender':
      return said(1, name === 'Not said' ? 'unknown' : name.toLowerCase());
    case 'Age':
      return said(2, ageNamed(name));
    default:
      throw new Error(`A table nobody has looked at yet: ${title}`);
  }
}

function ageNamed(name: string): string {
  if (name === 'Not said') return 'unknown';
  if (name === '65 or older') return '65-plus';
  return name === 'Under 13' ? 'under-13' : name.replace(' to ', '-');
}

function tablesOf({ html }: Page): readonly Table[] {
  return [...html.matchAll(/<figure class="chart">([^]*?)<\/figure>/g)].map(([, figure = '']) => ({
    title: /<h3>([^<]*)<\/h3>/.exec(figure)?.[1] ?? '',
    rows: [...figure.matchAll(/<tr>\s*<th scope="row">([^]*?)<\/th>([^]*?)<\/tr>/g)].map(
      ([, name = '', cells = '']) => ({
        name: name
          .replace(/<svg[^]*<\/svg>/, '')
          .replace(/<[^>]*>/g, '')
          .trim(),
        values: [...cells.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, value = '']) => value),
      }),
    ),
  }));
}

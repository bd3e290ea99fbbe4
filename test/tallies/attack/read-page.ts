import assert from 'node:assert/strict';
import { addDays } from '../../../src/tallies/local-day.js';
import { reportTexts } from '../../../src/console/texts/reports.js';
import type { Page } from '../../support/web-client.js';
import { answerNamed, TITLES } from './answers.js';
import { daysBetween, type Notebook, type ToldRow } from './notebook.js';

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

/** Windows of the same length, one right before the other. */
export interface Compared {
  readonly window: Window;
  readonly before: Window | undefined;
}

/** Takes up every number of a reports page: its figures, the range before, each table. */
export function readPage(notebook: Notebook, page: Page, { window, before }: Compared): void {
  const tell = teller(notebook, `page ${window.from} ${window.to}`);
  const find = (label: string) => {
    const [, now, notes] =
      new RegExp(
        `<dt class="label">${label}</dt>\\s*<dd>\\s*<p class="figure">([\\d,]+)</p>([^]*?)</dd>`,
      ).exec(page.html) ?? [];
    return { now, notes };
  };
  readFigures(find, tell, { window, before });
  for (const table of tablesOf(page)) readTable(table, window, tell);
}

/** Takes up the figures of a report that came by mail. */
export function readMail(notebook: Notebook, text: string, compared: Compared): void {
  const find = (label: string) => {
    const [, now, notes] = new RegExp(`^${label}: ([\\d,]+)\\s*$((?:\\s*^  .*$)*)`, 'm').exec(text) ?? [];
    return { now, notes };
  };
  const { from, to, rows } = compared.window;
  const tell = teller(notebook, `mail ${from} ${to}`);
  readFigures(find, tell, compared);
  for (const title of TITLES) {
    const [, , lines = ''] = text.split(new RegExp(`^(${title.replace('?', '\\?')})$`, 'm'));
    for (const [, name = '', count] of lines
      .split(/\r?\n\r?\n/, 1)
      .join('')
      .matchAll(/^ {2}(.*): ([\d,]+)\s*$/gm))
      tell(count, rows.filter(whichOf(title, name)));
  }
}

/** Takes up what the overview tells of the days of a window. */
export function readOverview(notebook: Notebook, page: Page, { from, to, rows }: Window): void {
  const tell = teller(notebook, `overview ${to}`);
  const [, table = ''] =
    /<caption class="unseen">Sign-ins by day<\/caption>([^]*?)<\/table>/.exec(page.html) ?? [];
  const counts = [...table.matchAll(/<td class="amount">([\d,]+)<\/td>/g)].map(([, count]) => count);
  const days = rows.some(isSignIn) ? daysBetween(from, to) : [];
  assert.equal(counts.length, days.length, `sparks up to ${to}`);
  const onDay = (day: string) => rows.filter((row) => row.period === day && isSignIn(row));
  counts.forEach((count, index) => tell(count, onDay(days[index] ?? '')));
  tell(/Sign-ins on the last full day<\/h2>\s*<p class="figure">([\d,]+)/.exec(page.html)?.[1], onDay(to));
}

type Tell = (count: string | undefined, rows: readonly ToldRow[]) => void;

function teller(notebook: Notebook, where: string): Tell {
  return (count, rows) => {
    if (count !== undefined) notebook.readNumber(Number(count.replaceAll(',', '')), rows, where);
  };
}

const FIGURES: readonly (readonly [string, Which])[] = [
  ['Sign-ins', isSignIn],
  ['Of new guests', isNew],
  ['Sessions', isSession],
];

type Find = (label: string) => { readonly now: string | undefined; readonly notes: string | undefined };

function readFigures(find: Find, tell: Tell, { window, before }: Compared): void {
  for (const [label, which] of FIGURES) {
    const { now, notes = '' } = find(label);
    assert.ok(now !== undefined || !window.rows.some(({ report }) => report === 'usage'), `${label} is told`);
    tell(now, window.rows.filter(which));
    if (before) tell(/\(([\d,]+)\)/.exec(notes)?.[1], before.rows.filter(which));
  }
}

function readTable({ title, rows }: Table, window: Window, tell: Tell): void {
  if (/^(?:Sign-ins|Sessions) by (?:day|week|month)$/.test(title))
    return readColumns({ title, rows }, window, tell);
  if (title === reportTexts.advertisements.chart) return readAdvertisements(rows, window, tell);
  for (const { name, values } of rows) tell(values[0], window.rows.filter(whichOf(title, name)));
}

function readAdvertisements(rows: Table['rows'], window: Window, tell: Tell): void {
  const of = (event: string, name: string) =>
    window.rows.filter(({ report, cell }) => report === 'advertisements' && cell === `${event},${name}`);
  for (const { name, values } of rows) {
    const [views, clicks] = values.map((value) => /^[\d,]+/.exec(value)?.[0]);
    tell(views, of('view', name));
    tell(clicks, of('click', name));
  }
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
  const answer = answerNamed(title, name);
  if (answer) return answer;
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

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { REPORTS } from '../../src/tallies/reports.js';
import { NAMING } from './attack/read-files.js';

const SRC = join(import.meta.dirname, '..', '..', 'src');

/** What hands out counts; everything else gets them from here. */
const SOURCES = ['tallies/report.ts', 'access/venue-contents.ts'];

/**
 * Every file of the program that counts come through on their way out, and what of `quarter-attack.test.ts` reads what
 * comes of it. Who adds one adds its reading there, and then its line here.
 */
const OUTLETS: Readonly<Record<string, string>> = {
  'cli/report.ts': 'the command, in `attackQuarter`',
  'cli/remove.ts': 'the number of counts shown, as `remove-venue`',
  'console/reports/reported.ts': 'its pages and files',
  'console/reports/advertisement-charts.ts': 'sums of the rows of `windowOf`, told by page and mail',
  'console/reports/show-reports.ts': '`readPage`',
  'console/reports/export-report.ts': '`windowOf`; as JSON the same rows, in `attackQuarter`',
  'console/reports/report-mail.ts': '`readMail`',
  'console/account/account-archive.ts': '`rowsOfArchive`',
  'console/account/own-data.ts': '`rowsOfArchive`; the number of counts shown, as `remove-venue`',
  'console/venues/daily-sign-ins.ts': '`readOverview`',
  'console/venues/overview.ts': '`readOverview`',
  'console/venues/remove-venue.ts': '`readArchive`',
};

/** Files that put others together and tell nothing themselves. */
const WIRING = /(?:^|\/)(?:[\w-]+-routes|console-routes|program|serve|main|app|[\w-]+-service)\.ts$/;

/** Files outside `tallies` that reach for stored counts: the closing of days, and what is told of how many are shown. */
const AT_THE_STORE = ['access/venue-contents.ts', 'upkeep/close-venue-days.ts'];

const sources = new Map(
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(SRC, path), 'utf8')] as const),
);

/** The files a file imports; not those of which it knows types alone. */
function importsOf(path: string, text: string): readonly string[] {
  const found = text.matchAll(
    /(?:^|\n)(?:import|export)\s+(?!type\b)([^'";]*?)\bfrom\s*'(\.[^']+)'|\bimport\('(\.[^']+)'/g,
  );
  return [...found]
    .filter(([, what = '*']) => !/^\{(?:\s*type [^,}]+,?)+\s*\}\s*$/.test(what))
    .map(([, , named, later]) => normalize(join(dirname(path), named ?? later ?? '')))
    .map((target) => target.replaceAll('\\', '/').replace(/\.js$/, '.ts'));
}

const imports = new Map([...sources].map(([path, text]) => [path, importsOf(path, text)] as const));

/** These and all that import them, at whatever distance. */
function reaching(targets: readonly string[]): ReadonlySet<string> {
  const reached = new Set(targets);
  for (const path of reached)
    for (const [other, named] of imports) if (named.includes(path)) reached.add(other);
  return reached;
}

test('P2: the attack on a quarter reads every way counts go out', () => {
  assert.ok(SOURCES.every((path) => sources.has(path)));
  const outlets = [...reaching(SOURCES)].filter((path) => !SOURCES.includes(path) && !WIRING.test(path));
  assert.deepEqual(outlets.toSorted(), Object.keys(OUTLETS).toSorted());
});

test('P2: the attack knows the columns of every report', () => {
  assert.deepEqual(Object.keys(NAMING).toSorted(), Object.keys(REPORTS).toSorted());
  for (const [name, { shape }] of Object.entries(REPORTS)) assert.match(shape.table, /_tallies$/, name);
});

test('P2: nobody else reaches for stored counts', () => {
  const outside = [...imports].filter(([path]) => !path.startsWith('tallies/'));
  const atStore = outside
    .filter(([, named]) => named.includes('tallies/tally-store.ts'))
    .map(([path]) => path);
  assert.deepEqual(atStore.toSorted(), AT_THE_STORE);
  const named = [...sources].filter(
    ([path, text]) => !path.startsWith('tallies/') && /_tallies\b/.test(text),
  );
  assert.deepEqual(
    named.map(([path]) => path),
    [],
  );
});

test('P2: texts of guests go out by the page that the attack on texts reads', () => {
  const outside = [...imports].filter(([path]) => !path.startsWith('tallies/'));
  const atStore = outside.filter(([, named]) => named.includes('tallies/survey-text-store.ts'));
  const paths = atStore.map(([path]) => path).toSorted();
  assert.deepEqual(paths, ['console/reports/survey-texts.ts', 'upkeep/retain.ts']);
});

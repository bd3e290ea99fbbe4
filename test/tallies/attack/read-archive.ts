import assert from 'node:assert/strict';
import { COUNTING, NAMING, type Report, rowOf } from './read-files.js';
import type { ToldRow } from './notebook.js';

type Files = ReadonlyMap<string, string>;
type Row = Readonly<Record<string, string | number>>;

/** Files of an account's ZIP in which nothing counts guests. */
const WITHOUT_COUNTS = [
  /^(?:account|muted-notices|sessions|activity)\.json$/,
  /^venues\/linden\/(?:venue|access-points|draft|versions|people|invitations|voucher-batches)\.json$/,
];
const COUNTS: Readonly<Record<Report, string>> = {
  usage: 'venues/linden/usage-counts.json',
  demographics: 'venues/linden/demographic-counts.json',
  questionnaire: 'venues/linden/questionnaire-counts.json',
  advertisements: 'venues/linden/advertisement-counts.json',
};

/** The rows of every file with counts. Throws where one has a file nobody has looked at yet, or says more than its report. */
export function rowsOfArchive(files: Files): readonly ToldRow[] {
  const counted = new Set(Object.values(COUNTS));
  const unknown = [...files.keys()].filter(
    (path) => !counted.has(path) && !WITHOUT_COUNTS.some((known) => known.test(path)),
  );
  assert.deepEqual(unknown, [], 'files of the ZIP nobody has looked at yet');
  const nameOf = accessPointsIn(files);
  return (Object.keys(COUNTS) as Report[]).flatMap((report) =>
    (parsed(files, COUNTS[report]) as readonly Archived[]).map((row) => told(report, row, nameOf)),
  );
}

interface Archived {
  readonly period: string;
  readonly since?: string;
  readonly cell: Row;
  readonly counts: Row;
}

function told(report: Report, { period, since, cell, counts, ...more }: Archived, nameOf: Naming): ToldRow {
  const said = report === 'usage' ? ['times', 'seconds', 'bytes'] : [COUNTING[report]];
  assert.deepEqual([Object.keys(more), Object.keys(counts).sort()], [[], said.toSorted()], 'numbers told');
  const { access_point_id: id = '', ...rest } = cell;
  const named: Row = { ...rest, access_point: nameOf(String(id)) };
  const strange = Object.keys(named).filter((name) => name !== 'access_point' && !isNaming(report, name));
  assert.deepEqual(strange, [], 'counted apart');
  return rowOf(report, { period, since: since ?? '', ...named, ...counts });
}

function isNaming(report: Report, name: string): boolean {
  return (NAMING[report] as readonly string[]).includes(name);
}

type Naming = (accessPointId: string) => string;

function accessPointsIn(files: Files): Naming {
  const rows = parsed(files, 'venues/linden/access-points.json') as readonly Row[];
  const names = new Map(rows.map(({ id, name }) => [String(id), String(name)]));
  return (id) => names.get(id) ?? '';
}

function parsed(files: Files, path: string): unknown {
  return JSON.parse(files.get(path) ?? '[]');
}

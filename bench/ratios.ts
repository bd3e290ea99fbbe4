import { FREERADIUS } from './measure-freeradius.js';
import type { Run } from './report.js';

/** What the product does for each request FreeRADIUS does, in lines; both as measured in this report. */
export function ratioLines(product: string, runs: readonly Run[]): readonly string[] {
  return runs
    .filter(({ server }) => server === product)
    .map((run) => {
      const beside = Object.values(FREERADIUS).flatMap((server) => besideOf(run, server, runs));
      return `Portico on ${product}, ${run.kind}, ${run.outstanding} outstanding: ${beside.join('; ')}`;
    });
}

function besideOf(run: Run, server: string, runs: readonly Run[]): readonly string[] {
  const other = runs.find(
    ({ server: name, kind, outstanding }) =>
      name === server && kind === run.kind && outstanding === run.outstanding,
  );
  return other ? [`${(rateOf(run) / rateOf(other)).toFixed(2)} × ${server}`] : [];
}

function rateOf({ measured: { tally } }: Run): number {
  return tally.answered / tally.seconds;
}

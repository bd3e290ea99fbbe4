import type { Measured } from './load.js';

/** One line of the report. */
export interface Run {
  readonly server: string;
  readonly kind: string;
  readonly outstanding: number;
  readonly measured: Measured;
}

const WIDTHS = [22, 5, 12, 11, 9, 9, 13, 8];
const HEADINGS = ['server', 'kind', 'outstanding', 'requests/s', 'p50 ms', 'p99 ms', 'CPU s/1000', 'RSS MB'];

/** The heading of the table `runLine` fills. */
export const HEADING = `${columns(HEADINGS)}  answers`;

/** The server's processor time counts all its threads; a database server's is not in it. */
export function runLine({ server, kind, outstanding, measured }: Run): string {
  const { tally, cpuMicroseconds, residentBytes } = measured;
  const answers = [...tally.counts].map(([name, count]) => `${name} ${count}`).join(', ');
  const cells = [
    server,
    kind,
    String(outstanding),
    Math.round(tally.answered / tally.seconds).toLocaleString('en'),
    tally.latency(0.5).toFixed(2),
    tally.latency(0.99).toFixed(2),
    (cpuMicroseconds / tally.answered / 1_000).toFixed(3),
    String(Math.round(residentBytes / 2 ** 20)),
  ];
  return `${columns(cells)}  ${answers}`;
}

function columns(cells: readonly string[]): string {
  return cells
    .map((cell, index) => (index < 2 ? cell.padEnd(WIDTHS[index] ?? 0) : cell.padStart(WIDTHS[index] ?? 0)))
    .join(' ');
}

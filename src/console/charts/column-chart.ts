import { scaleTo } from './scale.js';

/** Columns over one another by series, from zero up. All that `parts/columns` draws; across in percent, down in pixels. */
export interface ColumnChart {
  readonly title: string;
  readonly height: number;
  /** Where zero is. */
  readonly floor: number;
  readonly lines: readonly { readonly y: number; readonly label: string }[];
  readonly bars: readonly Bar[];
  /** Words below the floor, in the middle of their column. */
  readonly ticks: readonly Word[];
  /** The number over the highest column. */
  readonly peak: Word | undefined;
  /** What the shades stand for; empty where there is one alone. */
  readonly legend: readonly string[];
  readonly table: DataTable;
}

interface Bar {
  readonly x: string;
  readonly width: string;
  readonly y: number;
  readonly height: number;
  /** Which series, from 1. */
  readonly shade: number;
}

interface Word {
  readonly x: string;
  readonly y: number;
  readonly text: string;
  /** Which end of the word `x` is, so that none leaves the drawing. */
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The same numbers in rows. */
interface DataTable {
  readonly head: readonly string[];
  readonly rows: readonly { readonly name: string; readonly values: readonly string[] }[];
}

interface Column {
  /** As there is room for under a column. */
  readonly tick: string;
  /** By series, the lowest first. */
  readonly parts: readonly number[];
}

const TOP = 22;
const PLOT = 150;
const FLOOR = TOP + PLOT;
const FOOT = 26;
const MOST_TICKS = 4;
/** How much of its share of the width a column takes. */
const FILL = 0.72;

export function columnChart(wanted: {
  readonly title: string;
  readonly legend: readonly string[];
  readonly columns: readonly Column[];
  readonly table: DataTable;
  readonly numberOf: (value: number) => string;
}): ColumnChart {
  const { columns, numberOf, title, legend, table } = wanted;
  const totals = columns.map(({ parts }) => sumOf(parts));
  const most = Math.max(0, ...totals);
  const scale = scaleTo(most);
  const yOf = (value: number) => rounded(FLOOR - (PLOT * value) / scale.top);
  const highest = most === 0 ? -1 : totals.indexOf(most);
  return {
    title,
    height: FLOOR + FOOT,
    floor: FLOOR,
    lines: scale.marks.map((value) => ({ y: yOf(value), label: numberOf(value) })),
    bars: columns.flatMap((column, index) => barsOf(column, { index, of: columns.length, yOf })),
    ticks: ticksOf(columns),
    peak:
      highest < 0
        ? undefined
        : { ...placeOf(highest, columns.length), y: yOf(most) - 6, text: numberOf(most) },
    legend: legend.length > 1 ? legend : [],
    table,
  };
}

function barsOf(
  { parts }: Column,
  at: { readonly index: number; readonly of: number; readonly yOf: (value: number) => number },
): readonly Bar[] {
  const share = 100 / at.of;
  return parts.flatMap((part, place) => {
    const below = sumOf(parts.slice(0, place));
    const [y, foot] = [at.yOf(below + part), at.yOf(below)];
    if (part === 0) return [];
    return {
      x: percent((at.index + (1 - FILL) / 2) * share),
      width: percent(FILL * share),
      y,
      height: Math.max(1, rounded(foot - y)),
      shade: place + 1,
    };
  });
}

/** Not under every column where there are many: the words would run into one another. */
function ticksOf(columns: readonly Column[]): readonly Word[] {
  const every = Math.ceil(columns.length / MOST_TICKS);
  return columns.flatMap(({ tick }, index) =>
    index % every === 0 ? { ...placeOf(index, columns.length), y: FLOOR + 18, text: tick } : [],
  );
}

function placeOf(index: number, of: number): Pick<Word, 'x' | 'anchor'> {
  const middle = ((index + 0.5) * 100) / of;
  const anchor = middle < 6 ? 'start' : middle > 94 ? 'end' : 'middle';
  const x = { start: (index * 100) / of, middle, end: ((index + 1) * 100) / of }[anchor];
  return { x: percent(x), anchor };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function percent(value: number): string {
  return `${rounded(value)}%`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

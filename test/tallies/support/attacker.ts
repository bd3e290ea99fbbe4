/** What an attacker knows: the unknowns with these indices add up to this. Unknowns are whole numbers, none negative. */
export interface Equation {
  readonly unknowns: readonly number[];
  readonly total: number;
}

interface Bounds {
  readonly low: number[];
  readonly high: number[];
}

const ROUNDS = 30;
const NOISE = 1e-9;

/** What the attacker knows besides: these add up to so much at most. */
export type Ceiling = Equation;

/**
 * Works out what can be worked out: solves the equations (Gauss-Jordan), then narrows the interval of every unknown by
 * each equation, given and derived, until nothing moves. Returns the unknowns with one value left.
 */
export function workOut(
  count: number,
  equations: readonly Equation[],
  ceilings: readonly Ceiling[] = [],
): ReadonlyMap<number, number> {
  const rows = equations.map(({ unknowns, total }) => {
    const row = Array.from({ length: count + 1 }, () => 0);
    for (const unknown of unknowns) row[unknown] = 1;
    row[count] = total;
    return row;
  });
  const bounds = {
    low: Array.from({ length: count }, () => 0),
    high: Array.from({ length: count }, () => Number.POSITIVE_INFINITY),
  };
  const known = [
    ...rows,
    ...reduced(
      rows.map((row) => [...row]),
      count,
    ),
  ];
  for (let round = 0; round < ROUNDS; round += 1) {
    const lowered = ceilings.filter((ceiling) => lower(ceiling, bounds)).length;
    if (!narrowAll(known, count, bounds) && lowered === 0) break;
  }
  const values = bounds.low.map((low, unknown) => [unknown, low] as const);
  return new Map(values.filter(([unknown, low]) => low === bounds.high[unknown]));
}

/** Reduced row echelon form, in place. */
function reduced(rows: number[][], columns: number): number[][] {
  let top = 0;
  for (let column = 0; column < columns && top < rows.length; column += 1) {
    const pivot = rows.findIndex((row, index) => index >= top && Math.abs(row[column] ?? 0) > NOISE);
    if (pivot < 0) continue;
    const [first, other] = [rows[top] ?? [], rows[pivot] ?? []];
    [rows[top], rows[pivot]] = [other, first];
    scale(other, 1 / (other[column] ?? 1));
    for (const row of rows) if (row !== other) subtract(row, other, row[column] ?? 0);
    top += 1;
  }
  return rows.slice(0, top);
}

function scale(row: number[], factor: number): void {
  for (let index = 0; index < row.length; index += 1) row[index] = (row[index] ?? 0) * factor;
}

function subtract(row: number[], other: readonly number[], times: number): void {
  if (times === 0) return;
  for (let index = 0; index < row.length; index += 1) {
    const left = (row[index] ?? 0) - times * (other[index] ?? 0);
    row[index] = Math.abs(left) < NOISE ? 0 : left;
  }
}

/** True where an upper end came down. */
function lower({ unknowns, total }: Ceiling, { low, high }: Bounds): boolean {
  const least = unknowns.reduce((sum, unknown) => sum + (low[unknown] ?? 0), 0);
  let moved = false;
  for (const unknown of unknowns) {
    const most = total - (least - (low[unknown] ?? 0));
    if (most < (high[unknown] ?? 0)) [high[unknown], moved] = [most, true];
  }
  return moved;
}

/** True while some interval got narrower. */
function narrowAll(rows: readonly number[][], count: number, bounds: Bounds): boolean {
  let moved = false;
  for (const row of rows) if (narrow(row, count, bounds)) moved = true;
  return moved;
}

function narrow(row: readonly number[], count: number, { low, high }: Bounds): boolean {
  let moved = false;
  for (let unknown = 0; unknown < count; unknown += 1) {
    const own = row[unknown] ?? 0;
    if (own === 0) continue;
    let [least, most] = [row[count] ?? 0, row[count] ?? 0];
    for (let other = 0; other < count; other += 1) {
      const factor = row[other] ?? 0;
      if (other === unknown || factor === 0) continue;
      const [small, large] = [factor * (low[other] ?? 0), factor * (high[other] ?? 0)];
      least -= Math.max(small, large);
      most -= Math.min(small, large);
    }
    const [from, to] = own > 0 ? [least / own, most / own] : [most / own, least / own];
    const [newLow, newHigh] = [Math.ceil(from - NOISE), Math.floor(to + NOISE)];
    if (newLow > (low[unknown] ?? 0)) [low[unknown], moved] = [newLow, true];
    if (newHigh < (high[unknown] ?? 0)) [high[unknown], moved] = [newHigh, true];
  }
  return moved;
}

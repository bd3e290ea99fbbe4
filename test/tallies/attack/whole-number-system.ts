/** Coefficients by unknown; what they add up to. All whole numbers. */
export interface Sum {
  readonly terms: ReadonlyMap<string, number>;
  readonly total: number;
}

/** What is known of unknowns that are whole numbers and never negative. */
export interface WholeNumberSystem {
  /** Takes a sum up; false where it contradicts those taken up before. */
  tell(sum: Sum): boolean;
  /** Those taken up that say more than all others, and the same solved for one unknown each. */
  sums(): readonly Sum[];
}

interface Row {
  readonly terms: Map<string, number>;
  total: number;
}

/** Exact elimination (Gauss-Jordan without fractions): each row is solved for an unknown no other row has. */
export function createWholeNumberSystem(): WholeNumberSystem {
  const told: Sum[] = [];
  const rows = new Map<string, Row>();
  const holding = new Map<string, Set<string>>();

  /** Takes `times` of `other` from `factor` times the row. */
  function combine(row: Row, other: Sum, { factor, times }: { factor: number; times: number }): void {
    if (factor !== 1) for (const [unknown, value] of row.terms) row.terms.set(unknown, safe(value * factor));
    row.total = safe(row.total * factor - other.total * times);
    for (const [unknown, value] of other.terms) {
      const left = safe((row.terms.get(unknown) ?? 0) - value * times);
      if (left === 0) row.terms.delete(unknown);
      else row.terms.set(unknown, left);
    }
  }

  function eliminate(row: Row, pivot: string, by: Sum): void {
    const own = row.terms.get(pivot) ?? 0;
    const theirs = by.terms.get(pivot) ?? 1;
    const common = divisor(own, theirs);
    combine(row, by, { factor: theirs / common, times: own / common });
  }

  function remember(pivot: string, row: Row): void {
    rows.set(pivot, row);
    for (const unknown of row.terms.keys())
      holding.set(unknown, (holding.get(unknown) ?? new Set<string>()).add(pivot));
  }

  return {
    tell(sum) {
      const row: Row = { terms: new Map(sum.terms), total: sum.total };
      for (const unknown of sum.terms.keys()) {
        const by = rows.get(unknown);
        if (by) eliminate(row, unknown, by);
      }
      const [pivot] = row.terms.keys();
      if (pivot === undefined) return row.total === 0;
      simplify(row);
      for (const name of holding.get(pivot) ?? []) {
        const other = rows.get(name);
        if (!other?.terms.has(pivot)) continue;
        eliminate(other, pivot, row);
        simplify(other);
        remember(name, other);
      }
      told.push(sum);
      remember(pivot, row);
      return true;
    },
    sums: () => [...told, ...rows.values()],
  };
}

function simplify(row: Row): void {
  let common = Math.abs(row.total);
  for (const value of row.terms.values()) common = divisor(common, value);
  if (common <= 1) return;
  for (const [unknown, value] of row.terms) row.terms.set(unknown, value / common);
  row.total /= common;
}

function divisor(a: number, b: number): number {
  let [one, other] = [Math.abs(a), Math.abs(b)];
  while (other !== 0) [one, other] = [other, one % other];
  return one;
}

function safe(value: number): number {
  if (!Number.isSafeInteger(value)) throw new Error('A sum too large to be exact');
  return value;
}

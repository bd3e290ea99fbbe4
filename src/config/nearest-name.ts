/** The name most like `wrong`, or nothing when none is near enough to be meant. */
export function nearestName(wrong: string, names: readonly string[]): string | undefined {
  const ranked = names
    .map((name) => ({ name, distance: editDistance(wrong, name) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  if (best === undefined || best.distance > Math.ceil(wrong.length / 4)) return undefined;
  return best.name;
}

/** Levenshtein distance: the fewest letters to add, drop or replace. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [index, letter] of from.split('').entries()) row = nextRow(row, letter, { index, to });
  return row[to.length] ?? 0;
}

function nextRow(above: readonly number[], letter: string, at: { index: number; to: string }): number[] {
  const row = [at.index + 1];
  for (const [column, other] of at.to.split('').entries()) {
    const replaced = (above[column] ?? 0) + (letter === other ? 0 : 1);
    row.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (row[column] ?? 0) + 1));
  }
  return row;
}

/** A scale that begins at zero and ends at a round number. */
interface Scale {
  readonly top: number;
  /** Round numbers from zero to the top, evenly apart. */
  readonly marks: readonly number[];
}

const MOST_STEPS = 4;

/** Reaches `most` in at most four steps of 1, 2 or 5 times a power of ten; whole numbers alone. */
export function scaleTo(most: number): Scale {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most) / MOST_STEPS));
  const step = [1, 2, 5, 10]
    .map((factor) => Math.max(1, factor * power))
    .find((size) => Math.ceil(most / size) <= MOST_STEPS);
  const size = step ?? Math.max(1, most);
  const steps = Math.max(1, Math.ceil(most / size));
  return { top: steps * size, marks: Array.from({ length: steps + 1 }, (_, index) => index * size) };
}

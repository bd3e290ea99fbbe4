/** A stream of numbers that a seed repeats: a failure is reproduced by its seed alone. */
export interface Random {
  /** A whole number below `bound`. */
  below(bound: number): number;
  pick<T>(values: readonly [T, ...T[]]): T;
  octets(count: number): Buffer;
}

/** xorshift32 (Marsaglia 2003): fast, and good enough to find bugs. `seed` is any whole number but 0. */
export function createRandom(seed: number): Random {
  let state = seed | 0 || 1;

  function next(): number {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  }

  const below = (bound: number) => next() % bound;
  return {
    below,
    pick: ([first, ...rest]) =>
      rest.length === 0 ? first : ([first, ...rest][below(rest.length + 1)] ?? first),
    octets: (count) => Buffer.from(Array.from({ length: count }, () => below(256))),
  };
}

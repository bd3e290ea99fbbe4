import { randomInt } from 'node:crypto';

const COUNT = 256;

/** Hands out the 256 identifiers of one destination so that no two open requests share one. */
export interface Identifiers {
  /** A free identifier, the longest unused first; waits in turn while all are taken. */
  readonly take: () => Promise<number>;
  readonly release: (identifier: number) => void;
}

export function createIdentifiers(): Identifiers {
  const taken = new Set<number>();
  const waiting: ((identifier: number) => void)[] = [];
  let last = randomInt(COUNT);

  function take(): Promise<number> {
    if (taken.size === COUNT) return new Promise((resolve) => waiting.push(resolve));
    do last = (last + 1) % COUNT;
    while (taken.has(last));
    taken.add(last);
    return Promise.resolve(last);
  }

  function release(identifier: number): void {
    const next = waiting.shift();
    if (next === undefined) taken.delete(identifier);
    else next(identifier);
  }

  return { take, release };
}

import { QueueFull } from './batcher.js';

/** Lets few in at a time and a bounded number wait. */
export interface Gate {
  /** Runs `work` when it is its turn. Rejects with `QueueFull` at once where too many wait already. */
  enter<T>(work: () => Promise<T>): Promise<T>;
  /** Those waiting and those let in. */
  readonly depth: number;
}

export function createGate(options: { readonly atOnce: number; readonly waiting: number }): Gate {
  const waiting: (() => void)[] = [];
  let inside = 0;

  /** Takes a place, or the one somebody hands over on leaving. */
  async function takePlace(): Promise<void> {
    if (inside < options.atOnce) inside += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else inside -= 1;
  }

  return {
    async enter(work) {
      if (inside === options.atOnce && waiting.length >= options.waiting) throw new QueueFull();
      await takePlace();
      try {
        return await work();
      } finally {
        leave();
      }
    },
    get depth() {
      return waiting.length + inside;
    },
  };
}

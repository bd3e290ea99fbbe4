/** Thrown to a caller whose item found the queue full. It is to be dropped and counted; the access point asks again. */
export class QueueFull extends Error {
  constructor() {
    super('Too many requests are waiting');
    this.name = 'QueueFull';
  }
}

interface Batcher<I, O> {
  /** Resolves with this item's own result, or rejects with what the whole batch rejected with. */
  submit(item: I): Promise<O>;
  /** Items waiting or being worked on. */
  readonly depth: number;
}

interface Waiting<I, O> {
  readonly item: I;
  readonly resolve: (result: O) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Natural batching: what arrives while a batch runs forms the next one. No timer, so a lone item is never held back
 * and a crowd shares one query or one commit. `run` gets 1 to `most` items and answers in their order.
 */
export function createBatcher<I, O>(options: {
  readonly run: (items: readonly I[]) => Promise<readonly O[]>;
  readonly most: number;
  readonly bound: number;
}): Batcher<I, O> {
  const waiting: Waiting<I, O>[] = [];
  let isRunning = false;
  let inWork = 0;

  function startIfFree(): void {
    if (isRunning || waiting.length === 0) return;
    isRunning = true;
    // One turn of the event loop gathers what the sockets have ready, then goes.
    setImmediate(() => void runOnce());
  }

  async function runOnce(): Promise<void> {
    const batch = waiting.splice(0, options.most);
    inWork = batch.length;
    try {
      settle(batch, await options.run(batch.map((entry) => entry.item)));
    } catch (error) {
      for (const entry of batch) entry.reject(error);
    } finally {
      inWork = 0;
      isRunning = false;
      startIfFree();
    }
  }

  function settle(batch: readonly Waiting<I, O>[], results: readonly O[]): void {
    batch.forEach((entry, index) => {
      entry.resolve(results[index] as O);
    });
  }

  return {
    submit(item) {
      if (waiting.length >= options.bound) return Promise.reject(new QueueFull());
      return new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        startIfFree();
      });
    },
    get depth() {
      return waiting.length + inWork;
    },
  };
}

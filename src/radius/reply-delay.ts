/** Holds replies back without holding anything else up. */
export interface ReplyDelay {
  /** Resolves after so many milliseconds, or at `flush`. */
  readonly wait: (ms: number) => Promise<void>;
  /** Ends all waits now, and from now on nothing waits. */
  readonly flush: () => void;
}

export function createReplyDelay(): ReplyDelay {
  const endings = new Set<() => void>();
  let isFlushed = false;

  function wait(ms: number): Promise<void> {
    if (ms <= 0 || isFlushed) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(end, ms);
      function end(): void {
        clearTimeout(timer);
        endings.delete(end);
        resolve();
      }
      endings.add(end);
    });
  }

  function flush(): void {
    isFlushed = true;
    for (const end of endings) end();
  }

  return { wait, flush };
}

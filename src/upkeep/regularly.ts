import { describeError, type Log } from '../base/log.js';

interface Regular {
  /** Runs now (or right after the run in progress). */
  kick(): void;
  /** No run begins after this, and the one in progress is told; resolves when it has ended. */
  stop(): Promise<void>;
}

/** Runs `work` every `everyMs`, never twice at once. A run that fails is logged and the next one tries again. */
export function regularly(
  name: string,
  options: {
    readonly everyMs: number;
    readonly work: (stopping: AbortSignal) => Promise<unknown>;
    readonly log: Log;
  },
): Regular {
  let running: Promise<void> | undefined;
  let again = false;
  const stopping = new AbortController();

  async function run(): Promise<void> {
    try {
      await options.work(stopping.signal);
    } catch (error) {
      options.log.warn('Upkeep failed and will be tried again', { what: name, cause: describeError(error) });
    }
  }

  function kick(): void {
    if (stopping.signal.aborted) return;
    if (running) {
      again = true;
      return;
    }
    running = run().finally(() => {
      running = undefined;
      if (!again) return;
      again = false;
      kick();
    });
  }

  const timer = setInterval(kick, options.everyMs);
  timer.unref();
  return {
    kick,
    async stop() {
      stopping.abort();
      clearInterval(timer);
      await running;
    },
  };
}

import { describeError, type Log } from '../base/log.js';

export interface Regular {
  /** Runs now (or right after the run in progress). */
  kick(): void;
  /** No run begins after this; resolves when the one in progress has ended. */
  stop(): Promise<void>;
}

/** Runs `work` every `everyMs`, never twice at once. A run that fails is logged and the next one tries again. */
export function regularly(
  name: string,
  options: { readonly everyMs: number; readonly work: () => Promise<unknown>; readonly log: Log },
): Regular {
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  async function run(): Promise<void> {
    try {
      await options.work();
    } catch (error) {
      options.log.warn('Upkeep failed and will be tried again', { what: name, cause: describeError(error) });
    }
  }

  function kick(): void {
    if (stopped) return;
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
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

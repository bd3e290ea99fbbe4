import type { Log, LogLevel } from '../base/log.js';
import type { Config } from '../config.js';

/** What commands get from the process they run in. */
export interface CommandContext {
  /** The settings, read when first asked for; throws OperatorError where they are wrong. */
  readonly config: () => Config;
  readonly readFile: (path: string) => string;
  readonly openLog: (level: LogLevel) => Log;
  /** The folder with `views` and `docs`. */
  readonly root: string;
  /** Writes one line for the person who ran the command. */
  readonly say: (line: string) => void;
  /** Writes one line about what went wrong. */
  readonly complain: (line: string) => void;
  /** Aborted when the process is asked to end. */
  readonly stopping: AbortSignal;
}

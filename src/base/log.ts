import { type DestinationStream, pino } from 'pino';
import { networkOf } from './addresses.js';

export const LOG_LEVELS = ['error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What a log line may carry. No object can slip in whole, so no packet, form or row ever does. */
type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * JSON lines. Levels by how often a healthy system emits them: `error` never, `warn` rarely and worth a look,
 * `info` at start, stop and change, `debug` for each request.
 */
export interface Log {
  error(message: string, fields?: LogFields & { readonly cause?: string }): void;
  warn(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  debug(message: string, fields?: LogFields): void;
}

/** Writes to `destination` (standard output unless given). */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: named },
  };
  const logger = destination ? pino(options, destination) : pino(options);
  return {
    error: (message, fields) => logger.error(fields ?? {}, message),
    warn: (message, fields) => logger.warn(fields ?? {}, message),
    info: (message, fields) => logger.info(fields ?? {}, message),
    debug: (message, fields) => logger.debug(fields ?? {}, message),
  };
}

function named(label: string): { level: string } {
  return { level: label };
}

/** One line of an error's meaning: its message and those of its causes, without stack or values. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `: ${describeError(error.cause)}`;
  return `${error.message}${cause}`;
}

/** An address cut to its network (`/24`, `/48`), as logs may carry it. */
export function shortAddress(address: string): string {
  return networkOf(address);
}

/** Of the system: no way to the server, or the way was lost. */
const SYSTEM_CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** Of PostgreSQL: connection exceptions (class 08), shutting down, crashed, starting, no connection left. */
const SQL_STATE = /^(?:08...|57P0[123]|53300)$/;

/** What `pg` and the pool say without a code. */
const CODELESS = /^(?:Connection terminated|timeout expired|Client has encountered a connection error)/;

/**
 * Whether the database could not be reached or was lost on the way, as opposed to having refused: trying again later
 * may succeed without anybody changing anything. Looks through causes and aggregates.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string')
    return SYSTEM_CODES.has(error.code) || SQL_STATE.test(error.code);
  return error.name === 'KnexTimeoutError' || CODELESS.test(error.message) || isDatabaseAway(error.cause);
}

/**
 * A fault the operator can act on: said as one plain sentence, ending the command with `exitCode`.
 * Exit codes: 1 faults were found, 2 wrong use or settings, 3 something outside refuses (port, directory, database), 4 not found.
 */
export class OperatorError extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2 | 3 | 4,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'OperatorError';
  }
}

/** What guests can run into, each with its HTTP status. The sentence shown is chosen by code and language at the edge. */
const PUBLIC_ERRORS = {
  'not-found': 404,
  'venue-unknown': 404,
  'visit-expired': 410,
  'link-unknown': 404,
  'continuation-over': 410,
  'request-invalid': 400,
  'origin-refused': 403,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
  internal: 500,
} as const;

export type PublicErrorCode = keyof typeof PUBLIC_ERRORS;

/** Ends a request with a page that explains and leads on. `cause` is for the log only. */
export class PublicError extends Error {
  readonly status: number;

  constructor(
    readonly code: PublicErrorCode,
    options?: ErrorOptions & { readonly retryAfterSeconds?: number },
  ) {
    super(code, options);
    this.name = 'PublicError';
    this.status = PUBLIC_ERRORS[code];
    this.retryAfterSeconds = options?.retryAfterSeconds;
  }

  readonly retryAfterSeconds: number | undefined;
}

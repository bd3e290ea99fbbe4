import { QueueFull } from '../base/batcher.js';
import { PublicError } from '../base/errors.js';

const RETRY_SECONDS = 5;

/** What a library threw about the request becomes its public meaning; everything else is ours and so `internal`. */
export function publicErrorOf(error: unknown): PublicError {
  if (error instanceof PublicError) return error;
  if (error instanceof QueueFull) return new PublicError('unavailable', { retryAfterSeconds: RETRY_SECONDS });
  const { status } = error as { readonly status?: unknown };
  if (status === 413) return new PublicError('too-large', { cause: error });
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new PublicError('request-invalid', { cause: error });
  return new PublicError('internal', { cause: error });
}

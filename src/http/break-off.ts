import type { Request, Response } from 'express';
import { describeError, type Log } from '../base/log.js';
import { publicErrorOf } from './public-error-of.js';

/** Whether no page can say any more what went wrong: the answer has begun, or nobody is there to take one. */
export function isUnderWay(res: Response): boolean {
  return res.headersSent || res.destroyed;
}

/**
 * Breaks off an answer that failed on its way, so that half of it is not taken for a whole. Express would do so as
 * well, and print the error past the log. That somebody went away before the end is nothing to log.
 */
export function breakOff(
  error: unknown,
  { req, res, log }: { readonly req: Request; readonly res: Response; readonly log: Log },
): void {
  if (isOurs(error)) log.error('An answer broke off', { route: routeOf(req), cause: describeError(error) });
  res.destroy();
}

/** The route's pattern, for logs and counts: the path itself can carry a secret. */
export function routeOf(req: Request): string | undefined {
  return (req.route as { readonly path?: string } | undefined)?.path;
}

function isOurs(error: unknown): boolean {
  const hasLeft = (error as { readonly code?: unknown }).code === 'ERR_STREAM_PREMATURE_CLOSE';
  return !hasLeft && publicErrorOf(error).status >= 500;
}

import { QueueFull } from '../base/batcher.js';
import type { Scope } from './scope.js';
import type { Said } from './welcome.js';

const RETRY_SECONDS = 5;

/** What `work` comes to; nothing where too much is waiting, and then the page was shown again, to be sent in a moment. */
export async function unlessBusy<T>(
  scope: Scope,
  work: Promise<T>,
  again: (said: Said) => void | Promise<void>,
): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof QueueFull)) throw error;
    scope.res.setHeader('Retry-After', RETRY_SECONDS);
    await again({ status: 503, problem: 'account.busy' });
    return undefined;
  }
}

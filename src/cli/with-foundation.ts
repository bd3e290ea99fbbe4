import { type Foundation, layFoundation } from '../app/foundation.js';
import { systemClock } from '../base/clock.js';
import { createLog } from '../base/log.js';
import type { Config } from '../config.js';
import { closeDatabases } from '../db/open.js';

/**
 * Opens the databases (brought up to date), their keys and the directory of venues for as long as `work` lasts.
 * Throws OperatorError where directory, database or master key do not fit.
 */
export async function withFoundation<T>(
  config: Config,
  work: (foundation: Foundation) => Promise<T>,
): Promise<T> {
  const foundation = await layFoundation(config, systemClock, createLog('silent'));
  try {
    return await work(foundation);
  } finally {
    await closeDatabases(foundation.databases);
  }
}

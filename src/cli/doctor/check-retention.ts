import type { Database } from '../../db/database.js';
import { createRetentionStore } from '../../upkeep/retention-store.js';
import { type Finding, ok, warning } from './finding.js';

const CHECK = 'retention';

/** Whether what is past its time still goes by itself. */
export async function checkRetention({ read }: Database): Promise<Finding> {
  const store = createRetentionStore(read);
  const failingSince = await store.failingSince();
  if (failingSince !== undefined) {
    const since = new Date(failingSince).toISOString();
    return warning(
      CHECK,
      `Old data is not removed: every run has failed since ${since}.`,
      'The log says why.',
    );
  }
  const last = await store.last();
  return ok(CHECK, last ? `Last run ${new Date(last.ranAt).toISOString()}.` : 'It has not run yet.');
}

import { DAY } from '../base/clock.js';
import { describeError } from '../base/log.js';
import { createClockTrust } from '../upkeep/clock-trust.js';
import { destroyOrphanedKeys } from '../upkeep/destroy-orphaned-keys.js';
import { finishErasures } from '../upkeep/finish-erasures.js';
import { retain } from '../upkeep/retain.js';
import { tellRetentionFailed } from '../upkeep/tell-retention.js';
import type { Domain } from './domain.js';
import type { Foundation } from './foundation.js';

/** What happens hourly: erasures finished, data keys of nobody destroyed, what is past its time removed. A failure is noted. */
export function createRetention(
  foundation: Foundation,
  domain: Domain,
): (stopping: AbortSignal) => Promise<void> {
  const { databases, clock, directory, log } = foundation;
  const deps = { ...domain, db: databases.main, now: clock.now, directory };
  const isClockTrusted = createClockTrust(clock);

  async function finish(stopping: AbortSignal): Promise<void> {
    const finished = await finishErasures(deps, databases, { stopping });
    if (finished.kind === 'refused')
      log.error('Guests without a data key are left alone: is the key store the right one?', {
        guests: finished.missing,
      });
    else if (finished.kind === 'finished' && finished.erased > 0)
      log.info('Erasures finished', { guests: finished.erased });
  }

  let lookedAt = Number.NEGATIVE_INFINITY;
  async function destroyOrphans(stopping: AbortSignal): Promise<void> {
    if (clock.monotonic() - lookedAt < DAY || !isClockTrusted()) return;
    lookedAt = clock.monotonic();
    const { orphaned, destroyed } = await destroyOrphanedKeys(databases, { now: clock.now(), stopping });
    if (orphaned > 0) log.info('Data keys without a guest', { waiting: orphaned, destroyed });
  }

  async function run(stopping: AbortSignal): Promise<void> {
    await finish(stopping);
    await destroyOrphans(stopping);
    if (!isClockTrusted())
      return log.warn('The clock jumped ahead by more than a day; for a day nothing is removed for age');
    const ran = await retain({ ...deps, stopping });
    if (ran && Object.values(ran.removed).some((count) => count > 0))
      log.info('Removed for age', ran.removed);
  }

  return async (stopping) => {
    try {
      await run(stopping);
    } catch (error) {
      if (!stopping.aborted) await noteFailure();
      throw error;
    }
  };

  /** The database may be what fails. */
  async function noteFailure(): Promise<void> {
    try {
      await tellRetentionFailed(databases.main, clock.now());
    } catch (error) {
      log.warn('That retention failed could not be noted', { cause: describeError(error) });
    }
  }
}

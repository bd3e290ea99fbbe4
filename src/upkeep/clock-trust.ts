import { type Clock, DAY } from '../base/clock.js';

/**
 * Whether the wall clock may be believed where erasing depends on it. One that has run more than a day ahead of the time
 * this process has lived is either wrong or was wrong before; it is believed only after a day, in which somebody may
 * notice. What is erased for age by mistake cannot be had back.
 */
export function createClockTrust(clock: Clock): () => boolean {
  const offset = () => clock.now() - clock.monotonic();
  let trusted = offset();
  let doubtedAt: number | undefined;
  return () => {
    if (offset() - trusted > DAY) {
      doubtedAt ??= clock.monotonic();
      if (clock.monotonic() - doubtedAt < DAY) return false;
      trusted = offset();
    }
    doubtedAt = undefined;
    return true;
  };
}

import { HOUR, MINUTE } from '../../base/clock.js';
import type { StatusView } from '../page-models.js';
import { overviewTexts as t } from '../texts/overview.js';

/** Longer than any interval access points report open sessions at. */
const REPORTS_WITHIN = 70 * MINUTE;
const RECENTLY = HOUR;

/**
 * Whether an access point is alive, as far as it can be known: one without guests has nothing to say, so its silence is
 * no alarm; one with open sessions has to report them.
 */
export function accessPointStatus(
  seen: { readonly lastSeenAt: number | null; readonly openSessions: number },
  now: number,
): StatusView {
  if (seen.lastSeenAt === null) return { tone: 'warning', word: t.status.never };
  const silence = now - seen.lastSeenAt;
  if (seen.openSessions > 0 && silence > REPORTS_WITHIN) return { tone: 'bad', word: t.status.silent };
  return silence < RECENTLY
    ? { tone: 'good', word: t.status.alive }
    : { tone: 'quiet', word: t.status.quiet };
}

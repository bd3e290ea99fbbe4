import { HOUR } from '../../base/clock.js';
import type { AccessPointRow } from '../../venues/access-point-store.js';
import type { StatusView } from '../page-models.js';
import { overviewTexts as t } from '../texts/overview.js';

const RECENTLY = HOUR;

/**
 * Whether an access point is alive, as far as it can be known: one without guests has nothing to say, so its silence is
 * no alarm. Silent is what the notice board told of, until it is heard again.
 */
export function accessPointStatus(
  { lastSeenAt, isSilent }: Pick<AccessPointRow, 'lastSeenAt' | 'isSilent'>,
  now: number,
): StatusView {
  if (lastSeenAt === null) return { tone: 'warning', word: t.status.never };
  if (isSilent) return { tone: 'bad', word: t.status.silent };
  return now - lastSeenAt < RECENTLY
    ? { tone: 'good', word: t.status.alive }
    : { tone: 'quiet', word: t.status.quiet };
}

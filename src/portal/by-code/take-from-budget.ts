import { DAY } from '../../base/clock.js';
import { raiseNotice } from '../../owners/raise-notice.js';
import { CODES_PER_DAY, type CodeWay } from '../../venues/venue.js';
import type { Scope } from '../scope.js';

const BUDGETS = { email: 'code-mails', sms: 'code-messages' } as const satisfies Record<CodeWay, string>;

/**
 * Counts one code of the venue's day. False where there were as many as it sends in a day, of which its people are told
 * with the last one; and where all venues together have sent what whoever runs the service pays for.
 */
export async function takeFromBudget(scope: Scope, way: CodeWay): Promise<boolean> {
  const { deps, venue } = scope;
  const most = venue.document.waysIn[way]?.perDay ?? CODES_PER_DAY[way];
  const at = deps.now();
  const day = venue.zone.dayOf(at);
  const sent = await deps.limiter.countUntil(`codes ${venue.id} ${way}`, day.to);
  if (sent >= most) {
    const news = { kind: 'budget-reached', budget: BUDGETS[way], most } as const;
    const notice = { venueId: venue.id, news, once: `${way} ${day.from}`, at, overAt: day.to };
    await deps.db.transaction((trx) => raiseNotice(trx, notice));
  }
  return sent <= most && (way !== 'sms' || takeFromAll(scope));
}

/** Owners decide how much of it is their venue's, so that none of them can make it more. */
async function takeFromAll({ deps }: Scope): Promise<boolean> {
  const most = deps.messenger?.perDay ?? 0;
  const at = deps.now();
  const sent = await deps.limiter.countUntil('messages of all venues', at - (at % DAY) + DAY);
  if (sent === most) deps.log.warn('As many text messages as are allowed in a day have been sent', { most });
  return sent <= most;
}

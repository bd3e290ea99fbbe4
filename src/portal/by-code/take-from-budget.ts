import { raiseNotice } from '../../owners/raise-notice.js';
import { CODES_PER_DAY, type CodeWay } from '../../venues/venue.js';
import type { Scope } from '../scope.js';

const BUDGETS = { email: 'code-mails', sms: 'code-messages' } as const satisfies Record<CodeWay, string>;

/**
 * Counts one code of the venue's day. False where there were as many as it sends in a day; its people are told with the
 * last one.
 */
export async function takeFromBudget({ deps, venue }: Scope, way: CodeWay): Promise<boolean> {
  const most = venue.document.waysIn[way]?.perDay ?? CODES_PER_DAY[way];
  const at = deps.now();
  const day = venue.zone.dayOf(at);
  const sent = await deps.limiter.countUntil(`codes ${venue.id} ${way}`, day.to);
  if (sent >= most) {
    const news = { kind: 'budget-reached', budget: BUDGETS[way], most } as const;
    const notice = { venueId: venue.id, news, once: `${way} ${day.from}`, at, overAt: day.to };
    await deps.db.transaction((trx) => raiseNotice(trx, notice));
  }
  return sent <= most;
}

import { DAY } from '../../base/clock.js';
import { raiseNotice } from '../../owners/raise-notice.js';
import { CODES_PER_DAY, type CodeWay } from '../../venues/venue.js';
import type { Scope } from '../scope.js';

const BUDGETS = { email: 'code-mails', sms: 'code-messages' } as const satisfies Record<CodeWay, string>;

/** What is counted of a day, until when, and how much of it there may be. */
interface Budget {
  readonly subject: string;
  readonly from: number;
  readonly to: number;
  readonly most: number;
}

/** Whether another code could be sent by this way today. Counts nothing. */
export async function isBudgetLeft(scope: Scope, way: CodeWay): Promise<boolean> {
  const budgets = way === 'sms' ? [ofVenue(scope, way), ofAll(scope)] : [ofVenue(scope, way)];
  for (const { subject, to, most } of budgets)
    if ((await scope.deps.limiter.countedUntil(subject, to)) >= most) return false;
  return true;
}

/**
 * Counts one code of the venue's day. False where there were as many as it sends in a day, of which its people are told
 * with the last one; and where all venues together have sent what whoever runs the service pays for.
 */
export async function takeFromBudget(scope: Scope, way: CodeWay): Promise<boolean> {
  const { deps, venue } = scope;
  const { subject, from, to, most } = ofVenue(scope, way);
  const sent = await deps.limiter.countUntil(subject, to);
  if (sent >= most) {
    const news = { kind: 'budget-reached', budget: BUDGETS[way], most } as const;
    const notice = { venueId: venue.id, news, once: `${way} ${from}`, at: deps.now(), overAt: to };
    await deps.db.transaction((trx) => raiseNotice(trx, notice));
  }
  return sent <= most && (way !== 'sms' || takeFromAll(scope));
}

async function takeFromAll(scope: Scope): Promise<boolean> {
  const { subject, to, most } = ofAll(scope);
  const { limiter, log } = scope.deps;
  const sent = await limiter.countUntil(subject, to);
  if (sent === most) log.warn('As many text messages as are allowed in a day have been sent', { most });
  return sent <= most;
}

/** Of the venue's own day. */
function ofVenue({ deps, venue }: Scope, way: CodeWay): Budget {
  const { from, to } = venue.zone.dayOf(deps.now());
  const most = venue.document.waysIn[way]?.perDay ?? CODES_PER_DAY[way];
  return { subject: `codes ${venue.id} ${way}`, from, to, most };
}

/** Of a day in UTC. Owners decide how much of it is their venue's, so that none of them can make it more. */
function ofAll({ deps }: Scope): Budget {
  const at = deps.now();
  const from = at - (at % DAY);
  return { subject: 'messages of all venues', from, to: from + DAY, most: deps.messenger?.perDay ?? 0 };
}

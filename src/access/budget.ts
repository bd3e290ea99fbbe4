import { SECOND } from '../base/clock.js';
import { least } from '../base/least.js';
import type { Period, ZonedTime } from '../base/zoned-time.js';
import type { Plan } from '../venues/plan.js';
import type { SpentSession } from './facts.js';

/** Less than this is not worth a session. */
const SHORTEST = 60 * SECOND;
const SMALLEST = 100_000;

export type BudgetReason = 'day-used-up' | 'month-used-up';

/** What a guest has left: until when it lasts if used without a break, and bytes. Nothing means without bound. */
type BudgetLeft =
  | { readonly kind: 'left'; readonly endsAt: number | undefined; readonly bytes: number | undefined }
  | { readonly kind: 'used-up'; readonly reason: BudgetReason; readonly renewsAt: number };

type Amount = NonNullable<Plan['perDay']>;

/** Since when sessions count for a plan's budgets at `now`; nothing where it has none. */
export function budgetStart(plan: Plan, zone: ZonedTime, now: number): number | undefined {
  if (plan.perMonth) return zone.monthOf(now).from;
  return plan.perDay && zone.dayOf(now).from;
}

/** What is left of a plan's budgets to a guest with these sessions, whose terminals draw on them together. */
export function budgetLeft(
  plan: Plan,
  {
    zone,
    now,
    spent,
  }: { readonly zone: ZonedTime; readonly now: number; readonly spent: readonly SpentSession[] },
): BudgetLeft {
  const lefts = [
    ...(plan.perDay ? [leftOf(plan.perDay, { period: zone.dayOf(now), now, spent }, 'day-used-up')] : []),
    ...(plan.perMonth
      ? [leftOf(plan.perMonth, { period: zone.monthOf(now), now, spent }, 'month-used-up')]
      : []),
  ];
  const usedUp = lefts.filter((left) => left.kind === 'used-up').sort((a, b) => b.renewsAt - a.renewsAt)[0];
  if (usedUp) return usedUp;
  const all = lefts.filter((left) => left.kind === 'left');
  return {
    kind: 'left',
    endsAt: least(all.map(({ endsAt }) => endsAt)),
    bytes: least(all.map(({ bytes }) => bytes)),
  };
}

function leftOf(
  amount: Amount,
  {
    period,
    now,
    spent,
  }: { readonly period: Period; readonly now: number; readonly spent: readonly SpentSession[] },
  reason: BudgetReason,
): BudgetLeft {
  const used = usedWithin(spent, period, now);
  const time = amount.seconds === undefined ? undefined : amount.seconds * SECOND - used.time;
  const bytes = amount.volumeBytes === undefined ? undefined : Math.floor(amount.volumeBytes - used.bytes);
  if ((time ?? SHORTEST) < SHORTEST || (bytes ?? SMALLEST) < SMALLEST) {
    return { kind: 'used-up', reason, renewsAt: period.to };
  }
  return {
    kind: 'left',
    endsAt: time === undefined ? undefined : timeEnd(time, amount, { period, now }),
    bytes,
  };
}

/** Time left beyond the period's end is not lost on who stays: there the next period's begins. */
function timeEnd(
  time: number,
  amount: Amount,
  { period, now }: { readonly period: Period; readonly now: number },
): number {
  return now + time < period.to ? now + time : period.to + (amount.seconds ?? 0) * SECOND;
}

/**
 * What these sessions used within a period: ms and bytes. A session that reaches into it counts by the part of its
 * time that is inside, and its bytes by the same part.
 */
export function usedWithin(
  sessions: readonly SpentSession[],
  period: Period,
  now: number,
): { readonly time: number; readonly bytes: number } {
  let [time, bytes] = [0, 0];
  for (const session of sessions) {
    const from = session.startedAt ?? session.openedAt;
    const length = lengthOf(session, now);
    const inside = Math.max(0, Math.min(from + length, period.to) - Math.max(from, period.from));
    time += inside;
    if (length > 0) bytes += (session.bytes * inside) / length;
    else if (from >= period.from && from < period.to) bytes += session.bytes;
  }
  return { time, bytes };
}

/**
 * How long a session lasted, ms: as reported; while it is open, until now; and where no time was ever reported, from
 * its beginning to its end.
 */
function lengthOf(session: SpentSession, now: number): number {
  const reported = session.seconds * SECOND;
  if (session.closedAt !== undefined && reported > 0) return reported;
  const end = Math.min(session.closedAt ?? now, session.deadlineAt);
  return Math.max(reported, end - (session.startedAt ?? session.openedAt));
}

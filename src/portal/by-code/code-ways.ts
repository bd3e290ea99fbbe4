import { PublicError } from '../../base/errors.js';
import { CODE_WAYS, type CodeWay } from '../../venues/venue.js';
import type { PortalDeps } from '../portal-deps.js';
import type { Scope } from '../scope.js';
import { isBudgetLeft } from './budget.js';

/** Whether the venue offers the way, and this program can send anything by it. */
export function offersCode({ venue, deps, preview }: Scope, way: CodeWay): boolean {
  return venue.document.waysIn[way] !== undefined && (preview !== undefined || canSend(deps, way));
}

/** The ways offered by which no more codes are sent today. Whoever works on the page sees them all. */
export async function codesOverToday(scope: Scope): Promise<readonly CodeWay[]> {
  if (scope.preview !== undefined) return [];
  const over: CodeWay[] = [];
  for (const way of CODE_WAYS)
    if (offersCode(scope, way) && !(await isBudgetLeft(scope, way))) over.push(way);
  return over;
}

/** Whether there is anything a code could be sent by. */
function canSend({ mailer, messenger }: PortalDeps, way: CodeWay): boolean {
  return way === 'email' ? mailer.reachesGuests : messenger !== undefined;
}

/** The way of that name as the venue offers it. Throws `PublicError` `not-found`. */
export function requireCodeWay(
  scope: Scope,
  name: unknown,
): { readonly way: CodeWay; readonly plan: string } {
  const way = CODE_WAYS.find((one) => one === name);
  const settings = way && scope.venue.document.waysIn[way];
  if (!settings || !offersCode(scope, way)) throw new PublicError('not-found');
  return { way, plan: settings.plan };
}

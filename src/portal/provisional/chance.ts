import { MINUTE, SECOND } from '../../base/clock.js';
import type { HeldVisit } from '../../guests/visits.js';
import { accessPointOf } from '../hand-back.js';
import type { Scope } from '../scope.js';

/** Whether a visit's terminal may be online for a few minutes before its guest has signed in. */
export type Chance =
  | { readonly kind: 'possible'; readonly terminal: string; readonly seconds: number }
  /** The venue does not give it, or the equipment or this redirect does not allow it. */
  | { readonly kind: 'not-here' }
  | { readonly kind: 'had-today' };

/** Counts nothing. */
export async function chanceOf(scope: Scope, visit: HeldVisit): Promise<Chance> {
  const { venue, deps } = scope;
  const { provisional } = venue.document;
  const { terminal } = visit.content.arrival;
  // Once a day is counted by terminal, so one has to be named; and another browser has nothing to hand back.
  if (!provisional || terminal === undefined || visit.content.isContinuation) return { kind: 'not-here' };
  if (!endsSessions(scope, visit)) return { kind: 'not-here' };
  const had = await deps.limiter.look('provisional-by-terminal', terminalAt(scope, terminal));
  if (had.kind === 'over') return { kind: 'had-today' };
  return { kind: 'possible', terminal, seconds: (provisional.minutes * MINUTE) / SECOND };
}

/** The subject of the limit. */
export function terminalAt({ venue }: Scope, terminal: string): string {
  return `${venue.id} ${terminal}`;
}

/** Minutes hold only where the access point ends a session in time, or takes a Disconnect. */
function endsSessions(scope: Scope, visit: HeldVisit): boolean {
  const accessPoint = accessPointOf(scope, visit);
  if (!accessPoint) return false;
  return !accessPoint.equipment.ignoresSessionTimeout || accessPoint.coaPort !== undefined;
}

import type { Foundation } from '../app/foundation.js';
import { HOUR } from '../base/clock.js';
import { type ZonedTime, zonedTime } from '../base/zoned-time.js';
import { SealBroken } from '../keys/sealing.js';
import { type Breaches, createBreaches } from '../requests/breaches.js';
import { createBreachStore, type StoredBreach } from '../requests/breach-store.js';
import type { StoredCase } from '../requests/case-store.js';
import { daysLeft, lastDayOf } from '../requests/request.js';
import { createRequestStore, type StoredRequest } from '../requests/request-store.js';
import { createRequests, type Requests } from '../requests/requests.js';
import type { Venue } from '../venues/open-venue.js';

/** A request or a breach, as one line tells it. */
export interface DueItem {
  readonly kind: string;
  readonly of: string;
  readonly since: string;
  readonly due: string;
  readonly state: string;
  readonly case: StoredCase;
}

export function requestsOf({ databases, sealer, clock }: Foundation): Requests {
  return createRequests({ db: databases.main, sealer, now: clock.now });
}

export function breachesOf({ databases, sealer, clock }: Foundation): Breaches {
  return createBreaches({ db: databases.main, sealer, now: clock.now });
}

/** Every request and breach, or those of one venue; what is open first, and of that what is due first. */
export async function dueItems(foundation: Foundation, venue?: Venue): Promise<readonly DueItem[]> {
  const store = createRequestStore(foundation.databases.main.read);
  const requests = await store.all(venue && { venue_id: venue.id });
  const items = [
    ...requests.map((one) => requestItem(foundation, one)),
    ...(await breachItems(foundation, venue)),
  ];
  return items.sort(inOrder);
}

export async function breachItems(foundation: Foundation, venue?: Venue): Promise<readonly DueItem[]> {
  const breaches = await createBreachStore(foundation.databases.main.read).all();
  const items = breaches.map((one) => breachItem(foundation, one));
  return items.filter(
    ({ of }) => venue === undefined || of === EVERYWHERE || of.split(', ').includes(venue.slug),
  );
}

/** 2026-12-26, on the calendar of a place. */
export function dayIn(zone: ZonedTime, at: number | Date): string {
  const { year, month, day } = zone.dateOf(Number(at));
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

const EVERYWHERE = 'everywhere';
const UTC = zonedTime('UTC');

function requestItem(foundation: Foundation, request: StoredRequest): DueItem {
  const venue = foundation.directory.venueById(request.venueId);
  const zone = venue?.zone ?? UTC;
  const left = daysLeft(request.dueAt, foundation.clock.now());
  return {
    kind: unlessBroken(() => requestsOf(foundation).open(request).reveal().kind),
    of: venue?.slug ?? '?',
    since: dayIn(zone, request.receivedAt),
    due: dayIn(zone, lastDayOf(request.dueAt)),
    state: stateOf(request, { left, unit: 'day' }),
    case: request,
  };
}

function breachItem(foundation: Foundation, breach: StoredBreach): DueItem {
  const minute = (at: number) => `${new Date(at).toISOString().slice(0, 16)}Z`;
  const left = Math.floor((breach.dueAt - foundation.clock.now()) / HOUR);
  return {
    kind: 'breach',
    of: unlessBroken(() => breachesOf(foundation).open(breach).reveal().venues.join(', ') || EVERYWHERE),
    since: minute(breach.noticedAt),
    due: minute(breach.dueAt),
    state: stateOf(breach, { left, unit: 'hour' }),
    case: breach,
  };
}

function stateOf(
  { closedAt }: StoredCase,
  { left, unit }: { readonly left: number; readonly unit: string },
): string {
  if (closedAt !== undefined) return `closed ${dayIn(UTC, closedAt)}`;
  const count = Math.abs(left);
  const units = `${count} ${unit}${count === 1 ? '' : 's'}`;
  return left < 0 ? `OVERDUE by ${units}` : `${units} left`;
}

/** What is closed comes last, and what is due first before it. */
function inOrder({ case: one }: DueItem, { case: other }: DueItem): number {
  const isClosed = ({ closedAt }: StoredCase) => Number(closedAt !== undefined);
  return isClosed(one) - isClosed(other) || one.dueAt - other.dueAt;
}

/** One damaged row hides no other. */
function unlessBroken(text: () => string): string {
  try {
    return text();
  } catch (error) {
    if (error instanceof SealBroken) return 'unreadable';
    throw error;
  }
}

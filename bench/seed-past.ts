import type { Foundation } from '../src/app/foundation.js';
import { DAY, HOUR } from '../src/base/clock.js';
import { randomToken } from '../src/base/secrets.js';
import type { AccessPoint, Venue } from '../src/venues/open-venue.js';
import type { Guest } from './guest.js';
import { insertRows } from './insert-rows.js';

const STEP = 10_000;

/** Stores an ended session of two days ago for each guest, with as much as is kept of one that old. */
export async function seedPast(
  { databases, clock }: Foundation,
  { venue, accessPoint }: { readonly venue: Venue; readonly accessPoint: AccessPoint },
  guests: readonly Guest[],
): Promise<void> {
  const openedAt = clock.now() - 2 * DAY;
  const past = (guest: Guest) => ({
    id: randomToken(),
    venue_id: venue.id,
    access_point_id: accessPoint.id,
    guest_id: guest.id,
    plan: 'guest',
    method: 'ticket',
    opened_at: openedAt,
    deadline_at: openedAt + 2 * HOUR,
    interim_seconds: 600,
    closed_at: openedAt + HOUR,
    end_cause: 'user-request',
    seconds: 3_600,
    up_bytes: 10_000_000,
    down_bytes: 100_000_000,
  });
  for (let first = 0; first < guests.length; first += STEP)
    await insertRows(databases.main.write, 'sessions', guests.slice(first, first + STEP).map(past));
}

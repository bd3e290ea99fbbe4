import { DAY } from '../src/base/clock.js';
import { randomToken } from '../src/base/secrets.js';
import type { Foundation } from '../src/app/foundation.js';
import { createTicketIssuer } from '../src/guests/access-ticket.js';
import { terminalHash } from '../src/guests/terminal-hash.js';
import type { Venue } from '../src/venues/open-venue.js';
import { type Guest, terminalOf } from './guest.js';
import { insertRows } from './insert-rows.js';

const PLAN = 'guest';
const STEP = 10_000;

/** Stores guests of the venue, each with its answers, both consents, a remembered device and a fresh ticket. */
export async function seedGuests(
  foundation: Foundation,
  venue: Venue,
  count: number,
): Promise<readonly Guest[]> {
  const { serverKeys, databases } = foundation;
  const tickets = createTicketIssuer(serverKeys);
  const guests: Guest[] = [];
  for (let first = 0; first < count; first += STEP) {
    const step = Array.from({ length: Math.min(STEP, count - first) }, (_, offset): Guest => {
      const { id, password } = tickets.create();
      return { number: first + offset, id: randomToken(), ticket: { id, password: password.reveal() } };
    });
    const rows = rowsOf(foundation, venue, step);
    await databases.main.transaction(async (trx) => {
      for (const [table, content] of Object.entries(rows)) await insertRows(trx, table, content);
    });
    guests.push(...step);
  }
  return guests;
}

/** In the order in which the tables refer to each other. */
function rowsOf({ clock, sealer }: Foundation, venue: Venue, guests: readonly Guest[]) {
  const now = clock.now();
  const texts = venue.texts.get('en');
  const answers = JSON.stringify({ name: 'Bench Guest', email: 'guest@bench.example' });
  const consent = { language: 'en', method: 'terms', accepted_at: now };
  return {
    guests: guests.map(({ id }) => ({
      id,
      venue_id: venue.id,
      vault: sealer.seal(`guests.vault:${id}`, answers),
      created_at: now,
      last_seen_at: now,
    })),
    consents: guests.flatMap(({ id }) => [
      { guest_id: id, document: 'terms', version: texts?.terms.version ?? '', ...consent },
      { guest_id: id, document: 'notice', version: texts?.notice.version ?? '', ...consent },
    ]),
    devices: guests.map((guest) => ({
      id: randomToken(),
      venue_id: venue.id,
      guest_id: guest.id,
      terminal_hash: terminalHash(venue, terminalOf(guest)),
      plan: PLAN,
      created_at: now,
      used_at: now,
      remembered_until: now + DAY,
    })),
    tickets: guests.map(({ id, ticket }) => ({
      id: ticket.id,
      venue_id: venue.id,
      guest_id: id,
      plan: PLAN,
      issued_at: now,
      // A day rather than minutes, so that the last run finds them as fresh as the first.
      expires_at: now + DAY,
    })),
  };
}

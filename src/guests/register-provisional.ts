import { SECOND } from '../base/clock.js';
import { randomToken } from '../base/secrets.js';
import type { Queryable } from '../db/database.js';
import type { Venue } from '../venues/open-venue.js';
import { PROVISIONAL_GRACE } from '../venues/provisional.js';
import { TICKET_LIFE, type TicketIssuer } from './access-ticket.js';
import { createGuestStore } from './guest-store.js';
import type { GuestDeps } from './register-guest.js';
import { type Acceptance, storeAcceptance } from './store-acceptance.js';
import { terminalHash } from './terminal-hash.js';
import { createTicketStore } from './ticket-store.js';

/** A guest who is nobody yet, with the one ticket there will be. */
export interface ProvisionalGuest {
  readonly guestId: string;
  readonly ticketId: string;
}

/**
 * Stores a guest who may be online for a few minutes with one terminal, and the acceptance. No link and no cookie leads
 * to this guest; what is left of it when its time is over goes by itself.
 */
export async function registerProvisional(
  deps: GuestDeps & { readonly tickets: TicketIssuer },
  input: {
    readonly venue: Venue;
    readonly acceptance: Acceptance;
    readonly plan: string;
    readonly seconds: number;
    /** Twelve hexadecimal digits, as the redirect named it. */
    readonly terminal: string;
    /** Done in the same transaction, first; where it throws, nothing is stored. */
    readonly meanwhile: (trx: Queryable, guest: ProvisionalGuest) => Promise<void>;
  },
): Promise<void> {
  const { venue, plan, seconds } = input;
  const now = deps.now();
  const guestId = randomToken();
  const ticket = deps.tickets.create();
  await deps.vault.createKey(guestId);
  const store = async (trx: Queryable) => {
    await input.meanwhile(trx, { guestId, ticketId: ticket.id });
    await createGuestStore(trx).add({
      id: guestId,
      venueId: venue.id,
      vault: undefined,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: now + seconds * SECOND + PROVISIONAL_GRACE,
      provisionalSeconds: seconds,
    });
    await storeAcceptance(trx, { ...input, guestId, now });
    await createTicketStore(trx).add({
      id: ticket.id,
      venueId: venue.id,
      guestId,
      plan,
      terminalHash: terminalHash(venue, input.terminal),
      issuedAt: now,
      expiresAt: now + TICKET_LIFE,
    });
  };
  try {
    await deps.db.transaction(store);
  } catch (error) {
    await deps.vault.destroyKey(guestId);
    throw error;
  }
}

import type { Queryable } from '../db/database.js';

const TABLE = 'tickets';

export interface NewTicket {
  readonly id: string;
  readonly venueId: string;
  readonly guestId: string;
  readonly plan: string;
  /** Keyed hash of the terminal the redirect named, if it named one. */
  readonly terminalHash: string | undefined;
  readonly issuedAt: number;
  readonly expiresAt: number;
}

export function createTicketStore(db: Queryable) {
  return {
    async add(ticket: NewTicket): Promise<void> {
      await db(TABLE).insert({
        id: ticket.id,
        venue_id: ticket.venueId,
        guest_id: ticket.guestId,
        plan: ticket.plan,
        terminal_hash: ticket.terminalHash ?? null,
        issued_at: ticket.issuedAt,
        expires_at: ticket.expiresAt,
      });
    },

    /** Whether the ticket can still be redeemed at `now`. */
    async isFresh(id: string, now: number): Promise<boolean> {
      const row = await db(TABLE)
        .where({ id })
        .whereNull('redeemed_at')
        .where('expires_at', '>', now)
        .first('id');
      return row !== undefined;
    },

    /** The session a ticket opened, if it was redeemed. */
    async sessionOf(id: string): Promise<string | undefined> {
      const row = await db(TABLE).where({ id }).first('session_id');
      return row?.session_id ?? undefined;
    },

    /** Removes at most `most` tickets that ended before `before`; returns how many. */
    async removeEnded(before: number, most: number): Promise<number> {
      const ended = db(TABLE).where('expires_at', '<', before).limit(most).select('id');
      return db(TABLE).whereIn('id', ended).delete();
    },
  };
}

import { optionalNumber } from '../db/columns.js';
import type { Queryable } from '../db/database.js';

const TABLE = 'tickets';

interface NewTicket {
  readonly id: string;
  readonly venueId: string;
  readonly guestId: string;
  readonly plan: string;
  /** Keyed hash of the terminal the redirect named, if it named one. */
  readonly terminalHash: string | undefined;
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** A ticket as its guest may see it. */
interface GuestTicket {
  readonly plan: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly redeemedAt: number | undefined;
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

    async of(guestId: string): Promise<readonly GuestTicket[]> {
      const rows = await db(TABLE).where({ guest_id: guestId }).orderBy('issued_at');
      return rows.map((row) => ({
        plan: row.plan,
        issuedAt: Number(row.issued_at),
        expiresAt: Number(row.expires_at),
        redeemedAt: optionalNumber(row.redeemed_at),
      }));
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

    /** Removes what could bring this terminal of the guest back online: tickets bound to it or redeemed by it. */
    async removeOfDevice(guestId: string, deviceId: string): Promise<void> {
      const terminal = db('devices').where({ id: deviceId }).select('terminal_hash');
      const sessions = db('sessions').where({ device_id: deviceId }).select('id');
      await db(TABLE)
        .where({ guest_id: guestId })
        .where((either) => {
          void either.whereIn('terminal_hash', terminal).orWhereIn('session_id', sessions);
        })
        .delete();
    },

    /** Redeemed or not, they are another guest's from now on. */
    async passOn(from: string, to: { readonly guestId: string; readonly plan: string }): Promise<void> {
      await db(TABLE).where({ guest_id: from }).update({ guest_id: to.guestId, plan: to.plan });
    },

    async removeAllOf(guestId: string): Promise<void> {
      await db(TABLE).where({ guest_id: guestId }).delete();
    },

    /** Removes at most `most` tickets that ended before `before`; returns how many. */
    async removeEnded(before: number, most: number): Promise<number> {
      const ended = db(TABLE).where('expires_at', '<', before).limit(most).select('id');
      return db(TABLE).whereIn('id', ended).delete();
    },
  };
}

import type { Queryable } from '../db/database.js';
import { resultRows } from '../db/recordset.js';
import type { Role } from './owner.js';

const TABLE = 'invitations';

/** That somebody is asked to work on a venue. */
export interface Invitation {
  readonly id: string;
  readonly venueId: string;
  readonly email: string;
  readonly role: Role;
  readonly readsAnswers: boolean;
  /** Epoch ms. */
  readonly expiresAt: number;
}

export function createInvitationStore(db: Queryable) {
  return {
    async add(tokenHash: string, invitation: Invitation): Promise<void> {
      await db(TABLE).insert({
        id: invitation.id,
        token_hash: tokenHash,
        venue_id: invitation.venueId,
        email: invitation.email,
        role: invitation.role,
        reads_answers: invitation.readsAnswers ? 1 : 0,
        expires_at: invitation.expiresAt,
      });
    },

    async byToken(tokenHash: string, now: number): Promise<Invitation | undefined> {
      const row = await db(TABLE).where({ token_hash: tokenHash }).where('expires_at', '>', now).first();
      return row && rowToInvitation(row);
    },

    /** Removes and returns it: of several that come at once, one gets it. */
    async take(tokenHash: string, now: number): Promise<Invitation | undefined> {
      const taken = await db.raw(
        'delete from invitations where token_hash = ? and expires_at > ? returning *',
        [tokenHash, now],
      );
      const [row] = resultRows<Row>(taken);
      return row && rowToInvitation(row);
    },

    async ofVenue(venueId: string, now: number): Promise<readonly Invitation[]> {
      const rows = await db(TABLE)
        .where({ venue_id: venueId })
        .where('expires_at', '>', now)
        .orderBy(['email', 'id']);
      return rows.map(rowToInvitation);
    },

    async remove(venueId: string, id: string): Promise<boolean> {
      return (await db(TABLE).where({ venue_id: venueId, id }).delete()) === 1;
    },

    /** Whatever the same person was asked before. */
    async removeFor(venueId: string, email: string): Promise<void> {
      await db(TABLE).where({ venue_id: venueId, email }).delete();
    },

    async removeOver(now: number): Promise<number> {
      return db(TABLE).where('expires_at', '<=', now).delete();
    },
  };
}

type Row = Readonly<Record<string, string | number>>;

function rowToInvitation(row: Row): Invitation {
  return {
    id: String(row.id),
    venueId: String(row.venue_id),
    email: String(row.email),
    role: String(row.role) as Role,
    readsAnswers: row.reads_answers === 1,
    expiresAt: Number(row.expires_at),
  };
}

import type { Queryable } from '../db/database.js';
import type { Role } from './owner.js';

const TABLE = 'venue_members';

/** That somebody works on a venue, and as what. */
export interface Membership {
  readonly venueId: string;
  readonly ownerId: string;
  readonly role: Role;
  /** Whether a manager may open what guests answered; an owner always may, the front desk never. */
  readonly readsAnswers: boolean;
  /** Epoch ms. */
  readonly since: number;
}

/** A venue as the list of one's venues shows it. */
export interface OwnVenue {
  readonly id: string;
  readonly slug: string;
  readonly role: Role;
}

export interface Member extends Membership {
  readonly email: string;
}

export function createMemberStore(db: Queryable) {
  return {
    /** What this owner may do at this venue; nothing where it is not theirs. */
    async ofMember(ownerId: string, venueId: string): Promise<Membership | undefined> {
      const row = await db(TABLE).where({ owner_id: ownerId, venue_id: venueId }).first();
      return row && rowToMembership(row);
    },

    async venuesOf(ownerId: string): Promise<readonly OwnVenue[]> {
      const rows = await db(TABLE)
        .join('venues', 'venues.id', `${TABLE}.venue_id`)
        .where({ owner_id: ownerId })
        .orderBy('venues.slug')
        .select('venues.id', 'venues.slug', `${TABLE}.role`);
      return rows.map(({ id, slug, role }) => ({ id, slug, role }));
    },

    async ofVenue(venueId: string): Promise<readonly Member[]> {
      const rows = await db(TABLE)
        .join('owners', 'owners.id', `${TABLE}.owner_id`)
        .where({ venue_id: venueId })
        .orderBy([`${TABLE}.since`, 'owners.email'])
        .select(`${TABLE}.*`, 'owners.email');
      return rows.map((row) => ({ ...rowToMembership(row), email: row.email }));
    },

    /** Venues of which this owner is the only one. */
    async ownedAlone(ownerId: string): Promise<readonly string[]> {
      const others = db(TABLE).where({ role: 'owner' }).whereNot({ owner_id: ownerId }).select('venue_id');
      return db(TABLE)
        .where({ owner_id: ownerId, role: 'owner' })
        .whereNotIn('venue_id', others)
        .orderBy('venue_id')
        .pluck('venue_id');
    },

    /** Venues that belong to nobody, as those applied by command line do. */
    async unowned(): Promise<readonly string[]> {
      const owned = db(TABLE).where({ role: 'owner' }).select('venue_id');
      return db('venues').whereNotIn('id', owned).orderBy('slug').pluck('id');
    },

    /** Makes somebody a member, or changes what the member may do. */
    async put(member: Membership): Promise<void> {
      await db(TABLE)
        .insert({
          venue_id: member.venueId,
          owner_id: member.ownerId,
          role: member.role,
          reads_answers: member.readsAnswers ? 1 : 0,
          since: member.since,
        })
        .onConflict(['venue_id', 'owner_id'])
        .merge(['role', 'reads_answers']);
    },

    async remove(venueId: string, ownerId: string): Promise<boolean> {
      return (await db(TABLE).where({ venue_id: venueId, owner_id: ownerId }).delete()) === 1;
    },
  };
}

function rowToMembership(row: Readonly<Record<string, string | number>>): Membership {
  return {
    venueId: String(row.venue_id),
    ownerId: String(row.owner_id),
    role: String(row.role) as Role,
    readsAnswers: row.reads_answers === 1,
    since: Number(row.since),
  };
}

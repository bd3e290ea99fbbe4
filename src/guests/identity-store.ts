import { randomToken } from '../base/secrets.js';
import type { Column } from '../db/columns.js';
import type { Queryable } from '../db/database.js';
import { isUniqueViolation } from '../db/unique-violation.js';
import type { ProviderName } from '../venues/providers.js';

const TABLE = 'guest_identities';

/** That a provider knows a guest; as whom is a keyed hash. */
export interface Identity {
  readonly id: string;
  readonly guestId: string;
  readonly provider: ProviderName;
  readonly createdAt: number;
}

/** An identity somebody has just proved. */
export interface ProvenIdentity {
  readonly provider: ProviderName;
  readonly hash: string;
}

/** Thrown where the identity is some guest's already. What the transaction did is to be undone. */
export class IdentityTaken extends Error {}

export function createIdentityStore(db: Queryable) {
  return {
    /** Throws `IdentityTaken`. */
    async add(guestId: string, { provider, hash }: ProvenIdentity, now: number): Promise<void> {
      const row = { id: randomToken(), hash, guest_id: guestId, provider, created_at: now };
      try {
        await db(TABLE).insert(row);
      } catch (error) {
        throw isUniqueViolation(error) ? new IdentityTaken('The identity is taken', { cause: error }) : error;
      }
    },

    /** Whose identity it is, at this venue. */
    async guestOf(venueId: string, hash: string): Promise<string | undefined> {
      const row = await db(TABLE)
        .join('guests', 'guests.id', `${TABLE}.guest_id`)
        .where({ 'guests.venue_id': venueId, [`${TABLE}.hash`]: hash })
        .first('guests.id');
      return row?.id;
    },

    async of(guestId: string): Promise<readonly Identity[]> {
      return (await db(TABLE).where({ guest_id: guestId }).orderBy(['created_at', 'id'])).map(rowToIdentity);
    },

    /** For a list of what there is: left out where there is none. */
    async countOf(guestId: string): Promise<{ readonly identities?: number }> {
      const row = await db(TABLE).where({ guest_id: guestId }).count({ n: '*' }).first();
      const identities = Number(row?.n);
      return identities === 0 ? {} : { identities };
    },

    /** False where it is not (any more) one of this guest's. */
    async remove(guestId: string, id: string): Promise<boolean> {
      return (await db(TABLE).where({ guest_id: guestId, id }).delete()) === 1;
    },
  };
}

function rowToIdentity(row: Record<string, Column>): Identity {
  return {
    id: row.id as string,
    guestId: row.guest_id as string,
    provider: row.provider as ProviderName,
    createdAt: Number(row.created_at),
  };
}

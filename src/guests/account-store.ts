import type { Queryable } from '../db/database.js';
import { isUniqueViolation } from '../db/unique-violation.js';

const TABLE = 'guests';

/** How a guest signs in: the keyed hash of the folded name, the argon2id hash of the password. */
export interface Account {
  readonly nameHash: string;
  readonly passwordHash: string;
}

/** Thrown where another guest of the venue has the name already. What the transaction did is to be undone. */
export class NameTaken extends Error {}

export function createAccountStore(db: Queryable) {
  return {
    async byName(
      venueId: string,
      nameHash: string,
    ): Promise<{ readonly guestId: string; readonly passwordHash: string } | undefined> {
      const row = await db(TABLE)
        .where({ venue_id: venueId, name_hash: nameHash })
        .first('id', 'password_hash');
      return row && { guestId: row.id, passwordHash: row.password_hash };
    },

    async ofGuest(guestId: string): Promise<(Account & { readonly guestId: string }) | undefined> {
      const row = await db(TABLE).where({ id: guestId }).whereNotNull('name_hash').first();
      return row && { guestId, nameHash: row.name_hash, passwordHash: row.password_hash };
    },

    /** Gives a guest without an account one. Throws `NameTaken`. */
    async add(guestId: string, account: Account): Promise<void> {
      const columns = { name_hash: account.nameHash, password_hash: account.passwordHash };
      try {
        await db(TABLE).where({ id: guestId }).whereNull('name_hash').update(columns);
      } catch (error) {
        throw isUniqueViolation(error) ? new NameTaken('The user name is taken', { cause: error }) : error;
      }
    },

    /** False where the guest, or the password it was to replace, has gone meanwhile. */
    async changePassword(guestId: string, before: string, after: string): Promise<boolean> {
      const changed = await db(TABLE)
        .where({ id: guestId, password_hash: before })
        .update({ password_hash: after });
      return changed === 1;
    },

    /** Whether the terminal is one this guest used last. */
    async hasTerminal(guestId: string, terminalHash: string): Promise<boolean> {
      const row = await db('devices').where({ guest_id: guestId, terminal_hash: terminalHash }).first('id');
      return row !== undefined;
    },
  };
}

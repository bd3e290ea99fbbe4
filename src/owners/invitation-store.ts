import type { Queryable } from '../db/database.js';

const TABLE = 'invitations';

/** Invitations to work on a venue, each by the keyed hash of a secret that was mailed. */
export function createInvitationStore(db: Queryable) {
  return {
    /** Removes those nobody took in time; returns how many. */
    async removeOver(now: number): Promise<number> {
      return db(TABLE).where('expires_at', '<=', now).delete();
    },
  };
}

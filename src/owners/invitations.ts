import { DAY } from '../base/clock.js';
import { keyedHash, randomToken } from '../base/secrets.js';
import type { Database, Queryable } from '../db/database.js';
import { recordAction } from './audit.js';
import { createInvitationStore, type Invitation } from './invitation-store.js';
import { createMemberStore } from './member-store.js';
import type { Role } from './owner.js';

const INVITATION_LIFE = 7 * DAY;

/** Invitations to work on a venue. Who reads the mail has the secret, and so has proven the address. */
export interface Invitations {
  /** Asks somebody; what the same address was asked before at this venue is withdrawn. Returns the secret for the mail. */
  invite(
    db: Database,
    invitation: Pick<Invitation, 'venueId' | 'email' | 'role' | 'readsAnswers'> & { readonly by: string },
  ): Promise<string>;
  find(db: Queryable, secret: string): Promise<Invitation | undefined>;
  /** Makes `ownerId` a member, for good; undefined where the invitation opens nothing any more. */
  accept(trx: Queryable, secret: string, ownerId: string): Promise<Invitation | undefined>;
}

export function createInvitations({
  key,
  now,
}: {
  readonly key: Buffer;
  readonly now: () => number;
}): Invitations {
  const hashOf = (secret: string) => keyedHash(key, 'invitation', secret);

  return {
    async invite(db, { by, ...invitation }) {
      const secret = randomToken();
      const { venueId, email } = invitation;
      await db.transaction(async (trx) => {
        const store = createInvitationStore(trx);
        await store.removeFor(venueId, email);
        const expiresAt = now() + INVITATION_LIFE;
        await store.add(hashOf(secret), { ...invitation, id: randomToken(), expiresAt });
        await recordAction(trx, { ownerId: by, venueId, action: 'member-invited', object: email, at: now() });
      });
      return secret;
    },
    find: (db, secret) => createInvitationStore(db).byToken(hashOf(secret), now()),
    async accept(trx, secret, ownerId) {
      const invitation = await createInvitationStore(trx).take(hashOf(secret), now());
      if (!invitation) return undefined;
      const { venueId, role, readsAnswers } = invitation;
      const members = createMemberStore(trx);
      const known = await members.ofMember(ownerId, venueId);
      // An owner who opens an invitation stays one.
      if (known?.role !== 'owner') {
        await members.put({ venueId, ownerId, role, readsAnswers, since: now() });
      }
      await recordAction(trx, { ownerId, venueId, action: 'member-joined', at: now() });
      return invitation;
    },
  };
}

/** What somebody may ask others to be: less than they are. */
export function rolesToGive(own: Role): readonly Exclude<Role, 'owner'>[] {
  if (own === 'owner') return ['manager', 'front-desk'];
  return own === 'manager' ? ['front-desk'] : [];
}

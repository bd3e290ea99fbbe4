import { DAY, HOUR, MINUTE } from '../base/clock.js';
import { keyedHash, randomToken, Secret } from '../base/secrets.js';
import type { Database, Queryable } from '../db/database.js';
import { createOwnerSessionStore, type OwnerSession } from './owner-session-store.js';
import { createOwnerStore, type OwnerRow } from './owner-store.js';

/** Unused for so long, a session is over. */
export const SESSION_IDLE = 12 * HOUR;
/** However much it is used. */
export const SESSION_LIFE = 30 * DAY;
/** Who typed the password within this time is not asked for it again. */
export const PROOF_LIFE = 10 * MINUTE;

/** Seldom enough that a page costs no write. */
const SEEN_EVERY = MINUTE;

/** A browser proven to be an owner's. */
interface SignedIn {
  readonly owner: OwnerRow;
  readonly session: OwnerSession;
}

export interface OwnerSessions {
  /** What the browser is to bring back. */
  open(
    trx: Queryable,
    session: Pick<OwnerSession, 'ownerId' | 'browser' | 'network'>,
  ): Promise<Secret<string>>;
  /** Who signed in with this secret, unless the session is over or the account deactivated. */
  find(secret: string): Promise<SignedIn | undefined>;
  /** The password was typed again. The session goes on under the secret returned. */
  prove(trx: Queryable, id: string): Promise<Secret<string>>;
}

export function createOwnerSessions(options: {
  readonly db: Database;
  readonly key: Buffer;
  readonly now: () => number;
}): OwnerSessions {
  const { db, key, now } = options;
  const hashOf = (secret: string) => keyedHash(key, 'session', secret);

  return {
    async open(trx, { ownerId, browser, network }) {
      const secret = randomToken();
      const at = now();
      const session = {
        id: randomToken(),
        ownerId,
        browser,
        network,
        createdAt: at,
        seenAt: at,
        provedAt: at,
      };
      await createOwnerSessionStore(trx).add(hashOf(secret), session);
      return new Secret(secret);
    },

    async find(secret) {
      const at = now();
      const alive = { seenSince: at - SESSION_IDLE, madeSince: at - SESSION_LIFE };
      const session = await createOwnerSessionStore(db.read).find(hashOf(secret), alive);
      if (!session) return undefined;
      const owner = await createOwnerStore(db.read).byId(session.ownerId);
      if (!owner || owner.deactivatedAt !== undefined) return undefined;
      if (at - session.seenAt > SEEN_EVERY) await createOwnerSessionStore(db.write).see(session.id, at);
      return { owner, session };
    },

    async prove(trx, id) {
      const secret = randomToken();
      await createOwnerSessionStore(trx).prove(id, hashOf(secret), now());
      return new Secret(secret);
    },
  };
}

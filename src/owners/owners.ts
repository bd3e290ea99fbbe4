import type { Database } from '../db/database.js';
import type { Limiter } from '../guests/limiter.js';
import type { Passwords } from '../guests/passwords.js';
import type { Sealer } from '../keys/sealing.js';
import type { ServerKeys } from '../keys/server-keys.js';
import { createInvitations, type Invitations } from './invitations.js';
import { createOwnerPasswords, type OwnerPasswords } from './owner-password.js';
import { createSecondFactor, type SecondFactor } from './second-factor.js';
import { createOwnerSessions, type OwnerSessions } from './sessions.js';
import { type CheckPassword, createPasswordCheck } from './sign-in.js';
import { createOwnerTokens, type OwnerTokens } from './tokens.js';

/** What proves owners, put together. */
export interface Owners {
  readonly sessions: OwnerSessions;
  readonly tokens: OwnerTokens;
  readonly passwords: OwnerPasswords;
  readonly checkPassword: CheckPassword;
  readonly secondFactor: SecondFactor;
  readonly invitations: Invitations;
}

export function createOwners(deps: {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly serverKeys: ServerKeys;
  readonly passwords: Passwords;
  readonly limiter: Limiter;
  readonly now: () => number;
}): Owners {
  const { db, sealer, serverKeys, limiter, now } = deps;
  const key = serverKeys.key('owner');
  const passwords = createOwnerPasswords(deps.passwords, serverKeys.key('owner-password'));
  return {
    sessions: createOwnerSessions({ db, key, now }),
    tokens: createOwnerTokens({ key, now }),
    passwords,
    checkPassword: createPasswordCheck({ db, passwords, limiter }),
    secondFactor: createSecondFactor({ db, sealer, limiter, key, now }),
    invitations: createInvitations({ key, now }),
  };
}

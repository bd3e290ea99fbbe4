import type { Secret } from '../base/secrets.js';
import type { Queryable } from '../db/database.js';
import type { Venue } from '../venues/open-venue.js';
import { accountNameHash, nameFault } from './account-name.js';
import { createAccountStore } from './account-store.js';
import type { Limiter, LimitName } from './limiter.js';
import { passwordFault, type Passwords } from './passwords.js';

/** Somebody's try to sign in with user name and password. */
export interface SignInAttempt {
  readonly name: string;
  readonly password: Secret<string>;
  /** The terminal by its keyed hash, where one is named. What a browser says of it proves nothing. */
  readonly terminal: { readonly hash: string; readonly namedBy: 'access-point' | 'browser' } | undefined;
  /** The network it comes from. */
  readonly network: string;
  /** The guest this browser was known as already, by its cookie. */
  readonly knownGuestId?: string | undefined;
}

export type SignInAnswer =
  | { readonly kind: 'right'; readonly guestId: string }
  /** No such name, or another password: nobody is told which. */
  | { readonly kind: 'wrong' }
  /** Too many wrong tries lately, so this one was not looked at. */
  | { readonly kind: 'slowed'; readonly retryAfterSeconds: number };

export interface Accounts {
  /**
   * Whether name and password are an account's. An unknown name takes as long as a wrong password. Rejects with
   * `QueueFull`, and has done nothing, where too many passwords are being worked on.
   */
  signIn(venue: Venue, attempt: SignInAttempt): Promise<SignInAnswer>;
  /** Passwords waiting or being worked on. */
  depth(): number;
}

/**
 * Guessing is slowed, never locked out: the counts of wrong tries by account, terminal and network run out by
 * themselves, and who comes from a terminal or browser of the account is not held up by what others tried.
 */
export function createAccounts(deps: {
  readonly db: Queryable;
  readonly passwords: Passwords;
  readonly limiter: Limiter;
}): Accounts {
  const { passwords, limiter } = deps;
  const store = createAccountStore(deps.db);

  async function attempt(venue: Venue, tried: SignInAttempt): Promise<SignInAnswer> {
    const nameHash = accountNameHash(venue, tried.name);
    const account = await store.byName(venue.id, nameHash);
    const counters = countersOf(venue, tried, nameHash);
    const slowed = await firstOver(account?.guestId, tried, counters);
    if (slowed) return slowed;
    const isRight = await passwords.isRight(venue.lookupKey, account?.passwordHash, tried.password);
    if (isRight && account) return { kind: 'right', guestId: account.guestId };
    for (const [name, subject] of counters) await limiter.count(name, subject);
    return { kind: 'wrong' };
  }

  async function firstOver(
    guestId: string | undefined,
    tried: SignInAttempt,
    counters: readonly Counter[],
  ): Promise<SignInAnswer | undefined> {
    for (const [name, subject] of counters) {
      const answer = await limiter.look(name, subject);
      if (answer.kind === 'within') continue;
      const isOwn = name === 'wrong-passwords-by-terminal';
      if (!isOwn && guestId !== undefined && (await isKnown(guestId, tried))) continue;
      return { kind: 'slowed', retryAfterSeconds: answer.retryAfterSeconds };
    }
    return undefined;
  }

  async function isKnown(guestId: string, tried: SignInAttempt): Promise<boolean> {
    if (tried.knownGuestId === guestId) return true;
    const { terminal } = tried;
    return terminal?.namedBy === 'access-point' && (await store.hasTerminal(guestId, terminal.hash));
  }

  return {
    async signIn(venue, tried) {
      // Nobody could have chosen them, so there is nothing to compare.
      if (nameFault(tried.name) !== undefined || passwordFault(tried.password) !== undefined) {
        return { kind: 'wrong' };
      }
      return passwords.gate.enter(() => attempt(venue, tried));
    },
    depth: () => passwords.gate.depth,
  };
}

type Counter = readonly [LimitName, string];

function countersOf(venue: Venue, tried: SignInAttempt, nameHash: string): readonly Counter[] {
  const { id } = venue;
  const { terminal, network } = tried;
  const ofTerminal: Counter[] = terminal ? [['wrong-passwords-by-terminal', `${id} ${terminal.hash}`]] : [];
  return [
    ...ofTerminal,
    ['wrong-passwords-by-account', `${id} ${nameHash}`],
    ['wrong-passwords-by-prefix', `${id} ${network}`],
  ];
}

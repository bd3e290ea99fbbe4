import type { Secret } from '../base/secrets.js';
import type { Database } from '../db/database.js';
import type { Venue } from '../venues/open-venue.js';
import { accountNameHash, nameFault } from './account-name.js';
import { createAccountStore } from './account-store.js';
import type { Limiter, LimitName } from './limiter.js';
import { passwordFault, type Passwords } from './passwords.js';

/** Somebody's try to sign in with user name and password. */
interface SignInAttempt {
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

export type PasswordChange = { readonly kind: 'changed' } | Exclude<SignInAnswer, { kind: 'right' }>;

/** Each rejects with `QueueFull`, and has done nothing, where too many passwords are being worked on. */
export interface Accounts {
  /** Whether name and password are an account's. An unknown name takes as long as a wrong password. */
  signIn(venue: Venue, attempt: SignInAttempt): Promise<SignInAnswer>;
  /** Replaces the password of a guest who knows it. */
  changePassword(
    venue: Venue,
    change: {
      readonly guestId: string;
      readonly before: Secret<string>;
      readonly after: Secret<string>;
      readonly network: string;
    },
  ): Promise<PasswordChange>;
  /** Passwords waiting or being worked on. */
  depth(): number;
}

/**
 * Guessing is slowed, never locked out: the counts of wrong tries by account, terminal and network run out by
 * themselves, and who comes from a terminal or browser of the account is not held up by what others tried.
 */
export function createAccounts(deps: {
  readonly db: Database;
  readonly passwords: Passwords;
  readonly limiter: Limiter;
}): Accounts {
  const { passwords, limiter } = deps;
  const store = createAccountStore(deps.db.read);

  async function attempt(venue: Venue, tried: SignInAttempt): Promise<SignInAnswer> {
    const nameHash = accountNameHash(venue, tried.name);
    return check(venue, { ...tried, nameHash, account: await store.byName(venue.id, nameHash) });
  }

  async function check(venue: Venue, tried: Tried): Promise<SignInAnswer> {
    const { account } = tried;
    const counters = countersOf(venue, tried);
    const slowed = await firstOver(tried, counters);
    if (slowed) return slowed;
    const isRight = await passwords.isRight(venue.lookupKey, account?.passwordHash, tried.password);
    if (isRight && account) return { kind: 'right', guestId: account.guestId };
    for (const [name, subject] of counters) await limiter.count(name, subject);
    return { kind: 'wrong' };
  }

  async function firstOver(tried: Tried, counters: readonly Counter[]): Promise<SignInAnswer | undefined> {
    for (const [name, subject] of counters) {
      const answer = await limiter.look(name, subject);
      if (answer.kind === 'within') continue;
      if (name !== 'wrong-passwords-by-terminal' && (await isKnown(tried))) continue;
      return { kind: 'slowed', retryAfterSeconds: answer.retryAfterSeconds };
    }
    return undefined;
  }

  async function isKnown({ account, knownGuestId, terminal }: Tried): Promise<boolean> {
    if (!account) return false;
    if (knownGuestId === account.guestId) return true;
    return terminal?.namedBy === 'access-point' && (await store.hasTerminal(account.guestId, terminal.hash));
  }

  return {
    async signIn(venue, tried) {
      // Nobody could have chosen them, so there is nothing to compare.
      if (nameFault(tried.name) !== undefined || passwordFault(tried.password) !== undefined) {
        return { kind: 'wrong' };
      }
      return passwords.gate.enter(() => attempt(venue, tried));
    },
    changePassword: (venue, { guestId, before, after, network }) =>
      passwords.gate.enter(async () => {
        const account = await store.ofGuest(guestId);
        if (!account) return { kind: 'wrong' };
        const { nameHash } = account;
        const answer = await check(venue, {
          account,
          nameHash,
          password: before,
          network,
          terminal: undefined,
        });
        if (answer.kind !== 'right') return answer;
        const hash = await passwords.hash(venue.lookupKey, after);
        const { passwordHash } = account;
        const isChanged = await createAccountStore(deps.db.write).changePassword(guestId, passwordHash, hash);
        // What there was before must not stay readable beneath the new row.
        await deps.db.forget();
        return { kind: isChanged ? 'changed' : 'wrong' };
      }),
    depth: () => passwords.gate.depth,
  };
}

/** An attempt with the account it is about, if there is one of that name. */
interface Tried extends Omit<SignInAttempt, 'name'> {
  readonly nameHash: string;
  readonly account: { readonly guestId: string; readonly passwordHash: string } | undefined;
}

type Counter = readonly [LimitName, string];

function countersOf({ id }: Venue, { nameHash, terminal, network }: Tried): readonly Counter[] {
  const ofTerminal: Counter[] = terminal ? [['wrong-passwords-by-terminal', `${id} ${terminal.hash}`]] : [];
  return [
    ...ofTerminal,
    ['wrong-passwords-by-account', `${id} ${nameHash}`],
    ['wrong-passwords-by-prefix', `${id} ${network}`],
  ];
}

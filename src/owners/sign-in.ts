import type { Secret } from '../base/secrets.js';
import type { Database } from '../db/database.js';
import type { Limiter, LimitName } from '../guests/limiter.js';
import type { OwnerPasswords } from './owner-password.js';
import { createOwnerStore, type OwnerRow } from './owner-store.js';

export type PasswordAnswer =
  | { readonly kind: 'right'; readonly owner: OwnerRow }
  /** No such account, or another password: nobody is told which. */
  | { readonly kind: 'wrong' }
  /** Too many wrong tries lately, so this one was not looked at. */
  | { readonly kind: 'slowed'; readonly retryAfterSeconds: number };

interface Attempt {
  /** As accounts are known by. */
  readonly email: string;
  readonly password: Secret<string>;
  /** The network it comes from. */
  readonly network: string;
}

/** Whether address and password are an account's. Rejects with `QueueFull` where too many passwords are being worked on. */
export type CheckPassword = (attempt: Attempt) => Promise<PasswordAnswer>;

/**
 * An unknown address takes as long as a wrong password. Guessing is slowed, never locked out: wrong tries are counted by
 * account within a network, so that nobody elsewhere holds the owner up, and more loosely by account and by network.
 * They are looked at within the gate, so that of many tries at once each finds those before it counted.
 */
export function createPasswordCheck(deps: {
  readonly db: Database;
  readonly passwords: OwnerPasswords;
  readonly limiter: Limiter;
}): CheckPassword {
  const { limiter, passwords } = deps;
  const store = createOwnerStore(deps.db.read);

  async function check(attempt: Attempt): Promise<PasswordAnswer> {
    const counters = countersOf(attempt);
    for (const [name, subject] of counters) {
      const answer = await limiter.look(name, subject);
      if (answer.kind === 'over') return { kind: 'slowed', retryAfterSeconds: answer.retryAfterSeconds };
    }
    const owner = await store.byEmail(attempt.email);
    if ((await passwords.isRight(owner?.passwordHash, attempt.password)) && owner)
      return { kind: 'right', owner };
    for (const [name, subject] of counters) await limiter.count(name, subject);
    return { kind: 'wrong' };
  }

  return (attempt) => passwords.gate.enter(() => check(attempt));
}

function countersOf({ email, network }: Attempt): readonly (readonly [LimitName, string])[] {
  return [
    ['owner-passwords-by-account-and-prefix', `${email} ${network}`],
    ['owner-passwords-by-account', email],
    ['owner-passwords-by-prefix', network],
  ];
}

import type { Gate } from '../base/gate.js';
import type { Secret } from '../base/secrets.js';
import type { Passwords } from '../guests/passwords.js';

/** Owners' passwords, through the same gate as guests' so that together they cannot take the machine. */
export interface OwnerPasswords {
  readonly gate: Gate;
  /** Rejects with `QueueFull` where too many are being worked on. */
  hash(password: Secret<string>): Promise<string>;
  /** Asked within the gate. Without a stored one it is wrong, and takes as long to find out. */
  isRight(stored: string | undefined, password: Secret<string>): Promise<boolean>;
}

export function createOwnerPasswords(passwords: Passwords, key: Buffer): OwnerPasswords {
  return {
    gate: passwords.gate,
    hash: (password) => passwords.gate.enter(() => passwords.hash(key, password)),
    isRight: (stored, password) => passwords.isRight(key, stored, password),
  };
}

/** Longer than guests': what it opens is worth more. */
const SHORTEST = 10;

/** Whether it is one of the few that everybody tries first, or hardly more than one character. */
function isCommon(text: string): boolean {
  return new Set(Array.from(text.toLowerCase())).size < 5 || COMMON.test(text);
}

const COMMON = /^(?:1234567890?|password|qwert[yz]|iloveyou|letmein|welcome|admin|portico)/i;

type OwnerPasswordFault = 'too-short' | 'too-common';

/** What more is asked of an owner's password than of a guest's. */
export function ownerPasswordFault(password: Secret<string>): OwnerPasswordFault | undefined {
  const text = password.reveal();
  if (Array.from(text).length < SHORTEST) return 'too-short';
  return isCommon(text) && Array.from(text).length < 20 ? 'too-common' : undefined;
}

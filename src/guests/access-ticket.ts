import { createHmac, timingSafeEqual } from 'node:crypto';
import { MINUTE } from '../base/clock.js';
import { alphanumeric, randomText, Secret } from '../base/secrets.js';
import type { ServerKeys } from '../keys/server-keys.js';

/** How long a ticket may be redeemed after it was issued. */
export const TICKET_LIFE = 10 * MINUTE;

/** How long the same access point and terminal may present a redeemed ticket again: retransmissions, double requests. */
export const TICKET_REPEAT = 5 * MINUTE;

/** What the browser carries to the access point: User-Name and password, each 16 characters of `[a-z0-9]`. */
export interface TicketCredentials {
  readonly id: string;
  readonly password: Secret<string>;
}

const LENGTH = 16;
const TICKET_ID = /^[a-z][a-z0-9]{15}$/;

/** Whether a User-Name has the form of a ticket's. */
export function looksLikeTicket(userName: string): boolean {
  return TICKET_ID.test(userName);
}

export interface TicketIssuer {
  /** New credentials. Nothing is stored here: the password follows from the server's key and the id. */
  create(): TicketCredentials;
  /** The password that belongs to a ticket id; nothing where the id was made under a key we do not have. */
  passwordOf(id: string): Secret<string> | undefined;
}

/** Passwords are derived, so none is ever stored and a wrong one is refused without asking the database. */
export function createTicketIssuer(keys: ServerKeys): TicketIssuer {
  const key = keys.key('ticket');

  function passwordOf(id: string): Secret<string> | undefined {
    if (!looksLikeTicket(id) || id[0] !== keys.id) return undefined;
    let block = 0;
    const more = () => createHmac('sha256', key).update(`${id} ${block++}`).digest();
    return new Secret(alphanumeric(LENGTH, more));
  }

  return {
    passwordOf,
    create() {
      const id = `${keys.id}${randomText(LENGTH - 1)}`;
      const password = passwordOf(id);
      if (!password) throw new Error('A ticket id that is not one of ours');
      return { id, password };
    },
  };
}

/** Constant-time comparison of a presented password with the ticket's. */
export function isTicketPassword(expected: Secret<string>, presented: Buffer): boolean {
  const own = Buffer.from(expected.reveal());
  return own.length === presented.length && timingSafeEqual(own, presented);
}

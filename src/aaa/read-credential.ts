import { isUtf8 } from 'node:buffer';
import { readTerminalAddress } from '../access-points/terminal-address.js';
import type { Secret } from '../base/secrets.js';
import { isTicketPassword, looksLikeTicket, type TicketIssuer } from '../guests/access-ticket.js';
import { passwordFrom } from '../guests/passwords.js';
import { type Attribute, readBytes, readInteger, readText } from '../radius/attributes.js';
import { verifyChap } from '../radius/chap.js';
import { Attr, ServiceType } from '../radius/dictionary.js';
import { decryptUserPassword } from '../radius/hidden-values.js';
import type { Packet } from '../radius/packet.js';
import { answerMsChap2, msChapVersion } from './ms-chap.js';

/** What an Access-Request presents; a ticket only once its password has proven right, an account's is still to be. */
export type Credential =
  | {
      readonly kind: 'ticket';
      readonly id: string;
      /** With what the Accept proves that we know the password too; nothing but in MS-CHAPv2. */
      readonly proof: readonly Attribute[];
    }
  | { readonly kind: 'account'; readonly name: string; readonly password: Secret<string> }
  | { readonly kind: 'terminal' }
  | { readonly kind: 'refused'; readonly reason: CredentialFault };

export type CredentialFault =
  | 'eap-unsupported'
  | 'ms-chap-v1-unsupported'
  | 'chap-needs-ticket'
  | 'user-unknown'
  | 'wrong-password'
  | 'no-credential';

/** Nothing here asks the database: a wrong password costs a digest. */
export function readCredential(packet: Packet, secret: Buffer, tickets: TicketIssuer): Credential {
  if (readBytes(packet, Attr.EapMessage) !== undefined) return refused('eap-unsupported');
  if (isTerminalAuthentication(packet)) return { kind: 'terminal' };
  const userName = readText(packet, Attr.UserName);
  if (userName === undefined) return refused('no-credential');
  if (looksLikeTicket(userName)) return readTicket({ packet, secret, tickets, userName });
  // A terminal's address is nobody's name: it must not cost a password's work.
  if (readTerminalAddress(userName) !== undefined) return refused('user-unknown');
  return readAccount(packet, secret, userName);
}

/** Call-Check, or the terminal's own address as User-Name in whichever notation, with whichever password. */
function isTerminalAuthentication(packet: Packet): boolean {
  const name = readTerminalAddress(readText(packet, Attr.UserName));
  if (name === undefined) return false;
  const calling = readTerminalAddress(readText(packet, Attr.CallingStationId));
  const isCallCheck = readInteger(packet, Attr.ServiceType) === ServiceType.CallCheck;
  return calling === undefined ? isCallCheck : calling === name;
}

function readTicket(presented: {
  readonly packet: Packet;
  readonly secret: Buffer;
  readonly tickets: TicketIssuer;
  readonly userName: string;
}): Credential {
  const { packet, userName } = presented;
  const expected = presented.tickets.passwordOf(userName);
  if (!expected) return refused('user-unknown');
  const login = { ...presented, password: expected.reveal() };
  const version = msChapVersion(packet);
  if (version === 1) return refused('ms-chap-v1-unsupported');
  if (version === 2) return proven(userName, answerMsChap2(login));
  const chapPassword = readBytes(packet, Attr.ChapPassword);
  if (chapPassword !== undefined) {
    const challenge = readBytes(packet, Attr.ChapChallenge) ?? packet.authenticator;
    return proven(userName, verifyChap({ ...login, chapPassword, challenge }) ? [] : undefined);
  }
  const hidden = readBytes(packet, Attr.UserPassword);
  if (hidden === undefined) return refused('no-credential');
  const password = decryptUserPassword(hidden, packet.authenticator, presented.secret);
  const isRight = password !== undefined && isTicketPassword(expected, password);
  return proven(userName, isRight ? [] : undefined);
}

function proven(id: string, proof: readonly Attribute[] | undefined): Credential {
  return proof ? { kind: 'ticket', id, proof } : refused('wrong-password');
}

/** CHAP in all its kinds is computed from the password itself, and of an account's only a hash is kept. */
function readAccount(packet: Packet, secret: Buffer, name: string): Credential {
  const isChap = readBytes(packet, Attr.ChapPassword) !== undefined || msChapVersion(packet) !== undefined;
  if (isChap) return refused('chap-needs-ticket');
  const hidden = readBytes(packet, Attr.UserPassword);
  if (hidden === undefined) return refused('no-credential');
  const password = decryptUserPassword(hidden, packet.authenticator, secret);
  if (password === undefined || !isUtf8(password)) return refused('wrong-password');
  return { kind: 'account', name, password: passwordFrom(password.toString('utf8')) };
}

function refused(reason: CredentialFault): Credential {
  return { kind: 'refused', reason };
}

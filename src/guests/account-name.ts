import { readTerminalAddress } from '../access-points/terminal-address.js';
import { keyedHash } from '../base/secrets.js';
import { looksLikeTicket } from './access-ticket.js';

/** Why a user name cannot be chosen. `reserved`: it has the form of a ticket or of a terminal's address. */
type NameFault = 'too-short' | 'too-long' | 'blank-at-end' | 'not-allowed' | 'reserved';

const SHORTEST = 2;

/** The octets of a User-Name that every access point should handle (RFC 2865 s.5.1). */
const LONGEST_OCTETS = 63;

/** Controls, halves of surrogate pairs, private and unassigned characters, line ends, and what cannot be seen. */
const NOT_ALLOWED = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufffd]/u;

/** What is wrong with a name somebody wants to be known by; nothing where it will do. */
export function nameFault(name: string): NameFault | undefined {
  const folded = foldName(name);
  if (NOT_ALLOWED.test(name)) return 'not-allowed';
  if (name.trim() !== name || folded.trim() !== folded) return 'blank-at-end';
  if (Array.from(name).length < SHORTEST) return 'too-short';
  if (Math.max(Buffer.byteLength(name), Buffer.byteLength(folded)) > LONGEST_OCTETS) return 'too-long';
  const isTaken = looksLikeTicket(folded) || readTerminalAddress(folded) !== undefined;
  return isTaken ? 'reserved' : undefined;
}

/** By what an account is found at its venue: one hash for every writing of the same name. */
export function accountNameHash(venue: { readonly lookupKey: Buffer }, name: string): string {
  return keyedHash(venue.lookupKey, 'account', foldName(name));
}

/**
 * One form for names that read the same: capitals, `ß` and `ss`, wide and composed characters. JavaScript has no case
 * folding; lower, upper and lower case again comes to the same (`ẞ`, `ß` and `ss` need all three).
 */
function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
}

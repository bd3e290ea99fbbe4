import type { CodeTarget } from '../../guests/pending-codes.js';
import { mailAddress } from '../../mail/mail-address.js';
import type { CodeWay } from '../../venues/venue.js';

/** Where a code can be sent, as somebody typed it; nothing where it is no such address. */
export function readTarget(way: CodeWay, typed: string): CodeTarget | undefined {
  const address = mailAddress(typed.normalize('NFC').trim());
  return address && { way, address };
}

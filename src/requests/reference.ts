import { randomBytes } from 'node:crypto';
import { spelled } from '../base/secrets.js';

/** Without what looks alike on paper or sounds alike: no 0 and O, 1, I and L, U and V. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTWXYZ';
const LENGTH = 8;

/** `LIN-7F3K-2QPD`: something to say on the telephone. 38 random bits, the start of `name` before them. */
export function newReference(name: string): string {
  const start = name
    .replace(/[^a-z0-9]/gi, '')
    .slice(0, 3)
    .toUpperCase();
  const random = spelled({ alphabet: ALPHABET, length: LENGTH }, () => randomBytes(2 * LENGTH));
  return `${start}-${random.slice(0, 4)}-${random.slice(4)}`;
}

/** A reference as somebody may have written it down. */
export function readReference(written: string): string {
  return written
    .trim()
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]+/g, '-');
}

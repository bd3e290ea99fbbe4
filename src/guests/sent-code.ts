import { randomInt } from 'node:crypto';
import { keyedHash, Secret } from '../base/secrets.js';

const DIGITS = 6;
const FORM = new RegExp(`^[0-9]{${DIGITS}}$`);
/** Longer than six digits with all the blanks people put in. */
const LONGEST_TYPED = 40;

/** Six digits, each code as likely as any other (T28). */
export function newSentCode(): Secret<string> {
  return new Secret(String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0'));
}

/** The code somebody typed in the digits 0 to 9, however spaced; nothing where it can't be one. */
export function readSentCode(typed: string): Secret<string> | undefined {
  if (typed.length > LONGEST_TYPED) return undefined;
  const code = typed.normalize('NFKC').replace(/[\s\p{P}\p{Cf}]/gu, '');
  return FORM.test(code) ? new Secret(code) : undefined;
}

/** How a code is stored: of another visit or another venue the same digits are another hash. */
export function sentCodeHash(
  venue: { readonly lookupKey: Buffer },
  id: string,
  code: Secret<string>,
): string {
  return keyedHash(venue.lookupKey, 'sent code', `${id} ${code.reveal()}`);
}

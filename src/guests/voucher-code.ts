import { randomBytes } from 'node:crypto';
import { keyedHash, Secret, spelled } from '../base/secrets.js';

/** Without I, L, O and U, which are taken for 1, 0 and V. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;
const FORM = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/** Longer than a code with all the blanks people put in. */
const LONGEST_TYPED = 60;

/** Ten of 32 characters, 50 bits (T27). */
export function newVoucherCode(): Secret<string> {
  return new Secret(spelled({ alphabet: ALPHABET, length: LENGTH }, () => randomBytes(LENGTH)));
}

/** The code somebody typed, however spaced and in whichever case; nothing where it can't be one. */
export function readVoucherCode(typed: string): Secret<string> | undefined {
  if (typed.length > LONGEST_TYPED) return undefined;
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{P}\p{Cf}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replaceAll('U', 'V');
  return FORM.test(code) ? new Secret(code) : undefined;
}

/** As it is shown: two groups that are easy to read aloud. */
export function writeVoucherCode(code: Secret<string>): string {
  const whole = code.reveal();
  return `${whole.slice(0, LENGTH / 2)}-${whole.slice(LENGTH / 2)}`;
}

/** How a code is looked up at a venue; another venue's hash differs. */
export function voucherHash(venue: { readonly lookupKey: Buffer }, code: Secret<string>): string {
  return keyedHash(venue.lookupKey, 'voucher', code.reveal());
}

/** Where a code is sealed. */
export function voucherContext(id = ''): string {
  return `vouchers:${id}`;
}

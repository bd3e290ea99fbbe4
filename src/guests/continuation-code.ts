import { createHmac } from 'node:crypto';
import { spelled } from '../base/secrets.js';

/** No vowel, so that no code is a word; and with neither O nor I there is no doubt about 0 and 1. */
const ALPHABET = '0123456789BCDFGHJKLMNPQRSTVWXYZ';
const LENGTH = 8;
const FORM = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/** Eight of 31 characters, 39.6 bits, that follow from a key and a secret: whoever holds both can tell the code again. */
export function codeOf(key: Buffer, secret: string): string {
  let block = 0;
  const more = () => createHmac('sha256', key).update(`code ${secret} ${block++}`).digest();
  return spelled({ alphabet: ALPHABET, length: LENGTH }, more);
}

/** The code somebody typed, however spaced and in whichever case; nothing where it can't be one. */
export function readCode(typed: string): string | undefined {
  const code = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll('I', '1');
  return FORM.test(code) ? code : undefined;
}

/** As it is shown: two groups that are easy to read aloud. */
export function writeCode(code: string): string {
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}
